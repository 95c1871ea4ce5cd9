import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type Id, type LabId } from '../../../shared/id.ts'
import { holdersOf } from '../../people/index.ts'
import type { Currency } from '../schema.ts'
import { championsJoined } from '../queries.ts'
import { expenseStates, type ExpenseRow, type ExpenseState } from './schema.ts'

/** How many claims one page lists. */
export const expensesPageSize = 50

export type ShownExpense = Omit<ExpenseRow, 'labId'> & {
  name: string
  personId: Id<'participant'>
  decider: string | null
  /** Who wrote the claim down, under the entry that is theirs today. */
  recorderId: Id<'participant'> | null
  recorder: string | null
  /** Whether it is a coordinator's, or one wrote it down. */
  byLead: boolean
}
export type ExpenseFilter = {
  state: ExpenseState | null
  championId: string | null
  /** Only those in which a coordinator has a part, for who decides those. */
  byLead?: true
}
export type Total = { state: ExpenseState; currency: Currency; minor: number; count: number }

/** Reads a filter from an address; rubbish in it is left out. */
export function readExpenseFilter(query: Record<string, string>): ExpenseFilter {
  return {
    state: expenseStates.find((one) => one === query.state) ?? null,
    championId: isUuid(query.champion) ? query.champion : null,
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function expenseQuery({ state, championId }: ExpenseFilter, after?: string | null): string {
  const given = { state, champion: championId, after }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** In SQL, whether the one who is paid by claim `x`, or who wrote it down, is a coordinator of the lab. */
const byLead = sql`exists (select from role_held r join participant e on e.lab_id = r.lab_id
  and coalesce(e.merged_into, e.id) = r.participant_id
  where r.lab_id = x.lab_id and r.role = 'coordinator' and r.initiative_id is null and r.ended_at is null
    and (e.id = x.claimed_by or e.id = (select o.participant_id from champion o
      where o.lab_id = x.lab_id and o.id = x.champion_id)))`

const columns = sql`x.id, x.champion_id as "championId", x.on_day::text as "onDay", x.kind, x.km,
  x.amount_minor::float8 as "amountMinor", x.currency, x.note, x.blob_id as "blobId", x.state, x.reason,
  x.claimed_by as "claimedBy", x.claimed_at as "claimedAt", x.decided_by as "decidedBy",
  x.decided_at as "decidedAt", x.version, p.name, p.id as "personId", d.name as decider,
  w.id as "recorderId", w.name as recorder, ${byLead} as "byLead"`
const joined = sql`champion_expense x
  join (${sql.raw(championsJoined)}) on c.lab_id = x.lab_id and c.id = x.champion_id
  left join participant d on d.lab_id = x.lab_id and d.id = x.decided_by
  left join participant wrote on wrote.lab_id = x.lab_id and wrote.id = x.claimed_by
  left join participant w on w.lab_id = x.lab_id and w.id = coalesce(wrote.merged_into, wrote.id)`

/** One page of claims by the moment they were made, the newest first, and one more to know whether it goes on. */
export async function listExpenses(
  db: Db,
  labId: LabId,
  filter: ExpenseFilter,
  after: { id: string } | null,
  pageSize = expensesPageSize,
): Promise<ShownExpense[]> {
  // Ids sort by the time of making, so that one column is order and cursor.
  const further = after ? sql`and x.id < ${after.id}::uuid` : sql``
  return read(
    db,
    sql`${matching(labId, filter)} ${further} order by x.id desc limit ${pageSize + 1}`,
  )
}

/** One claim. */
export async function findExpense(db: Db, labId: LabId, id: string): Promise<ShownExpense> {
  const [found] = await read(db, sql`x.lab_id = ${labId} and x.id = ${id}::uuid`)
  if (!found) throw new NotFound()
  return found
}

async function read(db: Db, where: SQL): Promise<ShownExpense[]> {
  const found = await db.execute<ShownExpense>(sql`select ${columns} from ${joined} where ${where}`)
  return found.rows.map((row) => ({
    ...row,
    claimedAt: new Date(row.claimedAt),
    decidedAt: row.decidedAt && new Date(row.decidedAt),
  }))
}

/** What was asked, paid and declined in all, by currency. */
export async function expenseTotals(
  db: Db,
  labId: LabId,
  narrow: Pick<ExpenseFilter, 'championId' | 'byLead'>,
): Promise<Total[]> {
  const found = await db.execute<Total>(sql`
    select state, currency, sum(amount_minor)::float8 as minor, count(*)::int as count from champion_expense x
    where ${matching(labId, { ...narrow, state: null })} and state <> 'withdrawn'
    group by state, currency order by array_position(array['asked', 'settled', 'declined'], state), currency`)
  return found.rows
}

function matching(labId: LabId, { state, championId, byLead: only }: ExpenseFilter): SQL {
  return sql`x.lab_id = ${labId}
    ${only ? sql`and ${byLead}` : sql``}
    ${state ? sql`and x.state = ${state}` : sql``}
    ${championId ? sql`and x.champion_id = ${championId}::uuid` : sql``}`
}

/** Who else could pay a claim: coordinators, and managers where a coordinator is in it; never the two it is about. */
export async function othersToSettle(
  db: Db,
  labId: LabId,
  { personId, recorderId, byLead: withManagers }: ShownExpense,
  today: string,
): Promise<string[]> {
  const wanted = withManagers
    ? (['coordinator', 'provider-manager'] as const)
    : (['coordinator'] as const)
  const found = await holdersOf(db, labId, wanted, null, today)
  const names = found
    .filter(({ participantId: id }) => id !== personId && id !== recorderId)
    .map(({ name }) => name)
  return [...new Set(names)]
}

/** How many claims wait for this reader, and since when: not those of their own, nor those they wrote down. */
export async function claimsToSettle(
  db: Db,
  labId: LabId,
  { participantId, leads }: { participantId: string; leads: boolean },
): Promise<{ count: number; first: Date | null }> {
  const mine = sql`(select e.id from participant e where e.lab_id = ${labId}
    and (e.id = ${participantId}::uuid or e.merged_into = ${participantId}::uuid))`
  const found = await db.execute<{ count: number; first: string | null }>(sql`
    select count(*)::int as count, min(x.claimed_at) as first from champion_expense x
    join champion c on c.lab_id = x.lab_id and c.id = x.champion_id
    where ${matching(labId, { state: 'asked', championId: null, ...(!leads && { byLead: true }) })}
      and c.participant_id not in ${mine} and (x.claimed_by is null or x.claimed_by not in ${mine})`)
  const { count, first } = found.rows[0]!
  return { count, first: first === null ? null : new Date(first) }
}
