import { sql, type SQL } from 'drizzle-orm'
import type { Effect } from '../../../analysis/effect/index.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Currency } from '../../../shared/money.ts'
import { costSums, type CostSum } from '../course/queries.ts'
import { outcomes, type Outcome } from '../exit/schema.ts'
import type { Direction, IndicatorKind } from '../measure/schema.ts'
import { pilotStates, type PilotState } from '../pilot/schema.ts'

/** How many pilots one page of the portfolio shows. */
export const portfolioPageSize = 50

export const portfolioOrders = ['name', 'start', 'reach', 'cost'] as const
export type PortfolioOrder = (typeof portfolioOrders)[number]

/** What the reader narrows the portfolio to. */
export type PortfolioFilter = {
  state: PilotState | null
  outcome: Outcome | null
  sector: Helix | null
  order: PortfolioOrder
}

/** Reads a filter from an address; what is not understood is left out. */
export function filterFrom(asked: (name: string) => string | undefined): PortfolioFilter {
  const one = <T extends string>(list: readonly T[], name: string) =>
    list.find((value) => value === asked(name)) ?? null
  return {
    state: one(pilotStates, 'state'),
    outcome: one(outcomes, 'outcome'),
    sector: one(['public', 'business', 'research', 'community'] as const, 'sector'),
    order: one(portfolioOrders, 'order') ?? 'start',
  }
}

export type PortfolioPilot = CostSum & {
  id: Id<'pilot'>
  initiativeId: string
  initiativeTitle: LocalText
  title: LocalText
  state: PilotState
  startsOn: string
  lastDay: string
  currency: Currency
  phase: LocalText | null
  sectors: Helix[]
  outcome: Outcome | null
  /** What the first indicator came to. */
  indicator: {
    name: LocalText
    kind: IndicatorKind
    unit: string
    direction: Direction
    effect: Effect
  } | null
  sortKey: string
}

/** What the portfolio is ordered by, as text that sorts: what is largest or newest comes first. */
const sortKeys: Record<PortfolioOrder, SQL> = {
  name: sql`lower(coalesce(p.title ->> 'en', p.title ->> 'sv', ''))`,
  start: sql`(date '9999-12-31' - p.starts_on)::text`,
  reach: sql`lpad((100000000 - c.people)::text, 9, '0')`,
  // Each currency for itself, since they are not compared; what is not known comes last.
  cost: sql`case when c.minor > 0 and c.people > 0
    then p.currency || lpad((c.minor / c.people)::bigint::text, 16, '0') else 'zzz' end`,
}

/** Initiatives whose pilots the reader sees though they are not public. */
export type Inside = 'all' | readonly string[]

type Ask = {
  filter: PortfolioFilter
  inside: Inside
  /** Only the pilots of these. */
  initiatives?: readonly string[]
  after: { key: string; id: string } | null
  pageSize?: number
}

/** One page of the lab's pilots side by side, and one more to know whether it goes on. One query. */
export async function portfolioOf(
  db: Db,
  labId: LabId,
  { filter, inside, initiatives, after, pageSize = portfolioPageSize }: Ask,
): Promise<PortfolioPilot[]> {
  const further = after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``
  const found = await db.execute<PortfolioPilot>(sql`
    with listed as (
      select p.*, c.*, mix.sectors, x.outcome, ${sortKeys[filter.order]} as "sortKey"
      from pilot p
      cross join lateral (${sql.raw(costSums)}) c
      cross join lateral (select coalesce(array_agg(distinct helix order by helix), '{}') as sectors from (
        select pp.sector as helix from pilot_person pp where pp.lab_id = p.lab_id and pp.pilot_id = p.id
          and pp.left_on is null
        union all select s.helix from stakeholder s where s.lab_id = p.lab_id and s.id = p.host_id
        union all select s.helix from stakeholder s join participant o on o.lab_id = s.lab_id and o.id = p.owner_id
          where s.lab_id = p.lab_id and s.participant_id in (o.id, o.merged_into) and s.removed_at is null) one) mix
      left join lateral (select e.outcome from pilot_exit e where e.lab_id = p.lab_id and e.pilot_id = p.id
        order by e.id desc limit 1) x on true
      where ${narrowed(labId, { ...filter, inside, initiatives })}),
    page as (select * from listed ${further} order by "sortKey", id limit ${pageSize + 1})
    select p.id, p.initiative_id as "initiativeId", i.title as "initiativeTitle", p.title, p.state,
      p.starts_on::text as "startsOn", (p.ends_before - 1)::text as "lastDay", p.currency,
      p.minor, p."lowMinor", p."highMinor", p.hours, p.people, p.sectors, p.outcome, p."sortKey",
      now_open.name as phase, measured.indicator
    from page p
    join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    left join lateral (select ph.name from phase ph where ph.lab_id = p.lab_id
      and ph.initiative_id = p.initiative_id and ph.state = 'open'
      order by ph.position desc limit 1) now_open on true
    left join lateral (select jsonb_build_object('name', v.name, 'kind', v.kind, 'unit', v.unit,
        'direction', v.direction, 'effect', f.effect) as indicator
      from pilot_indicator n
      join lateral (select * from pilot_indicator_version w where w.lab_id = n.lab_id
        and w.pilot_indicator_id = n.id order by w.number desc limit 1) v on true
      join pilot_effect f on f.lab_id = n.lab_id and f.pilot_id = n.pilot_id
        and f.pilot_indicator_id = n.id
      where n.lab_id = p.lab_id and n.pilot_id = p.id and p.state in ('decided', 'closed') order by n.id limit 1) measured on true
    order by p."sortKey", p.id`)
  return found.rows
}

type Narrowing = PortfolioFilter & Pick<Ask, 'inside' | 'initiatives'>

function narrowed(labId: LabId, asked: Narrowing): SQL {
  const { state, outcome, sector, inside, initiatives } = asked
  const oneOf = (ids: readonly string[]) =>
    sql`p.initiative_id = any(${sql.param([...ids])}::uuid[])`
  const conditions = [
    sql`p.lab_id = ${labId} and p.archived_at is null`,
    inside !== 'all' && sql`(p.public or ${oneOf(inside)})`,
    initiatives && oneOf(initiatives),
    state && sql`p.state = ${state}`,
    outcome && sql`x.outcome = ${outcome}`,
    sector && sql`${sector} = any(mix.sectors)`,
  ]
  return sql.join(
    conditions.filter((one) => one !== null && one !== false && one !== undefined),
    sql` and `,
  )
}

/** So many pilots of a lab stand beside those of other labs, newest first. */
const sharedMax = 500

/** A pilot as other labs may read it: public, of an initiative that the lab shows them. */
export type SharedPilot = PortfolioPilot

/** The public pilots of these initiatives, newest first. One query. */
export async function sharedPilots(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
): Promise<SharedPilot[]> {
  const filter = filterFrom(() => undefined)
  const ask = { filter, inside: [], initiatives: initiativeIds, after: null, pageSize: sharedMax }
  return (await portfolioOf(db, labId, ask)).slice(0, sharedMax)
}
