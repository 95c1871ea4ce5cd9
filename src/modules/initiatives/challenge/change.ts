/** How a figure moved from its baseline: a share where the baseline allows one. */
export type FigureChange =
  | { kind: 'same' }
  | { kind: 'less' | 'more'; by: number; percent: number | null }

/** The change from a baseline to a result; percent is of the baseline, rounded, and null where that is 0. */
export function changeOf(baseline: number, result: number): FigureChange {
  const difference = result - baseline
  if (difference === 0) return { kind: 'same' }
  const by = Number(Math.abs(difference).toPrecision(12))
  const percent = baseline === 0 ? null : Math.round((by / Math.abs(baseline)) * 100)
  return { kind: difference < 0 ? 'less' : 'more', by, percent }
}
