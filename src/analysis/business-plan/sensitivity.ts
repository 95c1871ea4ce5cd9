import { lineIn, type PlanLine } from './line.ts'
import { reckon, type BreakEven, type Changed, type Plan } from './reckon.ts'

/** What may turn out otherwise than assumed: people served, what staff costs, the largest income. */
export const assumptions = ['people', 'staff', 'income'] as const
export type Assumption = (typeof assumptions)[number]

/** What the whole plan comes to if one assumption is off by so many percent. Money in minor units. */
type Row = {
  assumption: Assumption
  percent: number
  gapMinor: number
  perHeadMinor: number | null
  breakEven: BreakEven
}

export type Sensitivity = {
  rows: Row[]
  /** The assumption that moves the gap, or the cost per head, most; null where none moves it. */
  movesGap: Assumption | null
  movesPerHead: Assumption | null
}

/**
 * Each assumption less and more by its whole percent, one at a time, the others as planned (one-way sensitivity, as in
 * Drummond et al., Methods for the Economic Evaluation of Health Care Programmes, 2015). The gap is that of all years,
 * before what funders secured. Of assumptions that move a result equally the first is named.
 */
export function sensitivityOf(plan: Plan, by: Record<Assumption, number>): Sensitivity {
  const main = mainIncomeOf(plan)
  const planned = rowOf(plan, {})
  const rows = assumptions.flatMap((assumption) =>
    [-by[assumption], by[assumption]].map((percent) => ({
      assumption,
      percent,
      ...rowOf(plan, changed(assumption, 100 + percent, main)),
    })),
  )
  const most = (moved: (one: Omit<Row, 'assumption' | 'percent'>) => number) => {
    const moves = rows.map((one) => ({
      of: one.assumption,
      by: Math.abs(moved(one) - moved(planned)),
    }))
    const largest = Math.max(...moves.map((one) => one.by))
    return largest > 0 ? moves.find((one) => one.by === largest)!.of : null
  }
  return {
    rows,
    movesGap: most(({ gapMinor }) => gapMinor),
    movesPerHead: most(({ perHeadMinor }) => perHeadMinor ?? 0),
  }
}

function rowOf(plan: Plan, otherwise: Changed): Omit<Row, 'assumption' | 'percent'> {
  const { years, perHeadMinor, breakEven } = reckon(plan, otherwise)
  return { gapMinor: years.at(-1)?.gapSoFarMinor ?? 0, perHeadMinor, breakEven }
}

function changed(assumption: Assumption, percent: number, main: PlanLine | null): Changed {
  if (assumption === 'people') return { peoplePercent: percent }
  const isMeant = (line: PlanLine) =>
    assumption === 'staff' ? line.what === 'cost' && line.kind === 'staff' : line === main
  return { percentOf: (line) => (isMeant(line) ? percent : 100) }
}

/** The income that brings most over all years; the first of several. */
function mainIncomeOf({ people, lines }: Plan): PlanLine | null {
  const totals = lines
    .filter(({ what }) => what === 'income')
    .map((line) => ({
      line,
      minor: people.reduce((sum, count, place) => sum + lineIn(line, place + 1, count), 0),
    }))
  const most = Math.max(...totals.map(({ minor }) => minor))
  return totals.find(({ minor }) => minor === most)?.line ?? null
}
