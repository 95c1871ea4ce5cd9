import { sql } from 'drizzle-orm'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { rows } from '../../../platform/db/database.ts'
import type { PersonalData } from '../../../platform/manifest.ts'
import { withoutNames } from '../../../platform/says-name.ts'
import { respondentKey } from './answer/keep-response.ts'

type Row = Record<string, unknown>

const owned = {
  name: 'change-personal-owned',
  text: `select s.name as organisation, a.what, a.due_on::text as "dueOn", a.state, a.added_at as "addedAt"
    from change_action a join stakeholder s on s.lab_id = a.lab_id and s.id = a.stakeholder_id
    where a.lab_id = $1 and a.owner_id = any($2::uuid[]) order by a.due_on`,
}
const steps = {
  name: 'change-personal-steps',
  text: `select a.what as action, st.what, st.reason, st.at from change_action_step st
    join change_action a on a.lab_id = st.lab_id and a.id = st.change_action_id
    where st.lab_id = $1 and st.by_id = any($2::uuid[]) order by st.at`,
}
const keyed = {
  name: 'readiness-personal-rounds',
  text: `select r.id, s.name as organisation, r.opens_on::text as "opensOn", r.closes_on::text as "closesOn"
    from readiness_round r join stakeholder s on s.lab_id = r.lab_id and s.id = r.stakeholder_id
    where r.lab_id = $1 and exists (select from readiness_response a where a.lab_id = r.lab_id and a.round_id = r.id
      and a.respondent_key is not null)`,
}
const answers = {
  name: 'readiness-personal-answers',
  text: `select round_id as "roundId", tier from readiness_response
    where lab_id = $1 and respondent_key = any($2::text[])`,
}

/**
 * What readiness and plans hold of people. That somebody answered can be told while a round runs; what they answered
 * is told to nobody, and once it is closed nobody can tell whose an answer was.
 */
export const readinessPersonalData: PersonalData = {
  async gather(db, labId, ids) {
    const rounds = await rows<{ id: string } & Row>(db, keyed, [labId])
    const keys = rounds.flatMap(({ id }) => ids.map((person) => respondentKey(id, { person })))
    const given = await rows<{ roundId: string; tier: string }>(db, answers, [labId, keys])
    const answered = given.map(({ roundId, tier }) => {
      const { id: _, ...round } = rounds.find(({ id }) => id === roundId)!
      return { ...round, tier }
    })
    return [
      { label: 'ecosystem.readiness.personal.answered', rows: answered },
      { label: 'ecosystem.change.personal.owned', rows: await rows<Row>(db, owned, [labId, ids]) },
      { label: 'ecosystem.change.personal.steps', rows: await rows<Row>(db, steps, [labId, ids]) },
    ]
  },

  async erase({ db, labId, now }, ids, { names, nameless }) {
    const today = await lookToday(db, labId, now)
    const open = await db.execute<{ id: string }>(sql`select id from readiness_round
      where lab_id = ${labId} and closed_at is null and closes_on >= ${today}::date order by id for update`)
    const keys = open.rows.flatMap(({ id }) => ids.map((person) => respondentKey(id, { person })))
    await db.execute(sql`delete from readiness_response
      where lab_id = ${labId} and respondent_key = any(${sql.param(keys)}::text[])`)
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    await db.execute(sql`update change_action set owner_id = null, version = version + 1
      where lab_id = ${labId} and owner_id = ${people}`)
    for (const [table, column] of authors) {
      const [written, by] = [sql.identifier(table), sql.identifier(column)]
      await db.execute(
        sql`update ${written} set ${by} = null where lab_id = ${labId} and ${by} = ${people}`,
      )
    }
    const texts = [
      { table: 'change_action', plain: ['what', 'resources', 'barrier'] },
      { table: 'change_action_step', plain: ['reason'] },
      { table: 'readiness_review', plain: ['agreed', 'dissent'] },
    ]
    for (const text of texts) {
      for (const change of withoutNames(labId, text, names, nameless)) await db.execute(change)
    }
    return []
  },
}

const authors = [
  ['readiness_round', 'opened_by'],
  ['change_action', 'added_by'],
  ['change_action', 'resourced_by'],
  ['change_action_step', 'by_id'],
  ['readiness_review', 'noted_by'],
] as const
