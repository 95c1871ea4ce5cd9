import type { Db } from '../../../platform/db/database.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import type { LabId } from '../../../shared/id.ts'
import { listExpenses, type ExpenseFilter, type ShownExpense } from './expense-queries.ts'
import { plainAmount } from './money.ts'

const chunkRows = 500
const columns = ['day', 'name', 'kind', 'km', 'amount', 'currency', 'note', 'state', 'reason']

/** Claims as a table, piece by piece, the newest first. */
export async function* expensePieces(
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
  labId: LabId,
  filter: ExpenseFilter,
): AsyncGenerator<string> {
  yield csvStart + csvLines([columns])
  let after: { id: string } | null = null
  for (;;) {
    const found: ShownExpense[] = await read((db) =>
      listExpenses(db, labId, filter, after, chunkRows - 1),
    )
    if (found.length > 0) yield csvLines(found.map(cells))
    if (found.length < chunkRows) return
    after = { id: found.at(-1)!.id }
  }
}

function cells(one: ShownExpense): string[] {
  const { onDay, name, kind, km, amountMinor, currency, note, state, reason } = one
  const amount = plainAmount(amountMinor, currency)
  return [onDay, name, kind, km === null ? '' : String(km), amount, currency, note, state, reason]
}
