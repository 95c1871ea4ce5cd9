import { sql } from 'drizzle-orm'
import { forgetBlobs } from '../../platform/blobs/index.ts'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { saysName, withoutNames } from '../../platform/says-name.ts'

type Row = Record<string, unknown>
const of = (name: string, text: string) => ({ name: `champions-personal-${name}`, text })
const whose = `c.lab_id = $1 and c.participant_id = any($2::uuid[])`

const entries = of(
  'entries',
  `select c.profession, c.profession_words as "professionWords", c.organisation, c.employed, c.languages,
    c.since::text, c.state, c.named, c.cap_minutes as "capMinutes", c.ready_at as "readyAt", c.added_at as "addedAt",
    c.yes_on::text as "yesOn", c.yes_how as "yesHow", c.yes_witness as "yesWitness"
  from champion c where ${whose} order by c.added_at`,
)
const mandates = of(
  'mandates',
  `select m.number, m.state, m.purpose, m.does, m.does_not as "doesNot", m.communities,
    m.minutes_week as "minutesWeek", m.reports_to as "reportsTo", m.starts_on::text as "startsOn",
    m.ends_on::text as "endsOn", m.champion_agreed_at as "championAgreedAt",
    m.manager_agreed_at as "managerAgreedAt", m.manager_id = any($2::uuid[]) as "asManager"
  from champion_mandate m join champion c on c.lab_id = m.lab_id and c.id = m.champion_id
  where c.lab_id = $1 and (c.participant_id = any($2::uuid[]) or m.manager_id = any($2::uuid[]))
  order by m.written_at`,
)
const hours = of(
  'hours',
  `select h.on_day::text as "onDay", h.minutes, h.kind, h.note, h.removed_at as "removedAt" from champion_hours h
  join champion c on c.lab_id = h.lab_id and c.id = h.champion_id where ${whose} order by h.on_day`,
)
const releases = of(
  'releases',
  `select r.asked_minutes as "askedMinutes", r.approved_minutes as "approvedMinutes", r.state, r.words, r.reason,
    r.starts_on::text as "startsOn", r.ends_on::text as "endsOn" from champion_release r
  join champion c on c.lab_id = r.lab_id and c.id = r.champion_id where ${whose} order by r.asked_at`,
)
const expenses = of(
  'expenses',
  `select x.on_day::text as "onDay", x.kind, x.km, x.amount_minor as "amountMinor", x.currency, x.note, x.state,
    x.reason from champion_expense x join champion c on c.lab_id = x.lab_id and c.id = x.champion_id
  where ${whose} order by x.claimed_at`,
)
const offers = of(
  'offers',
  `select o.kind, o.name, o.phone, o.email, o.why, o.note, o.answer, o.state, o.received_at as "receivedAt"
  from champion_offer o where o.lab_id = $1 and o.participant_id = any($2::uuid[]) order by o.received_at`,
)

/** What is kept of champions and of those who offered. Sums that were paid stay, without a name. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: ReturnType<typeof of>) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'champions.personal.entries', rows: await ask(entries) },
      { label: 'champions.personal.mandates', rows: await ask(mandates) },
      { label: 'champions.personal.hours', rows: await ask(hours) },
      { label: 'champions.personal.releases', rows: await ask(releases) },
      { label: 'champions.personal.expenses', rows: await ask(expenses) },
      { label: 'champions.personal.offers', rows: await ask(offers) },
    ]
  },

  async erase(ctx, ids, { names, nameless, emails }) {
    const { db, labId, now } = ctx
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const theirs = sql`(select id from champion where lab_id = ${labId} and participant_id = ${people})`
    const at = sql`${now.toISOString()}::timestamptz`
    const photos = await db.execute<{ id: string }>(sql`
      update champion_expense x set blob_id = null, note = '', reason = '' from
        (select id, blob_id from champion_expense where lab_id = ${labId} and champion_id in ${theirs}) old
      where x.lab_id = ${labId} and x.id = old.id returning old.blob_id as id`)
    await forgetBlobs(
      ctx,
      photos.rows.flatMap(({ id }) => id ?? []),
    )
    await db.execute(sql`update champion set state = 'left', named = false, asked_for = null, yes_witness = '', organisation = '', profession_words = '',
      languages = '{}', ready_at = null where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(
      sql`delete from champion_hours where lab_id = ${labId} and champion_id in ${theirs}`,
    )
    await db.execute(
      sql`delete from champion_release where lab_id = ${labId} and champion_id in ${theirs}`,
    )
    await db.execute(sql`update champion_mandate set state = 'ended', ended_at = coalesce(ended_at, ${at}),
      purpose = ${nameless}, does = ${nameless}, does_not = ${nameless}, buddy = '', communities = ''
      where lab_id = ${labId} and champion_id in ${theirs}`)
    await db.execute(sql`delete from champion_offer where lab_id = ${labId} and (participant_id = ${people}
      or ${saysName('name', names)} or (email <> '' and email = any(${sql.param([...emails])}::text[])))`)
    for (const texts of written) {
      for (const change of withoutNames(labId, texts, names, nameless)) await db.execute(change)
    }
    const [sums] = await rows<{ count: number }>(db, kept, [labId, ids])
    return sums!.count > 0 ? [{ because: 'champions.personal.sums', count: sums!.count }] : []
  },
}

const kept = of(
  'sums',
  `select count(*)::int as count from champion_expense x
  join champion c on c.lab_id = x.lab_id and c.id = x.champion_id where ${whose} and x.state = 'settled'`,
)

/** What people write about champions, in which others may be named. */
const written = [
  { table: 'champion', plain: ['yes_witness'] },
  {
    table: 'champion_mandate',
    plain: [
      'purpose',
      'does',
      'does_not',
      'reports_to',
      'buddy',
      'manager_name',
      'manager_signed_as',
      'ended_because',
    ],
  },
  { table: 'champion_hours', plain: ['note'] },
  { table: 'champion_release', plain: ['words', 'reason'] },
  { table: 'champion_expense', plain: ['note', 'reason'] },
  {
    table: 'champion_offer',
    plain: ['why', 'note', 'answer', 'nominated_by', 'nominator_contact'],
  },
]
