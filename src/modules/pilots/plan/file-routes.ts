import { reckon } from '../../../analysis/business-plan/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { minorIn, type Currency } from '../../../shared/money.ts'
import { pilotPaths as paths } from '../paths.ts'
import { readPilot } from '../pilot/serve.tsx'
import type { LineValues } from './line.ts'
import { lookPlan, planOf, standingLines } from './queries.ts'
import { lineColumns, rowOf } from './table.ts'

/** A business plan as files. */
export const planFileRoutes = routes()

const head = [
  'year',
  'calendar_year',
  'people',
  'costs',
  'income',
  'gap',
  'gap_so_far',
  'secured',
  'left_so_far',
  'cost_per_head',
  'volunteer_hours',
  'volunteer_value',
  'cost_per_head_with_volunteers',
  'currency',
]

planFileRoutes.get(paths.planExport.pattern, { access: 'participant' }, async (c) => {
  const { found, kept } = await read(c)
  if (!kept) throw new NotFound()
  const { currency } = found
  const money = (minor: number | null) => (minor === null ? '' : String(minor / minorIn(currency)))
  const lines = reckon(planOf(kept)).years.map((one) => [
    String(one.year),
    String(kept.firstYear + one.year - 1),
    String(one.people),
    money(one.costMinor),
    money(one.incomeMinor),
    money(one.gapMinor),
    money(one.gapSoFarMinor),
    money(one.securedMinor),
    money(one.leftSoFarMinor),
    money(one.perHeadMinor),
    String(Math.round((one.minutes / 60) * 100) / 100),
    money(one.timeMinor),
    money(one.perHeadWithTimeMinor),
    currency,
  ])
  return file(c, 'plan.csv', [head, ...lines])
})

planFileRoutes.get(paths.planLinesExport.pattern, { access: 'participant' }, async (c) => {
  const { found, kept } = await read(c)
  const lines = kept ? standingLines(kept) : []
  const shown: readonly LineValues[] = lines.length > 0 ? lines : example(found.currency)
  return file(c, 'lines.csv', [lineColumns, ...shown.map((one) => rowOf(one, found.currency))])
})

/** What a table looks like, where a plan has no lines yet. */
function example(currency: Currency): LineValues[] {
  const all = { fromYear: 1, toYear: null, each: 'year' as const }
  const amount = 300_000 * minorIn(currency)
  return [
    { ...all, what: 'cost', kind: 'staff', words: 'Nurse, half time', amount, growthPermille: 25 },
    { ...all, what: 'income', kind: null, words: 'Municipality', amount, growthPermille: 0 },
    { ...all, what: 'volunteer', kind: null, words: 'Visits', amount: 6000, growthPermille: 0 },
  ]
}

async function read(c: AppContext) {
  const { found, more: kept } = await readPilot(c, 'plan', (db, one) =>
    lookPlan(db, c.var.labId, one.id),
  )
  return { found, kept }
}

function file(c: AppContext, name: string, lines: readonly (readonly string[])[]): Response {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}"`)
  return c.body(csvStart + csvLines(lines))
}
