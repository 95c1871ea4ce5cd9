import { and, eq, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type Id, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import type { PracticeState } from '../words.ts'
import { goodPractice, type PracticeId, type PracticeRow, type ReviewVerdict } from './schema.ts'

/** A practice with everybody who wrote at it: the entries that are kept, where two were merged. */
export type WrittenPractice = PracticeRow & { writers: Id<'participant'>[] }

/** A practice held until a change is over. */
export async function holdPractice(db: Db, labId: LabId, id: string): Promise<WrittenPractice> {
  return onePractice(db, labId, id, true)
}

/** The same to read. */
export async function findPractice(db: Db, labId: LabId, id: string): Promise<WrittenPractice> {
  return onePractice(db, labId, id, false)
}

/** In SQL, everybody who wrote at a practice; `practice` is what its row is called. */
export function writersOf(practice: string): string {
  return `array(select coalesce(p.merged_into, p.id) from practice_writer w
    join participant p on p.lab_id = w.lab_id and p.id = w.participant_id
    where w.lab_id = ${practice}.lab_id and w.good_practice_id = ${practice}.id)`
}

async function onePractice(
  db: Db,
  labId: LabId,
  id: string,
  hold: boolean,
): Promise<WrittenPractice> {
  if (!isUuid(id)) throw new NotFound()
  const query = db
    .select({
      row: goodPractice,
      writers: sql<Id<'participant'>[]>`${sql.raw(writersOf('good_practice'))}`,
    })
    .from(goodPractice)
    .where(and(eq(goodPractice.labId, labId), eq(goodPractice.id, id as PracticeId)))
  const [found] = await (hold ? query.for('update') : query)
  if (!found) throw new NotFound()
  return { ...found.row, writers: found.writers }
}

/** How many practices one page lists. */
export const practicesPageSize = 30

export type ListedPractice = {
  id: string
  title: LocalText
  summary: LocalText
  state: PracticeState
  at: Date
  published: boolean
}

const listed = {
  name: 'practices-of-lab',
  text: `select g.id, coalesce(c.title, g.title) as title, coalesce(c.summary, g.summary) as summary,
      g.state, g.written_at as at, c.good_practice_id is not null as published
    from good_practice g
    left join published_practice c on c.lab_id = g.lab_id and c.good_practice_id = g.id
    where g.lab_id = $1 and ($2 or g.initiative_id = any($3::uuid[])
        or (c.good_practice_id is not null and c.retired_at is null))
      and (g.written_at, g.id) < ($4::timestamptz, $5::uuid)
    order by g.written_at desc, g.id desc limit ${practicesPageSize + 1}`,
}
const last = { at: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** What a reader sees beyond what is published: practices of all initiatives, or of some. */
export type Inside = { all: boolean; initiatives: readonly string[] }

/** One page of the lab's practices, newest first, and one more to know whether it goes on. */
export async function practicesOf(
  db: Db,
  labId: LabId,
  { all, initiatives }: Inside,
  after: { at: string; id: string } | null,
): Promise<ListedPractice[]> {
  const { at, id } = after ?? last
  return rows<ListedPractice>(db, listed, [labId, all, initiatives, at, id])
}

export type Review = {
  id: string
  round: number
  name: string | null
  role: Role
  verdict: ReviewVerdict | null
  words: string
  at: Date
  mine: boolean
}

/** How many reviews a page shows. */
const reviewsMax = 100

const reviews = {
  name: 'practice-reviews',
  text: `select r.id, r.round, p.name, r.role, r.verdict, r.words,
      coalesce(r.reviewed_at, r.begun_at) as at, coalesce(p.id = $3, false) as mine
    from practice_review r
    left join participant e on e.lab_id = r.lab_id and e.id = r.reviewer_id
    left join participant p on p.lab_id = r.lab_id and p.id = coalesce(e.merged_into, e.id)
    where r.lab_id = $1 and r.good_practice_id = $2
    order by r.round desc, r.begun_at desc, r.id desc limit ${reviewsMax}`,
}

/** The reviews of a practice, newest round first. */
export async function reviewsOf(
  db: Db,
  labId: LabId,
  id: string,
  me: string | null,
): Promise<Review[]> {
  return rows<Review>(db, reviews, [labId, id, me])
}
