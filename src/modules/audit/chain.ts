import { createHash } from 'node:crypto'
import { canonical } from '../../platform/facts.ts'
import type { LabId } from '../../shared/id.ts'

/** What of a fact is sealed: all of it, the payload by its salted hash only, so that it can be erased. */
export type SealableFact = {
  id: string
  name: string
  subject: string
  actor: { kind: string; accountId: string | null; participantId: string | null }
  /** To the microsecond, in UTC, as the database holds it. */
  at: string
  payloadHash: string
}

/** Where a lab's chain begins: no other lab's entries fit onto it. */
export function firstHash(labId: LabId): Buffer {
  return createHash('sha256').update(`talkoo record of ${labId}`).digest()
}

/** The seal of one fact, which holds every fact before it. */
export function nextHash(previous: Uint8Array, fact: SealableFact): Buffer {
  return createHash('sha256').update(previous).update(canonical(fact)).digest()
}
