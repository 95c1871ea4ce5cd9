import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { limits } from './input.ts'
import { currencies, type SessionSupportRow } from './schema.ts'

/** A line of the list with the names of the person and of who arranges it, as they are today. */
export type ListedSupport = SessionSupportRow & {
  name: string | null
  phone: string | null
  postalAddress: string | null
  arranger: string | null
  /** Still invited to the session, or there. */
  expected: boolean
}

const columns = `x.id, x.lab_id as "labId", x.session_id as "sessionId", person.id as "participantId",
    x.support_need_id as "supportNeedId", x.kind, x.what, x.how, arranger.id as "arrangedBy",
    x.due_on::text as "dueOn", x.cost_cents as "costCents", x.currency, x.claimed,
    x.paid_on::text as "paidOn", x.state, x.reason, x.made_by as "madeBy", x.made_at as "madeAt", x.version,
    person.name, person.phone, person.postal_address as "postalAddress", arranger.name as arranger,
    exists (select from session_person sp
      join participant e on e.lab_id = sp.lab_id and e.id = sp.participant_id
      where sp.lab_id = x.lab_id and sp.session_id = x.session_id
        and coalesce(e.merged_into, e.id) = person.id) as expected`
const joins = `left join participant p on p.lab_id = x.lab_id and p.id = x.participant_id
    left join participant person on person.lab_id = p.lab_id and person.id = coalesce(p.merged_into, p.id)
    left join participant a on a.lab_id = x.lab_id and a.id = x.arranged_by
    left join participant arranger on arranger.lab_id = a.lab_id and arranger.id = coalesce(a.merged_into, a.id)`

const list = {
  name: 'session-supports',
  text: `select ${columns} from session_support x ${joins}
    where x.lab_id = $1 and x.session_id = $2
    order by array_position(array['not-met', 'open', 'arranged', 'met', 'not-needed'], x.state), x.due_on,
      lower(person.name), x.id
    limit ${limits.lines}`,
}

/** What is arranged for people at a session: what is not met and what is open first. */
export async function supportsOf(
  db: Db,
  labId: LabId,
  sessionId: string,
): Promise<ListedSupport[]> {
  return rows<ListedSupport>(db, list, [labId, sessionId])
}

/** How far a list has come: in number. */
export type SupportCounts = {
  all: number
  open: number
  arranged: number
  met: number
  notMet: number
}

const counts = {
  name: 'session-supports-count',
  text: `select count(*)::int as all, count(*) filter (where state = 'open')::int as open,
      count(*) filter (where state = 'arranged')::int as arranged,
      count(*) filter (where state = 'met')::int as met,
      count(*) filter (where state = 'not-met')::int as "notMet"
    from session_support where lab_id = $1 and session_id = $2 and state <> 'not-needed'`,
}

/** How many things are needed at a session, and how many of them are met. */
export async function countSupports(
  db: Db,
  labId: LabId,
  sessionId: string,
): Promise<SupportCounts> {
  const [found] = await rows<SupportCounts>(db, counts, [labId, sessionId])
  return found!
}

const one = {
  name: 'session-support',
  text: `select ${columns} from session_support x ${joins}
    where x.lab_id = $1 and x.session_id = $2 and x.id = $3`,
}

/** One line, if this session has it. */
export async function lookSupport(
  db: Db,
  labId: LabId,
  sessionId: string,
  id: string,
): Promise<ListedSupport | undefined> {
  const [found] = await rows<ListedSupport>(db, one, [labId, sessionId, id])
  return found
}

/** Of an invited person, that nobody asked what they need, or that what they need stands on no list yet. */
export type Unprepared = { participantId: string; name: string; unmade: number; asked: boolean }

const unprepared = {
  name: 'session-supports-unprepared',
  text: `with invited as (
      select distinct kept.id, kept.name from session_person sp
      join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id
      join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
      where sp.lab_id = $1 and sp.session_id = $2 and sp.invited_at is not null)
    select i.id as "participantId", i.name,
      (select count(*)::int from support_need n
        join participant e on e.lab_id = n.lab_id and e.id = n.participant_id
        where n.lab_id = $1 and coalesce(e.merged_into, e.id) = i.id and n.ended_at is null
          and not exists (select from session_support x where x.lab_id = $1 and x.session_id = $2
            and x.support_need_id = n.id)) as unmade,
      exists (select from access_plan a
        join participant e on e.lab_id = a.lab_id and e.id = a.participant_id
        where a.lab_id = $1 and coalesce(e.merged_into, e.id) = i.id)
        or exists (select from support_need n
          join participant e on e.lab_id = n.lab_id and e.id = n.participant_id
          where n.lab_id = $1 and coalesce(e.merged_into, e.id) = i.id) as asked
    from invited i order by lower(i.name), i.id`,
}

/** The invited people of whom something is still to do before the list is complete. */
export async function unpreparedAt(db: Db, labId: LabId, sessionId: string): Promise<Unprepared[]> {
  const found = await rows<Unprepared>(db, unprepared, [labId, sessionId])
  return found.filter(({ unmade, asked }) => unmade > 0 || !asked)
}

const lastCurrency = {
  name: 'session-supports-last-currency',
  text: `select currency from session_support where lab_id = $1 order by made_at desc, id desc limit 1`,
}

/** What the lab counted in last; the first of the list where it never counted. */
export async function currencyOf(db: Db, labId: LabId): Promise<string> {
  const [found] = await rows<{ currency: string }>(db, lastCurrency, [labId])
  return found?.currency ?? currencies[0]
}

/** The costs of a list in one currency: all, what people paid and still wait for, and what they got back. */
export type Costs = { currency: string; all: number; owed: number; paidBack: number }

/** Adds costs up, currency by currency. */
export function costsOf(lines: readonly SessionSupportRow[]): Costs[] {
  const found = new Map<string, Costs>()
  for (const { currency, costCents, claimed, paidOn } of lines) {
    if (costCents === null) continue
    const sum = found.get(currency) ?? { currency, all: 0, owed: 0, paidBack: 0 }
    sum.all += costCents
    if (claimed && paidOn) sum.paidBack += costCents
    if (claimed && !paidOn) sum.owed += costCents
    found.set(currency, sum)
  }
  return [...found.values()]
}
