import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { helpOffer, type HelpOfferRow, type HelpState } from './schema.ts'

/** An offer of help of this lab; `hold` keeps it until the change is over. */
export async function findHelp(
  db: Db,
  labId: LabId,
  id: string,
  hold = false,
): Promise<HelpOfferRow> {
  const query = db
    .select()
    .from(helpOffer)
    .where(and(eq(helpOffer.labId, labId), eq(helpOffer.id, id as HelpOfferRow['id'])))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

const ofPerson = {
  name: 'ecosystem-help-organisations-of',
  text: `select distinct s.organisation_id as id from stakeholder s
    join participant p on p.lab_id = s.lab_id and p.id = s.participant_id
    where s.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and s.removed_at is null
      and s.organisation_id is not null`,
}

/** The organisations that somebody belongs to on the map. */
export async function organisationsOf(
  db: Db,
  labId: LabId,
  participantId: string | null,
): Promise<string[]> {
  if (!participantId) return []
  return (await rows<{ id: string }>(db, ofPerson, [labId, participantId])).map(({ id }) => id)
}

/** An offer as lists show it, with the hours given so far. */
export type ListedHelp = {
  id: string
  what: string
  kind: HelpOfferRow['kind']
  state: HelpState
  giverId: string
  giver: string
  receiverId: string
  receiver: string
  minutesOffered: number | null
  minutesGiven: number
  fromDay: string | null
  untilDay: string | null
  at: string
}

export const helpPageSize = 50
const columns = `h.id, h.what, h.kind, h.state, h.giver_id as "giverId", g.name as giver,
      h.receiver_id as "receiverId", r.name as receiver, h.minutes_offered as "minutesOffered",
      h.from_day::text as "fromDay", h.until_day::text as "untilDay", h.offered_at::text as at,
      coalesce((select sum(m.minutes) from help_given m where m.lab_id = h.lab_id and m.help_offer_id = h.id
        and m.withdrawn_at is null), 0)::int as "minutesGiven"`
const joined = `help_offer h join stakeholder g on g.lab_id = h.lab_id and g.id = h.giver_id
    join stakeholder r on r.lab_id = h.lab_id and r.id = h.receiver_id`

const listed = {
  name: 'ecosystem-help-list',
  text: `select ${columns} from ${joined}
    where h.lab_id = $1 and ($2::uuid is null or $2 in (h.giver_id, h.receiver_id))
      and ($3::timestamptz is null or (h.offered_at, h.id) < ($3::timestamptz, $4::uuid))
    order by h.offered_at desc, h.id desc limit ${helpPageSize + 1}`,
}

/** Offers of help, of one organisation or all, the newest first, and one more to know whether it goes on. */
export async function listHelp(
  db: Db,
  labId: LabId,
  organisationId: string | null,
  after: { key: string; id: string } | null,
): Promise<ListedHelp[]> {
  const from = [after?.key ?? null, after?.id ?? null]
  return rows<ListedHelp>(db, listed, [labId, organisationId, ...from])
}

const one = {
  name: 'ecosystem-help-one',
  text: `select ${columns} from ${joined} where h.lab_id = $1 and h.id = $2`,
}
const hours = {
  name: 'ecosystem-help-hours',
  text: `select m.id, m.on_day::text as "onDay", m.minutes, m.note, coalesce(k.name, p.name) as "notedBy"
    from help_given m left join participant p on p.lab_id = m.lab_id and p.id = m.noted_by
    left join participant k on k.lab_id = p.lab_id and k.id = p.merged_into
    where m.lab_id = $1 and m.help_offer_id = $2 and m.withdrawn_at is null
    order by m.on_day desc, m.id desc limit 500`,
}
export type GivenHours = {
  id: string
  onDay: string
  minutes: number
  note: string
  notedBy: string | null
}

/** One offer with its organisations and the hours given. */
export async function findShownHelp(db: Db, labId: LabId, id: string) {
  const [found] = await rows<ListedHelp>(db, one, [labId, id])
  if (!found) throw new NotFound()
  return { help: found, given: await rows<GivenHours>(db, hours, [labId, id]) }
}

/** What an organisation gave and got. */
export type Balance = { id: string; name: string; given: number; received: number }

const balances = {
  name: 'ecosystem-help-balance',
  text: `select s.id, s.name, sum(case when s.id = h.giver_id then m.minutes else 0 end)::int as given,
      sum(case when s.id = h.receiver_id then m.minutes else 0 end)::int as received
    from help_given m join help_offer h on h.lab_id = m.lab_id and h.id = m.help_offer_id
    join stakeholder s on s.lab_id = h.lab_id and s.id in (h.giver_id, h.receiver_id)
    where m.lab_id = $1 and m.withdrawn_at is null group by s.id, s.name order by lower(s.name), s.id limit 2000`,
}

/** Hours given and received by organisation, in the order of their names: it is no race. */
export async function helpBalance(db: Db, labId: LabId): Promise<Balance[]> {
  return rows<Balance>(db, balances, [labId])
}

const forFile = {
  name: 'ecosystem-help-file',
  text: `select m.on_day::text as day, g.name as giver, r.name as receiver, h.what, m.minutes, m.note
    from help_given m join help_offer h on h.lab_id = m.lab_id and h.id = m.help_offer_id
    join stakeholder g on g.lab_id = h.lab_id and g.id = h.giver_id
    join stakeholder r on r.lab_id = h.lab_id and r.id = h.receiver_id
    where m.lab_id = $1 and m.withdrawn_at is null order by m.on_day, m.id limit 50000`,
}
type HoursLine = {
  day: string
  giver: string
  receiver: string
  what: string
  minutes: number
  note: string
}

/** All hours as lines of a file. */
export async function hoursForFile(db: Db, labId: LabId): Promise<HoursLine[]> {
  return rows<HoursLine>(db, forFile, [labId])
}
