import { sql } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import { payloadHash } from '../../platform/facts.ts'
import type { LabId } from '../../shared/id.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import { firstHash, nextHash } from './chain.ts'
import { sealableFact, sealedColumns, type SealedColumns } from './fact-columns.ts'

const entriesPerRead = 2_000

/** The whole chain holds: how many entries, and the last seal, which stands for all of them. */
export type SoundChain = { entries: number; head: string | null }

/** Where a chain first breaks: an entry was changed, its payload was, or one is missing before it. */
export type ChainBreak = {
  sequence: number
  factId: string
  name: string
  at: Date
  why: 'entry-changed' | 'payload-changed' | 'entry-missing'
}

type Entry = SealedColumns & { sequence: string; hash: string; data: unknown; salt: string | null }

/** Recomputes a lab's chain from its first entry; `details` of a refusal is the first `ChainBreak`. */
export async function verifyChain(
  db: Db,
  labId: LabId,
): Promise<Result<SoundChain, 'chain-broken'>> {
  let hash = firstHash(labId)
  let sequence = 0
  for (;;) {
    const entries = await readEntries(db, labId, sequence)
    for (const entry of entries) {
      const sealed = nextHash(hash, sealableFact(entry))
      const why = breakOf(entry, sequence + 1, sealed)
      if (why) return refuse('chain-broken', detailsOf(entry, why))
      hash = sealed
      sequence += 1
    }
    if (entries.length < entriesPerRead) break
  }
  return done({ entries: sequence, head: sequence > 0 ? hash.toString('hex') : null })
}

async function readEntries(db: Db, labId: LabId, after: number): Promise<Entry[]> {
  const found = await db.execute<Entry>(sql`
    select s.sequence, encode(s.hash, 'hex') as hash, f.data, encode(f.salt, 'hex') as salt, ${sealedColumns}
    from seal s join fact f on f.lab_id = s.lab_id and f.id = s.fact_id
    where s.lab_id = ${labId} and s.sequence > ${after}
    order by s.sequence limit ${entriesPerRead}`)
  return found.rows
}

function breakOf(entry: Entry, expected: number, sealed: Buffer): ChainBreak['why'] | null {
  if (Number(entry.sequence) !== expected) return 'entry-missing'
  if (entry.hash !== sealed.toString('hex')) return 'entry-changed'
  return hasItsPayload(entry) ? null : 'payload-changed'
}

/** An erased payload is gone together with its salt; any other must be the one that was sealed. */
function hasItsPayload({ data, salt, payload_hash }: Entry): boolean {
  if (data === null) return true
  return (
    salt !== null && payloadHash(Buffer.from(salt, 'hex'), data).toString('hex') === payload_hash
  )
}

function detailsOf(entry: Entry, why: ChainBreak['why']): ChainBreak {
  const { sequence, id, name, at } = entry
  return { sequence: Number(sequence), factId: id, name, at: new Date(at), why }
}
