import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../../platform/db/database.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { LabId } from '../../../../shared/id.ts'
import { askForResult } from '../result/recompute-name.ts'
import type { Confirmation, VoterChannel } from '../words.ts'
import { keepVotes } from './keep-votes.ts'
import type { VoterId } from './schema.ts'

/** One answer of one voter. */
export type NewVote = {
  opinionMapId: string
  statement: number
  vote: -1 | 0 | 1
  matters: boolean
  voter: NewVoter
}

/** Who votes, as they are written down if this is their first answer. */
export type NewVoter = {
  key: string
  channel: VoterChannel
  participantId: string | null
  enteredBy: string | null
  confirmedHow: Confirmation
  isDoubtful: boolean
}

/** What an answer met with: whether it was kept, and what its voter has answered now. */
export type Cast = {
  kept: boolean
  voterId: VoterId | null
  /** Whether the map takes answers, and from this voter. */
  isOpen: boolean
  isNew: boolean
  contentVersion: number
  answered: number[]
}

/** After so long the result is worked out anew; votes until then share one job. */
const settleMs = 3_000
/** So many answers at most go into one transaction. */
const batchMax = 64

/**
 * Keeps an answer, its voter and the wish for a new result in one transaction. While one transaction of a map is on
 * its way, answers that come are kept together in the next: a hall that answers at once costs a few commits. The key
 * of the answer makes a second copy harmless, so there is no operation id, and no row in the record: answers are
 * confidential.
 */
export async function castVote(parts: AppParts, labId: LabId, given: NewVote): Promise<Cast> {
  const first = await cast(parts, labId, given)
  // A twin of a newcomer's first answer was just being kept: now their voter is there.
  const isTwin = first.isOpen && !first.kept && first.voterId === null
  return isTwin ? cast(parts, labId, given) : first
}

type Waiting = { given: NewVote; keep: (cast: Cast) => void; refuse: (error: unknown) => void }
/** Answers that wait for the transaction before them, by lab and map; a map without work has no line. */
const lines = new WeakMap<AppParts['database'], Map<string, Waiting[]>>()

function cast(parts: AppParts, labId: LabId, given: NewVote): Promise<Cast> {
  const { database } = parts
  const name = `${labId} ${given.opinionMapId}`
  const ofMaps = lines.get(database) ?? new Map<string, Waiting[]>()
  lines.set(database, ofMaps)
  return new Promise((keep, refuse) => {
    const line = ofMaps.get(name)
    if (line) return line.push({ given, keep, refuse })
    const begun: Waiting[] = [{ given, keep, refuse }]
    ofMaps.set(name, begun)
    void keepInTurn(parts, labId, begun, () => ofMaps.delete(name))
  })
}

/** Works a line off; `end` is called in the very step that finds it empty, so that nobody joins a line that is over. */
async function keepInTurn(
  parts: AppParts,
  labId: LabId,
  line: Waiting[],
  end: () => void,
): Promise<void> {
  while (line.length > 0) {
    const batch = takeBatch(line)
    try {
      const casts = await keepTogether(parts, labId, batch)
      for (const [n, waiting] of batch.entries()) waiting.keep(casts[n]!)
    } catch (error) {
      // One of them may be to blame: each gets a transaction of its own.
      parts.log.warn({ err: error, answers: batch.length }, 'answers are kept one by one')
      await Promise.all(
        batch.map((one) =>
          keepTogether(parts, labId, [one]).then(([own]) => one.keep(own!), one.refuse),
        ),
      )
    }
  }
  end()
}

/** The next answers of a line, at most one of each voter: the second of two waits for the first. */
function takeBatch(line: Waiting[]): Waiting[] {
  const keys = new Set<string>()
  const batch: Waiting[] = []
  for (let n = 0; n < line.length && batch.length < batchMax;) {
    const { key } = line[n]!.given.voter
    if (keys.has(key)) n++
    else {
      keys.add(key)
      batch.push(...line.splice(n, 1))
    }
  }
  return batch
}

async function keepTogether(parts: AppParts, labId: LabId, batch: Waiting[]): Promise<Cast[]> {
  const now = parts.clock.now()
  const given = batch.map((waiting) => waiting.given)
  return inLab(parts.database, labId, async (db) => {
    const { casts, wakes } = await keepVotes(db, labId, given, now)
    if (wakes) await wake(db, labId, given[0]!.opinionMapId, now)
    return casts
  })
}

/** Asks for a new result, unless one is waited for already. */
export async function wake(db: Db, labId: LabId, opinionMapId: string, now: Date): Promise<void> {
  await askForResult(db, labId, opinionMapId, new Date(now.getTime() + settleMs))
}

/** The same after a change that is no single answer: once for all that change until it is worked out. */
export async function stir(db: Db, labId: LabId, opinionMapId: string, now: Date): Promise<void> {
  const stirred = await db.execute(sql`
    update opinion_map set is_dirty = true
    where lab_id = ${labId} and id = ${opinionMapId} and not is_dirty`)
  if (stirred.rowCount === 1) await wake(db, labId, opinionMapId, now)
}
