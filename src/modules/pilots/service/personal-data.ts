import { sql } from 'drizzle-orm'
import { rows } from '../../../platform/db/database.ts'
import type { PersonalData } from '../../../platform/manifest.ts'
import { withoutNames } from '../../../platform/says-name.ts'
import { respondentKey } from './assessment/keep-answer.ts'
import { sides } from './assessment/schema.ts'

type Row = Record<string, unknown>

const owned = {
  name: 'services-personal-owned',
  text: `select title, state, state_since::text as "stateSince" from service
    where lab_id = $1 and owner_id = any($2::uuid[]) order by id`,
}
const kept = {
  name: 'services-personal-kept',
  text: `select tp.title, k.on_day::text as "onDay", k.words from service_touchpoint_kept k
    join service_touchpoint tp on tp.lab_id = k.lab_id and tp.id = k.service_touchpoint_id
    where k.lab_id = $1 and k.noted_by = any($2::uuid[]) order by k.on_day, k.id`,
}
const rounds = {
  name: 'services-personal-rounds',
  text: `select distinct a.id from service_assessment a join service_assessment_answer g on g.lab_id = a.lab_id
      and g.service_assessment_id = a.id and g.respondent_key is not null where a.lab_id = $1`,
}
const answers = {
  name: 'services-personal-answers',
  text: `select s.title, g.side, g.grades, g.words, g.answered_on::text as "answeredOn"
    from service_assessment_answer g
    join service_assessment a on a.lab_id = g.lab_id and a.id = g.service_assessment_id
    join service s on s.lab_id = a.lab_id and s.id = a.service_id
    where g.lab_id = $1 and g.respondent_key = any($2::text[]) order by g.answered_on, g.id`,
}

/** The keys under which these people may have answered in rounds that still know them. */
function keysOf(roundIds: readonly string[], ids: readonly string[]): string[] {
  return roundIds.flatMap((round) =>
    sides.flatMap((side) => ids.map((person) => respondentKey(round, side, { person }))),
  )
}

const writers = [
  ['service', 'owner_id'],
  ['service', 'made_by'],
  ['service_test_note', 'written_by'],
  ['commissioning_record', 'written_by'],
  ['service_touchpoint', 'planned_by'],
  ['service_touchpoint_kept', 'noted_by'],
  ['service_assessment', 'opened_by'],
  ['service_change', 'told_by'],
] as const

const texts = [
  {
    table: 'service',
    local: [
      'title',
      'what',
      'for_whom',
      'when_words',
      'by_phone',
      'on_paper',
      'on_web',
      'price',
      'responsible',
      'state_reason',
    ],
    plain: ['place_words'],
  },
  { table: 'service_test_note', local: ['words'] },
  { table: 'commissioning_record', local: ['clauses'], plain: ['provider_words'] },
  { table: 'service_commitment', local: ['how_often'] },
  { table: 'service_touchpoint', local: ['title'] },
  { table: 'service_touchpoint_kept', local: ['words'] },
  { table: 'service_assessment_answer', plain: ['words'] },
  { table: 'service_change', local: ['title', 'words'] },
]

/** What services hold about people. What somebody answered is theirs until the round is over; then it is nobody's. */
export const servicePersonalData: PersonalData = {
  async gather(db, labId, ids) {
    const known = await rows<{ id: string }>(db, rounds, [labId])
    const keys = keysOf(
      known.map(({ id }) => id),
      ids,
    )
    return [
      { label: 'pilots.service.personal.owned', rows: await rows<Row>(db, owned, [labId, ids]) },
      { label: 'pilots.service.personal.kept', rows: await rows<Row>(db, kept, [labId, ids]) },
      {
        label: 'pilots.service.personal.answers',
        rows: await rows<Row>(db, answers, [labId, keys]),
      },
    ]
  },

  async erase({ db, labId }, ids, { names, nameless }) {
    const known = await db.execute<{ id: string }>(sql`select id from service_assessment a
      where lab_id = ${labId} and exists (select from service_assessment_answer g where g.lab_id = a.lab_id
        and g.service_assessment_id = a.id and g.respondent_key is not null) order by id for update`)
    const keys = keysOf(
      known.rows.map(({ id }) => id),
      ids,
    )
    await db.execute(sql`delete from service_assessment_answer
      where lab_id = ${labId} and respondent_key = any(${sql.param(keys)}::text[])`)
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    for (const [table, column] of writers) {
      await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
        where lab_id = ${labId} and ${sql.identifier(column)} = ${people}`)
    }
    for (const one of texts) {
      for (const change of withoutNames(labId, one, names, nameless)) await db.execute(change)
    }
    return []
  },
}
