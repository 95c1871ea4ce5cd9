import { sql, type SQL } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'

const sessionsOf = {
  name: 'sessions-of-person',
  text: `select s.title, s.kind, s.starts_at as "startsAt", sp.invited_at as "invitedAt",
      sp.invited_by as "invitedBy", sp.attended
    from session_person sp
    join session s on s.lab_id = sp.lab_id and s.id = sp.session_id
    where sp.lab_id = $1 and sp.participant_id = any($2::uuid[])
    order by s.starts_at, s.id`,
}
const ledBy = {
  name: 'sessions-led-by-person',
  text: `select title, kind, starts_at as "startsAt", state from session
    where lab_id = $1 and led_by = any($2::uuid[]) order by starts_at, id`,
}

const needs = {
  name: 'sessions-needs-of-person',
  text: `select kind, words, met_by as "metBy", agreed_on::text as "agreedOn", agreed_how as "agreedHow",
      written_at as "writtenAt", ended_at as "endedAt"
    from support_need where lab_id = $1 and participant_id = any($2::uuid[]) order by written_at, id`,
}
const askings = {
  name: 'sessions-askings-of-person',
  text: `select asked_on::text as "askedOn", asked_how as "askedHow", needs_nothing as "needsNothing"
    from access_plan where lab_id = $1 and participant_id = any($2::uuid[]) order by asked_on`,
}
const supports = {
  name: 'sessions-supports-of-person',
  text: `select s.title, s.starts_at as "startsAt", x.kind, x.what, x.how, x.state, x.reason,
      x.cost_cents as "costCents", x.currency, x.claimed, x.paid_on::text as "paidOn"
    from session_support x join session s on s.lab_id = x.lab_id and s.id = x.session_id
    where x.lab_id = $1 and x.participant_id = any($2::uuid[]) order by s.starts_at, x.id`,
}

type Row = Record<string, unknown>

/** What people write about sessions, and about what is needed there. */
const texts = [
  {
    table: 'session',
    local: ['title', 'purpose'],
    plain: ['other_note', 'cancelled_because'],
  },
  { table: 'support_need', plain: ['words', 'met_by'] },
  { table: 'session_support', plain: ['what', 'how', 'reason'] },
]

/** What sessions keep about people; after an erasure they are counted among those without a name. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const invited = await rows<Row>(db, sessionsOf, [labId, ids])
    const led = await rows<Row>(db, ledBy, [labId, ids])
    return [
      { label: 'sessions.personal.sessions', rows: invited },
      { label: 'sessions.personal.led', rows: led },
      { label: 'sessions.personal.needs', rows: await rows<Row>(db, needs, [labId, ids]) },
      { label: 'sessions.personal.asked', rows: await rows<Row>(db, askings, [labId, ids]) },
      { label: 'sessions.personal.supports', rows: await rows<Row>(db, supports, [labId, ids]) },
    ]
  },

  async erase({ db, labId }, ids, { names, nameless }) {
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const counted = await db.execute(sql`
      update session set other_count = other_count + 1, version = version + 1
      where lab_id = ${labId} and id in (select session_id from session_person
        where lab_id = ${labId} and participant_id = ${people} and attended = 'yes')`)
    await db.execute(
      sql`delete from session_person where lab_id = ${labId} and participant_id = ${people}`,
    )
    await db.execute(
      sql`update session set led_by = null where lab_id = ${labId} and led_by = ${people}`,
    )
    await db.execute(
      sql`update session set planned_by = null where lab_id = ${labId} and planned_by = ${people}`,
    )
    const costs = await forgetNeeds({ db, labId }, people, nameless)
    for (const written of texts) {
      for (const change of withoutNames(labId, written, names, nameless)) await db.execute(change)
    }
    return [
      { because: 'sessions.personal.counted', count: counted.rowCount ?? 0 },
      { because: 'sessions.personal.costs', count: costs },
    ].filter(({ count }) => count > 0)
  },
}

/** What somebody needed goes; what was arranged for them stays as a cost of nobody. Says how many such lines stay. */
async function forgetNeeds(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  people: SQL,
  nameless: string,
): Promise<number> {
  const kept = await db.execute(sql`
    update session_support set participant_id = null, support_need_id = null, what = ${nameless}, how = '',
      reason = case when state = 'not-met' then ${nameless} else '' end, version = version + 1
    where lab_id = ${labId} and participant_id = ${people}`)
  await db.execute(
    sql`delete from support_need where lab_id = ${labId} and participant_id = ${people}`,
  )
  await db.execute(
    sql`delete from access_plan where lab_id = ${labId} and participant_id = ${people}`,
  )
  const named = [
    ['support_need', 'written_by'],
    ['access_plan', 'noted_by'],
    ['session_support', 'arranged_by'],
    ['session_support', 'made_by'],
  ] as const
  for (const [table, column] of named) {
    await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
      where lab_id = ${labId} and ${sql.identifier(column)} = ${people}`)
  }
  return kept.rowCount ?? 0
}
