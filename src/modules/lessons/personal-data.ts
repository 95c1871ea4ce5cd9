import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'

type Row = Record<string, unknown>

const standings = {
  name: 'lessons-personal-standings',
  text: `select l.claim, s.stance, s.words, s.named, s.role, s.said_at as "saidAt",
      s.replaced_at as "replacedAt"
    from lesson_standing s join lesson l on l.lab_id = s.lab_id and l.id = s.lesson_id
    where s.lab_id = $1 and s.participant_id = any($2::uuid[]) order by s.said_at, s.id`,
}
const lessons = {
  name: 'lessons-personal-lessons',
  text: `select claim, state, written_at as "writtenAt" from lesson
    where lab_id = $1 and written_by = any($2::uuid[]) order by written_at, id`,
}
const practices = {
  name: 'lessons-personal-practices',
  text: `select title, state, written_at as "writtenAt" from good_practice
    where lab_id = $1 and (written_by = any($2::uuid[]) or id in (select w.good_practice_id
      from practice_writer w where w.lab_id = $1 and w.participant_id = any($2::uuid[])))
    order by written_at, id`,
}
const reviews = {
  name: 'lessons-personal-reviews',
  text: `select g.title, r.role, r.verdict, r.words, r.begun_at as "begunAt", r.reviewed_at as "reviewedAt"
    from practice_review r
    join good_practice g on g.lab_id = r.lab_id and g.id = r.good_practice_id
    where r.lab_id = $1 and r.reviewer_id = any($2::uuid[]) order by r.begun_at, r.id`,
}
const adoptions = {
  name: 'lessons-personal-adoptions',
  text: `select source_title as title, why, state, started_at as "startedAt" from adoption
    where lab_id = $1 and started_by = any($2::uuid[]) order by started_at, id`,
}

/** Who wrote or noted something: the work stays, without them. */
const writers = [
  ['lesson', 'written_by'],
  ['lesson_standing', 'noted_by'],
  ['good_practice', 'written_by'],
  ['practice_review', 'reviewer_id'],
  ['adoption', 'started_by'],
  ['adaptation', 'noted_by'],
  ['adoption_report', 'reported_by'],
] as const

const parts = [
  'title',
  'summary',
  'problem',
  'done',
  'resources',
  'success',
  'difficulties',
  'transfer',
]

/** What people write, in which a name may stand. */
const texts = [
  {
    table: 'lesson',
    local: ['claim', 'explanation', 'confidence_because'],
    plain: ['place_words', 'withdrawn_because'],
  },
  { table: 'lesson_standing', local: ['of_claim'], plain: ['words', 'hidden_because'] },
  { table: 'good_practice', local: parts, plain: ['contact', 'retired_because'] },
  { table: 'published_practice', local: parts, plain: ['contact', 'retired_because'] },
  { table: 'practice_review', plain: ['words'] },
  { table: 'adoption', local: ['source_title'], plain: ['why', 'stopped_because'] },
  { table: 'adaptation', local: ['what', 'was', 'became', 'why'] },
  { table: 'adoption_report', local: ['result'] },
  { table: 'published_adoption', local: ['adaptations', 'reports'], plain: ['stopped_because'] },
]

/** What lessons hold about people. What somebody said of a lesson goes or stays without them; that they said it counts. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: typeof standings) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'lessons.personal.standings', rows: await ask(standings) },
      { label: 'lessons.personal.lessons', rows: await ask(lessons) },
      { label: 'lessons.personal.practices', rows: await ask(practices) },
      { label: 'lessons.personal.reviews', rows: await ask(reviews) },
      { label: 'lessons.personal.adoptions', rows: await ask(adoptions) },
    ]
  },

  async erase({ db, labId }, ids, { words, names, nameless }) {
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const said = await db.execute(sql`
      update lesson_standing set participant_id = null, named = false,
        words = case when ${words === 'take'} then '' else words end
      where lab_id = ${labId} and participant_id = ${people}`)
    for (const [table, column] of writers) {
      await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
        where lab_id = ${labId} and ${sql.identifier(column)} = ${people}`)
    }
    await db.execute(sql`delete from practice_writer
      where lab_id = ${labId} and participant_id = ${people}`)
    for (const one of texts) {
      for (const change of withoutNames(labId, one, names, nameless)) await db.execute(change)
    }
    const count = said.rowCount ?? 0
    return count > 0 ? [{ because: 'lessons.personal.counted', count }] : []
  },
}
