import { sql } from 'drizzle-orm'
import type { SealableFact } from './chain.ts'

/** The columns of fact `f` that its seal covers. */
export const sealedColumns =
  sql.raw(`f.id, f.name, f.subject, f.actor_kind, f.account_id, f.participant_id,
  to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  encode(f.payload_hash, 'hex') as payload_hash`)

export type SealedColumns = {
  id: string
  name: string
  subject: string
  actor_kind: string
  account_id: string | null
  participant_id: string | null
  at: string
  payload_hash: string
}

/** A row of those columns as the chain takes it. */
export function sealableFact(row: SealedColumns): SealableFact {
  return {
    id: row.id,
    name: row.name,
    subject: row.subject,
    actor: { kind: row.actor_kind, accountId: row.account_id, participantId: row.participant_id },
    at: row.at,
    payloadHash: row.payload_hash,
  }
}
