import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { View } from '../../policy.ts'
import { visibleTo } from '../../stakeholder/visible.ts'
import { isClosed, showsSomething } from '../result/queries.ts'

/** How many months after a round that showed something the next one is due. */
export const rescoreMonths = 6

/** Where an organisation stands: what was measured last, what runs, what is planned. */
export type Overview = {
  id: string
  name: string
  /** The last day of the newest round that shows something; none before the baseline. */
  measuredOn: string | null
  /** When to ask again; none without a baseline, or while it is being asked. */
  rescoreOn: string | null
  /** The round that runs or is to come. */
  runningId: string | null
  runningOpensOn: string | null
  runningClosesOn: string | null
  toDo: number
  done: number
  overdue: number
  resourced: number
}

export const overviewOrders = ['name', 'overdue', 'rescore'] as const
export type OverviewOrder = (typeof overviewOrders)[number]
export const overviewPageSize = 50

const sortKeys: Record<OverviewOrder, SQL> = {
  name: sql`lower(one.name)`,
  overdue: sql`lpad((100000 - one.overdue)::text, 6, '0') || lower(one.name)`,
  rescore: sql`coalesce(one."rescoreOn", case when one."measuredOn" is null then '0' else '9' end) || lower(one.name)`,
}

function overviewRows(today: string, which: SQL): SQL {
  const closed = sql.raw(isClosed(`'${today}'`))
  return sql`
    select s.id, s.name, m.closes_on::text as "measuredOn",
      case when n.id is null then (m.closes_on + interval '${sql.raw(String(rescoreMonths))} months')::date::text end as "rescoreOn",
      n.id as "runningId", n.opens_on::text as "runningOpensOn", n.closes_on::text as "runningClosesOn",
      a.to_do as "toDo", a.done, a.overdue, a.resourced
    from stakeholder s
    left join lateral (select r.closes_on from readiness_round r
      where r.lab_id = s.lab_id and r.stakeholder_id = s.id and ${closed} and ${sql.raw(showsSomething)}
      order by r.closes_on desc limit 1) m on true
    left join lateral (select r.id, r.opens_on, r.closes_on from readiness_round r
      where r.lab_id = s.lab_id and r.stakeholder_id = s.id and not ${closed} order by r.closes_on limit 1) n on true
    cross join lateral (select
      (count(*) filter (where c.state in ('open', 'started')))::int as to_do,
      (count(*) filter (where c.state = 'done'))::int as done,
      (count(*) filter (where c.state in ('open', 'started') and c.due_on < ${today}::date))::int as overdue,
      (count(*) filter (where c.state <> 'dropped' and c.resourced_at is not null))::int as resourced
      from change_action c where c.lab_id = s.lab_id and c.stakeholder_id = s.id) a
    where ${which}`
}

/** Where one organisation stands. */
export async function overviewOf(
  db: Db,
  labId: LabId,
  id: string,
  today: string,
): Promise<Overview> {
  const which = sql`s.lab_id = ${labId} and s.id = ${id}`
  const { rows } = await db.execute<Overview>(overviewRows(today, which))
  return rows[0]!
}

type Listing = {
  labId: LabId
  view: View
  today: string
  order: OverviewOrder
  after: { key: string; id: string } | null
}

/** One page of the lab's organisations, as far as the reader may see them, and one more to know whether it goes on. */
export async function listOverview(
  db: Db,
  { labId, view, today, order, after }: Listing,
): Promise<(Overview & { sortKey: string })[]> {
  const which = sql`s.lab_id = ${labId} and s.kind = 'organisation' and ${sql.raw(visibleTo(view))}`
  const further = after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``
  const { rows } = await db.execute<Overview & { sortKey: string }>(sql`
    select * from (select one.*, ${sortKeys[order]} as "sortKey" from (${overviewRows(today, which)}) one) listed
    ${further} order by "sortKey", id limit ${overviewPageSize + 1}`)
  return rows
}
