import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { LabId } from '../shared/id.ts'
import type { Actor } from './actor.ts'
import type { Db } from './db/database.ts'
import { newId } from './ids.ts'

/** Something that happened, recorded with the change itself. Holds ids and codes, never a person's words. */
export type Fact = { name: string; subject: string; data?: Record<string, unknown> }

/** A fact as it is stored and handed to listeners. */
export type RecordedFact = Fact & { id: string; labId: LabId }

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}

/** SHA-256 over salt and payload; the salt goes with the payload, so an erased payload cannot be guessed back. */
export function payloadHash(salt: Uint8Array, data: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonical(data)).digest()
}

/** Writes facts in one statement, in the order they happened. */
export async function writeFacts(
  db: Db,
  labId: LabId,
  actor: Actor,
  now: Date,
  facts: Fact[],
): Promise<RecordedFact[]> {
  const ids = facts.map(() => newId<'fact'>(now)).sort()
  const recorded = facts.map((fact, place) => ({ ...fact, id: ids[place]!, labId }))
  const stored = recorded.map((fact) => {
    const salt = randomBytes(16)
    // What is hashed is what the database will give back: dates as texts, nothing undefined.
    const data: unknown = JSON.parse(JSON.stringify(fact.data ?? {}))
    return {
      id: fact.id,
      name: fact.name,
      subject: fact.subject,
      data,
      salt: salt.toString('hex'),
      hash: payloadHash(salt, data).toString('hex'),
    }
  })
  await db.execute(sql`
    insert into fact (lab_id, id, name, subject, data, salt, payload_hash, actor_kind, account_id, participant_id, at)
    select ${labId}, f.id, f.name, f.subject, f.data, decode(f.salt, 'hex'), decode(f.hash, 'hex'),
      ${actor.kind}, ${actor.accountId}::uuid, ${actor.participantId}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
      as f(id uuid, name text, subject uuid, data jsonb, salt text, hash text)`)
  return recorded
}
