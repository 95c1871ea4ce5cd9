import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type Id, type LabId } from '../../../shared/id.ts'
import type { Currency } from '../schema.ts'
import { championsJoined } from '../queries.ts'
import { expenseStates, type ExpenseRow, type ExpenseState } from './schema.ts'

/** How many claims one page lists. */
export const expensesPageSize = 50

export type ShownExpense = Omit<ExpenseRow, 'labId'> & {
  name: string
  personId: Id<'participant'>
  decider: string | null
}
export type ExpenseFilter = { state: ExpenseState | null; championId: string | null }
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

const columns = sql`x.id, x.champion_id as "championId", x.on_day::text as "onDay", x.kind, x.km,
  x.amount_minor::float8 as "amountMinor", x.currency, x.note, x.blob_id as "blobId", x.state, x.reason,
  x.claimed_by as "claimedBy", x.claimed_at as "claimedAt", x.decided_by as "decidedBy",
  x.decided_at as "decidedAt", x.version, p.name, p.id as "personId", d.name as decider`
const joined = sql`champion_expense x
  join (${sql.raw(championsJoined)}) on c.lab_id = x.lab_id and c.id = x.champion_id
  left join participant d on d.lab_id = x.lab_id and d.id = x.decided_by`

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
  championId: string | null,
): Promise<Total[]> {
  const found = await db.execute<Total>(sql`
    select state, currency, sum(amount_minor)::float8 as minor, count(*)::int as count from champion_expense x
    where ${matching(labId, { state: null, championId })} and state <> 'withdrawn'
    group by state, currency order by array_position(array['asked', 'settled', 'declined'], state), currency`)
  return found.rows
}

function matching(labId: LabId, { state, championId }: ExpenseFilter): SQL {
  return sql`x.lab_id = ${labId}
    ${state ? sql`and x.state = ${state}` : sql``}
    ${championId ? sql`and x.champion_id = ${championId}::uuid` : sql``}`
}
