import { rows, type Db } from '../../../../../platform/db/database.ts'
import type { LabId } from '../../../../../shared/id.ts'
import type { StatementState, StatementWords } from '../../words.ts'

const named = (name: string, text: string) => ({ name: `opinion-file-${name}`, text })
const counts = `v.lab_id = $1 and v.opinion_map_id = $2 and not v.is_doubtful`

/** A statement as files have it; how it was answered is told by the newest result alone. */
export type TakenStatement = {
  number: number
  words: StatementWords
  language: string
  state: StatementState
  isAboutPeople: boolean
  addedAt: Date
  voterId: string | null
}

const statements = named(
  'statements',
  `select s.number, s.words, s.language, s.state, s.is_about_people as "isAboutPeople", s.added_at as "addedAt",
      s.voter_id as "voterId"
    from opinion_statement s where s.lab_id = $1 and s.opinion_map_id = $2 order by s.number`,
)

/** Every statement of a map by number: some thousands at most. */
export async function takenStatements(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<TakenStatement[]> {
  return rows<TakenStatement>(db, statements, [labId, opinionMapId])
}

const voters = named(
  'voters',
  `select v.id from opinion_voter v where ${counts} and exists (
      select from opinion_response r
      where r.lab_id = $1 and r.opinion_map_id = $2 and r.voter_id = v.id)
    order by v.began_at, v.id`,
)

/** Those who answered anything and count, in the order of their first answers: ids only. */
export async function votersOf(db: Db, labId: LabId, opinionMapId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(db, voters, [labId, opinionMapId])
  return found.map(({ id }) => id)
}

/** One answer; `hour` is when it was given, to the hour. */
export type TakenVote = {
  voterId: string
  statement: number
  vote: -1 | 0 | 1
  matters: boolean
  hour: Date
}

const answers = named(
  'answers',
  `select voter_id as "voterId", statement, vote, matters, date_trunc('hour', at) as hour
    from opinion_response
    where lab_id = $1 and opinion_map_id = $2 and voter_id = any($3) order by voter_id, statement`,
)

/** The answers of some voters, by voter and statement. */
export async function answersOf(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  voterIds: readonly string[],
): Promise<Map<string, TakenVote[]>> {
  const found = await rows<TakenVote>(db, answers, [labId, opinionMapId, voterIds])
  return Map.groupBy(found, ({ voterId }) => voterId)
}

const memory = named(
  'memory',
  'select memory from opinion_result where lab_id = $1 and opinion_map_id = $2',
)

/** What the newest result left, so that groups are called as on pages. */
export async function memoryOf(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<Uint8Array | null> {
  const [found] = await rows<{ memory: Buffer }>(db, memory, [labId, opinionMapId])
  return found && found.memory.length > 0 ? Uint8Array.from(found.memory) : null
}
