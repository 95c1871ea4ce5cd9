import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'
import { workOutEffects } from './measure/work-out.ts'
import { forgetIn } from './person/leave.ts'
import type { PilotPersonRow } from './person/schema.ts'

type Row = Record<string, unknown>
const mine = 'pp.lab_id = $1 and pp.participant_id = any($2::uuid[])'

const parts = {
  name: 'pilots-personal-parts',
  text: `select p.title, pp.part, pp.sector, pp.support, pp.support_words as "supportWords",
      pp.added_at as "addedAt", pp.left_on::text as "leftOn", pp.left_reason as "leftReason",
      pp.left_words as "leftWords"
    from pilot_person pp join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    where ${mine} order by pp.added_at`,
}
const consents = {
  name: 'pilots-personal-consents',
  text: `select p.title, t.version, t.language, t.body, c.mode, c.witness, c.given_at as "givenAt",
      c.withdrawn_at as "withdrawnAt"
    from pilot_consent c
    join pilot_person pp on pp.lab_id = c.lab_id and pp.id = c.pilot_person_id
    join pilot_consent_text t on t.lab_id = c.lab_id and t.id = c.pilot_consent_text_id
    join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    where ${mine} order by c.given_at`,
}
const observations = {
  name: 'pilots-personal-observations',
  text: `select p.title, v.name as indicator, o.moment, o.on_day::text as "onDay", o.value::float8 as value, v.unit
    from pilot_observation o
    join pilot_person pp on pp.lab_id = o.lab_id and pp.pilot_id = o.pilot_id
      and pp.person_key = o.person_key
    join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    join pilot_indicator_version v on v.lab_id = o.lab_id
      and v.pilot_indicator_id = o.pilot_indicator_id and v.number = o.indicator_version
    where ${mine} order by o.on_day, o.id`,
}
const notes = {
  name: 'pilots-personal-notes',
  text: `select p.title, e.kind, e.on_day::text as "onDay", e.words
    from pilot_entry e
    join pilot_person pp on pp.lab_id = e.lab_id and pp.id = e.pilot_person_id
    join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    where ${mine} order by e.on_day, e.id`,
}
const relations = {
  name: 'pilots-personal-relations',
  text: `select p.title, r.moment, r.answers, r.noted_at as "notedAt"
    from pilot_relation r
    join pilot_person pp on pp.lab_id = r.lab_id and pp.id = r.pilot_person_id
    join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    where ${mine} order by r.noted_at`,
}
const owned = {
  name: 'pilots-personal-owned',
  text: `select title, state, starts_on::text as "startsOn" from pilot
    where lab_id = $1 and owner_id = any($2::uuid[]) order by starts_on, id`,
}

const steps = {
  name: 'pilots-personal-funding-steps',
  text: `select p.title, f.funder, f.next_step as "nextStep", f.next_on::text as "nextOn"
    from funding_lead f join pilot p on p.lab_id = f.lab_id and p.id = f.pilot_id
    where f.lab_id = $1 and f.next_by = any($2::uuid[]) order by f.next_on, f.id`,
}

/** Columns that only say who wrote something down. */
const writers = [
  ['pilot', 'planned_by'],
  ['pilot', 'owner_id'],
  ['pilot_person', 'added_by'],
  ['pilot_consent_text', 'written_by'],
  ['pilot_consent', 'recorded_by'],
  ['pilot_consent', 'withdrawn_by'],
  ['pilot_criteria', 'written_by'],
  ['pilot_risk', 'watched_by'],
  ['pilot_risk', 'noted_by'],
  ['pilot_entry', 'action_by'],
  ['pilot_entry', 'written_by'],
  ['pilot_cost', 'noted_by'],
  ['pilot_indicator_version', 'written_by'],
  ['pilot_file', 'taken_by'],
  ['pilot_observation', 'noted_by'],
  ['pilot_relation', 'noted_by'],
  ['pilot_exit', 'made_by'],
  ['pilot_follow_up', 'noted_by'],
  ['business_plan', 'written_by'],
  ['business_line', 'written_by'],
  ['funding_lead', 'next_by'],
  ['funding_lead', 'added_by'],
  ['funding_standing', 'noted_by'],
] as const

/** What people write about pilots. */
const texts = [
  { table: 'pilot', local: ['title', 'tried'], plain: ['place_words', 'withdrawn_because'] },
  { table: 'pilot_person', plain: ['support_words', 'left_words'] },
  { table: 'pilot_consent', plain: ['witness'] },
  {
    table: 'pilot_criteria',
    local: ['adopt_when', 'adapt_when', 'stop_when'],
    plain: ['why_changed'],
  },
  { table: 'pilot_risk', plain: ['words', 'answer'] },
  { table: 'pilot_entry', plain: ['words'] },
  { table: 'pilot_cost', plain: ['words'] },
  { table: 'pilot_exit', local: ['reasons', 'told', 'verdicts'] },
  { table: 'pilot_follow_up', plain: ['words'] },
  { table: 'business_plan', plain: ['assumptions'] },
  { table: 'business_line', plain: ['words'] },
  { table: 'funding_lead', plain: ['funder', 'contact', 'next_step'] },
  { table: 'funding_standing', plain: ['because'] },
]

/** What pilots hold about people. Who asks to be forgotten leaves them all; what was measured goes or stays without them. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: typeof parts) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'pilots.personal.parts', rows: await ask(parts) },
      { label: 'pilots.personal.consents', rows: await ask(consents) },
      { label: 'pilots.personal.observations', rows: await ask(observations) },
      { label: 'pilots.personal.notes', rows: await ask(notes) },
      { label: 'pilots.personal.relations', rows: await ask(relations) },
      { label: 'pilots.personal.owned', rows: await ask(owned) },
      { label: 'pilots.personal.funding-steps', rows: await ask(steps) },
    ]
  },

  async erase(ctx, ids, { words, names, nameless }) {
    const { db, labId, now } = ctx
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const found = await db.execute<
      Pick<PilotPersonRow, 'id' | 'pilotId' | 'participantId' | 'personKey'>
    >(sql`select id, pilot_id as "pilotId", participant_id as "participantId", person_key as "personKey"
      from pilot_person where lab_id = ${labId} and participant_id = ${people} for update`)
    for (const person of found.rows) {
      await forgetIn(ctx, person, words === 'take' ? 'remove' : 'anonymise')
    }
    await db.execute(sql`update pilot_person set participant_id = null, person_key = null, support = 'unknown',
        support_words = '', left_words = '', left_reason = coalesce(left_reason, 'not-said'),
        left_on = coalesce(left_on, ${now.toISOString()}::timestamptz::date)
      where lab_id = ${labId} and participant_id = ${people}`)
    for (const [table, column] of writers) {
      await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
        where lab_id = ${labId} and ${sql.identifier(column)} = ${people}`)
    }
    for (const one of texts) {
      for (const change of withoutNames(labId, one, names, nameless)) await db.execute(change)
    }
    for (const pilotId of new Set(found.rows.map((one) => one.pilotId))) {
      await workOutEffects(ctx, pilotId)
    }
    const count = found.rows.length
    return count > 0 ? [{ because: 'pilots.personal.counted', count }] : []
  },
}
