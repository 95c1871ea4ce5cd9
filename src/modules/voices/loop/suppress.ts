/** Counts under this are not shown inside the lab, and under the second not outside. */
export const cellMin = { inside: 5, outside: 10 } as const

/**
 * Which rows of a table may be shown with their figures: those with enough people. When a single row is hidden, the
 * next smallest is hidden too, for else the total would give the first one away.
 */
export function shownRows<R extends { received: number }>(
  rows: readonly R[],
  least: number,
): (R & { hidden: boolean })[] {
  const small = new Set(rows.filter(({ received }) => received < least))
  if (small.size === 1 && rows.length > 1) {
    const others = rows.filter((row) => !small.has(row))
    small.add(others.reduce((least1, row) => (row.received < least1.received ? row : least1)))
  }
  return rows.map((row) => ({ ...row, hidden: small.has(row) }))
}
