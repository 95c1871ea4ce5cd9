import { sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'

/** How many questions one page of the board shows. */
export const boardPageSize = 30
const answersMax = 200

/** A question as the board lists it; `askerName` is for whoever may see it. */
export type ListedQuestion = {
  id: string
  title: string
  tags: string[]
  nameless: boolean
  askerId: string | null
  askerName: string | null
  askedAt: Date
  answers: number
  helped: boolean
  removedAt: Date | null
}

export type BoardSearch = {
  words: string
  tag: string
  open: boolean
  before: string | null
  /** Moderators see what was taken off. */
  removed: boolean
}

const columns = sql`q.id, q.title, q.tags, q.nameless, p.id as "askerId", p.name as "askerName",
  q.asked_at as "askedAt", q.helped_answer_id is not null as helped, q.removed_at as "removedAt",
  (select count(*)::int from champion_answer a where a.lab_id = q.lab_id and a.question_id = q.id
    and a.removed_at is null) as answers`
const joined = sql`champion_question q
  left join participant said on said.lab_id = q.lab_id and said.id = q.asked_by
  left join participant p on p.lab_id = q.lab_id and p.id = coalesce(said.merged_into, said.id)`

/** One page of the board, newest first, and one more to know whether it goes on. */
export async function listQuestions(
  db: Db,
  labId: LabId,
  { words, tag, open, before, removed }: BoardSearch,
): Promise<ListedQuestion[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const found = await db.execute<ListedQuestion>(sql`
    select ${columns} from ${joined}
    where q.lab_id = ${labId} and (q.removed_at is null or ${removed})
      and (${words} = '' or q.title ilike ${pattern} or q.body ilike ${pattern} or exists (
        select from champion_answer a where a.lab_id = q.lab_id and a.question_id = q.id
          and a.removed_at is null and a.body ilike ${pattern}))
      and (${tag} = '' or ${tag} = any(q.tags))
      and (not ${open} or not exists (select from champion_answer a where a.lab_id = q.lab_id
        and a.question_id = q.id and a.removed_at is null))
      and (${before}::uuid is null or q.id < ${before}::uuid)
    order by q.id desc limit ${boardPageSize + 1}`)
  return found.rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt) }))
}

const tagCounts = {
  name: 'champion-board-tags',
  text: `select tag, count(*)::int as count from champion_question q, unnest(q.tags) as tag
    where q.lab_id = $1 and q.removed_at is null group by tag order by count desc, tag limit 20`,
}

/** The tags used most. */
export async function tagsUsed(db: Db, labId: LabId): Promise<{ tag: string; count: number }[]> {
  return rows(db, tagCounts, [labId])
}

export type ShownAnswer = {
  id: string
  body: string
  answererId: string | null
  answererName: string | null
  answeredAt: Date
  removedAt: Date | null
  removedBecause: string
}
export type ShownQuestion = ListedQuestion & {
  body: string
  helpedAnswerId: string | null
  removedBecause: string
}

/** One question with its answers, the one that helped first. */
export async function findQuestion(
  db: Db,
  labId: LabId,
  id: string,
): Promise<{ question: ShownQuestion; answers: ShownAnswer[] }> {
  const found = await db.execute<ShownQuestion>(sql`
    select ${columns}, q.body, q.helped_answer_id as "helpedAnswerId", q.removed_because as "removedBecause"
    from ${joined} where q.lab_id = ${labId} and q.id = ${id}::uuid`)
  const question = found.rows[0]
  if (!question) throw new NotFound()
  const answers = await db.execute<ShownAnswer>(sql`
    select a.id, a.body, p.id as "answererId", p.name as "answererName", a.answered_at as "answeredAt",
      a.removed_at as "removedAt", a.removed_because as "removedBecause"
    from champion_answer a
    left join participant said on said.lab_id = a.lab_id and said.id = a.answered_by
    left join participant p on p.lab_id = a.lab_id and p.id = coalesce(said.merged_into, said.id)
    where a.lab_id = ${labId} and a.question_id = ${id}::uuid
    order by a.id is distinct from ${question.helpedAnswerId}::uuid, a.id limit ${answersMax}`)
  return {
    question: { ...question, askedAt: new Date(question.askedAt) },
    answers: answers.rows.map((row) => ({ ...row, answeredAt: new Date(row.answeredAt) })),
  }
}

/** How long a question waits before mentors are told. */
const patienceDays = 3

const waiting = {
  name: 'champion-questions-waiting',
  text: `select count(*)::int as count, min(q.asked_at) as since from champion_question q
    where q.lab_id = $1 and q.removed_at is null and q.asked_by is distinct from $3::uuid
      and q.asked_at < $2::timestamptz - interval '${patienceDays} days'
      and not exists (select from champion_answer a where a.lab_id = q.lab_id and a.question_id = q.id
        and a.removed_at is null)`,
}

/** How many questions nobody has answered for longer than that, but for one's own. */
export async function questionsWaiting(
  db: Db,
  labId: LabId,
  now: Date,
  except: string | null,
): Promise<{ count: number; since: Date | null }> {
  const [found] = await rows<{ count: number; since: Date | null }>(db, waiting, [
    labId,
    now,
    except,
  ])
  return found!
}

const unreadOf = {
  name: 'champion-questions-answered',
  text: `select q.id, q.title, max(a.answered_at) as at from champion_question q
    join participant e on e.lab_id = q.lab_id and e.id = q.asked_by
    join champion_answer a on a.lab_id = q.lab_id and a.question_id = q.id and a.removed_at is null
    where q.lab_id = $1 and coalesce(e.merged_into, e.id) = $2 and q.removed_at is null and q.helped_answer_id is null
      and a.answered_at > $3::timestamptz - interval '30 days'
    group by q.id, q.title order by at desc limit 5`,
}

/** One's own questions that were answered of late and where nobody said yet what helped. */
export async function answeredOf(
  db: Db,
  labId: LabId,
  personId: string,
  now: Date,
): Promise<{ id: string; title: string; at: Date }[]> {
  return rows(db, unreadOf, [labId, personId, now])
}
