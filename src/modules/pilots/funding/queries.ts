import { sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Currency } from '../../../shared/money.ts'
import type { Inside } from '../portfolio/queries.ts'
import { limits } from './input.ts'
import type { FundingKind, FundingState } from './schema.ts'

/** A lead as lists show it. */
export type ListedLead = {
  id: string
  funder: string
  kind: FundingKind
  amountMinor: number
  fromYear: number
  toYear: number
  state: FundingState
  nextStep: string
  nextOn: string | null
  nextName: string | null
  overdue: boolean
}

/** In SQL, of the lead `f`: whom the next step waits for, as the entry that is kept where two were merged. */
export const nextPerson = `left join participant named on named.lab_id = f.lab_id and named.id = f.next_by
    left join participant o on o.lab_id = named.lab_id and o.id = coalesce(named.merged_into, named.id)`
const funder = `coalesce((select s.name from stakeholder s where s.lab_id = f.lab_id
    and s.id = f.stakeholder_id), f.funder)`
const listed = `f.id, ${funder} as funder, f.kind, f.amount_minor::float8 as "amountMinor",
    f.from_year as "fromYear", f.to_year as "toYear", f.state, f.next_step as "nextStep",
    f.next_on::text as "nextOn", o.name as "nextName",
    (f.state in ('asked', 'likely') and f.next_on < (now_at.at at time zone l.time_zone)::date) as overdue`

const ofPilot = {
  name: 'funding-leads-of-pilot',
  text: `select ${listed} from funding_lead f
    join lab l on l.id = f.lab_id cross join (select $3::timestamptz as at) now_at ${nextPerson}
    where f.lab_id = $1 and f.pilot_id = $2
    order by array_position(array['secured', 'likely', 'asked', 'declined', 'not-pursued'], f.state), f.id
    limit ${limits.leads}`,
}

/** All who may pay for what a pilot becomes: what is secured first. */
export async function leadsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
  now: Date,
): Promise<ListedLead[]> {
  return rows<ListedLead>(db, ofPilot, [labId, pilotId, now])
}

/** One lead with what only those who look after the pilot read, and whom its next step waits for. */
export type ShownLead = ListedLead & {
  stakeholderId: string | null
  contact: string
  nextBy: string | null
  version: number
}

const one = {
  name: 'funding-lead-shown',
  text: `select ${listed}, f.stakeholder_id as "stakeholderId", f.contact, o.id as "nextBy", f.version
    from funding_lead f
    join lab l on l.id = f.lab_id cross join (select $4::timestamptz as at) now_at ${nextPerson}
    where f.lab_id = $1 and f.pilot_id = $2 and f.id = $3`,
}

/** A lead of this pilot, if it is one. */
export async function lookLead(
  db: Db,
  labId: LabId,
  { pilotId, leadId, now }: { pilotId: string; leadId: string; now: Date },
): Promise<ShownLead | undefined> {
  const [found] = await rows<ShownLead>(db, one, [labId, pilotId, leadId, now])
  return found
}

export type ShownStanding = {
  state: FundingState
  amountMinor: number
  fromYear: number
  toYear: number
  because: string
  notedAt: Date
}

const standings = {
  name: 'funding-standings',
  text: `select state, amount_minor::float8 as "amountMinor", from_year as "fromYear",
      to_year as "toYear", because, noted_at as "notedAt"
    from funding_standing where lab_id = $1 and funding_lead_id = $2 order by id desc limit 100`,
}

/** Where a lead stood, newest first: the last hundred. */
export async function standingsOfLead(
  db: Db,
  labId: LabId,
  leadId: string,
): Promise<ShownStanding[]> {
  return rows<ShownStanding>(db, standings, [labId, leadId])
}

/** How many leads one page of the list of many pilots shows. */
export const leadsPageSize = 50

export type LeadAcross = ListedLead & {
  pilotId: string
  initiativeId: string
  pilotTitle: LocalText
  currency: Currency
}

type Ask = { initiativeId: string | null; inside: Inside; after: string | null; now: Date }

/** One page of the leads of many pilots, newest first, and one more to know whether it goes on. One query. */
export async function leadsAcross(db: Db, labId: LabId, ask: Ask): Promise<LeadAcross[]> {
  const { initiativeId, inside, after, now } = ask
  const found = await db.execute<LeadAcross>(sql`
    select ${sql.raw(listed)}, p.id as "pilotId", p.initiative_id as "initiativeId",
      p.title as "pilotTitle", p.currency
    from funding_lead f
    join pilot p on p.lab_id = f.lab_id and p.id = f.pilot_id and p.archived_at is null
    join lab l on l.id = f.lab_id
    cross join (select ${now.toISOString()}::timestamptz as at) now_at ${sql.raw(nextPerson)}
    where f.lab_id = ${labId} ${narrowed(initiativeId, inside)}
      ${after ? sql`and f.id < ${after}::uuid` : sql``}
    order by f.id desc limit ${leadsPageSize + 1}`)
  return found.rows
}

export type LeadSum = {
  currency: Currency
  state: FundingState
  kind: FundingKind
  amountMinor: number
}

/** What all of these leads come to, by currency, kind and state. One query. */
export async function leadSums(
  db: Db,
  labId: LabId,
  { initiativeId, inside }: Pick<Ask, 'initiativeId' | 'inside'>,
): Promise<LeadSum[]> {
  const found = await db.execute<LeadSum>(sql`
    select p.currency, f.state, f.kind, sum(f.amount_minor)::float8 as "amountMinor"
    from funding_lead f
    join pilot p on p.lab_id = f.lab_id and p.id = f.pilot_id and p.archived_at is null
    where f.lab_id = ${labId} ${narrowed(initiativeId, inside)}
    group by p.currency, f.state, f.kind order by p.currency, f.state, f.kind`)
  return found.rows
}

function narrowed(initiativeId: string | null, inside: Inside) {
  if (initiativeId) return sql`and p.initiative_id = ${initiativeId}::uuid`
  if (inside === 'all') return sql``
  return sql`and p.initiative_id = any(${sql.param([...inside])}::uuid[])`
}
