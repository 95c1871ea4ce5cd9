import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'
import { csvLines } from '../../../shared/csv.ts'
import { typedAmount, type Currency } from '../../../shared/money.ts'
import type { FormValues, Problem } from '../../../ui/index.ts'
import { workers, type Compared } from '../../initiatives/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { costsOf } from '../course/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import type { LineProblem } from '../read-table.ts'
import { PlanLinePage, PlanTablePage } from '../views/plan-line-pages.tsx'
import { linesFromCosts } from './from-costs.ts'
import { limits } from './input.ts'
import { addLine, changeLine, removeLine, returnLine, takeLines } from './line-commands.ts'
import { lookPlan, type KeptLine } from './queries.ts'
import { planPage } from './routes.tsx'
import { lineColumns, rowOf } from './table.ts'

/** The lines of a business plan. */
export const planLineRoutes = routes()

const toLines = (c: AppContext) => () => `${paths.plan(hereIn(c))}#lines`
const place = (c: AppContext) => {
  const { initiativeId, pilotId } = hereIn(c)
  return { initiativeId, pilotId }
}
const lineId = (c: AppContext) => c.req.param('businessLineId')!

planLineRoutes.get(paths.newPlanLine.pattern, { access: workers }, (c) => linePage(c))
planLineRoutes.post(
  paths.newPlanLine.pattern,
  { access: workers, fact: 'business-line.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addLine, { ...fields, ...place(c) })
    return goOn(c, result, toLines(c), (again) => linePage(c, values, again))
  },
)

planLineRoutes.get(paths.planTable.pattern, { access: workers }, (c) => tablePage(c))
planLineRoutes.post(
  paths.planTable.pattern,
  { access: workers, fact: 'business-line.added', upload: true },
  async (c) => {
    const { values, files } = await c.var.form()
    const csv = files.file
      ? await textOfFile(files.file, limits.tableChars)
      : String(values.csv ?? '')
    const result = await c.var.run(takeLines, { csv, ...place(c) })
    return goOn(c, result, toLines(c), (again) => tablePage(c, { csv }, again))
  },
)

planLineRoutes.get(paths.planLine.pattern, { access: workers }, (c) => linePage(c))
planLineRoutes.post(
  paths.planLine.pattern,
  { access: workers, fact: 'business-line.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeLine, { ...fields, ...place(c), lineId: lineId(c) })
    return goOn(c, result, toLines(c), (again) => linePage(c, values, again))
  },
)

const ways = [
  [paths.planLineRemoval.pattern, 'business-line.removed', removeLine],
  [paths.planLineReturn.pattern, 'business-line.returned', returnLine],
] as const
for (const [pattern, fact, what] of ways) {
  planLineRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const asked = { ...place(c), lineId: lineId(c) }
    const result = await c.var.run(what as typeof removeLine, asked)
    return goOn(c, result, toLines(c), (again) => planPage(c, again))
  })
}

async function linePage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const { found, more: kept } = await readPilot(c, 'work', (db, one) => lookPlan(db, labId, one.id))
  const asked = c.req.param('businessLineId')
  const line = kept?.lines.find(({ id, removed }) => id === asked && !removed)
  if (!kept || (asked && !line)) throw new NotFound()
  const now = line ? valuesFrom(line, found.currency) : null
  const changed = again?.refusal.code === 'changed-meanwhile'
  return partPage(
    c,
    found,
    t(line ? 'pilots.plan.change-line' : 'pilots.plan.add-line'),
    <PlanLinePage
      at={hereIn(c)}
      found={found}
      kept={kept}
      line={line ?? null}
      values={typed ?? now ?? { what: 'cost', each: 'year', from: '1' }}
      problems={again?.problems ?? []}
      changed={changed && now && typed ? compare(c, now, typed) : null}
    />,
    again,
  )
}

function valuesFrom(line: KeptLine, currency: Currency): FormValues {
  const { what, kind, words, amount, each, fromYear, toYear, growthPermille } = line
  return {
    what,
    kind: kind ?? '',
    words,
    amount:
      what === 'volunteer' ? String(Math.round(amount / 0.6) / 100) : typedAmount(amount, currency),
    each,
    from: String(fromYear),
    to: toYear === null ? '' : String(toYear),
    growth: growthPermille === 0 ? '' : String(growthPermille / 10),
  }
}

function compare({ var: { t } }: AppContext, now: FormValues, typed: FormValues): Compared[] {
  const said = (family: string, name: string, values: FormValues) => {
    const value = String(values[name] ?? '').trim()
    return family && value ? t(`pilots.plan.${family}.${value}`) : value
  }
  const one = (name: string, family = ''): Compared => ({
    label: t(`pilots.plan.line.${name}`),
    now: said(family, name, now),
    typed: said(family, name, typed),
  })
  return [
    one('what', 'what'),
    one('kind', 'kind'),
    one('words'),
    one('amount'),
    one('each', 'each'),
    one('from'),
    one('to'),
    one('growth'),
  ]
}

async function tablePage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const fromCosts = c.req.query('from') === 'costs'
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    kept: await lookPlan(db, labId, one.id),
    costs: fromCosts && !typed ? await costsOf(db, labId, one.id) : [],
  }))
  if (!more.kept) throw new NotFound()
  const lines = linesFromCosts(more.costs).map((line) => rowOf(line, found.currency))
  const csv = fromCosts ? csvLines([lineColumns, ...lines]).replaceAll('\r\n', '\n') : ''
  return partPage(
    c,
    found,
    t('pilots.plan.paste'),
    <PlanTablePage
      at={hereIn(c)}
      found={found}
      kept={more.kept}
      fromCosts={fromCosts}
      values={typed ?? { csv }}
      problems={problemsOf(c, again)}
    />,
    again?.refusal.code === 'lines-to-mend' ? { ...again, status: 422 } : again,
  )
}

/** What is wrong in which line of a table. */
function problemsOf({ var: { t } }: AppContext, again?: Again): Problem[] {
  if (again?.refusal.code !== 'lines-to-mend') return again?.problems ?? []
  return (again.refusal.details.problems as LineProblem[]).map(({ line, key, values }) => ({
    field: 'csv',
    text: t('pilots.line', { line, reason: t(`pilots.refused.${key}`, values) }),
  }))
}
