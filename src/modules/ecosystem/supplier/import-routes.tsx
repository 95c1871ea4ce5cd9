import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { page, type Again, type FormValues, type Problem } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { here } from '../answer.ts'
import { fileLimits } from '../import/limits.ts'
import { goOn, spendCrumbs } from './crumbs.ts'
import { supplierPaths as paths } from './paths.ts'
import { spendColumns, type SpendProblem } from './read-spend.ts'
import { importSpend } from './spend-commands.ts'
import { SpendImportPage } from './views/spend-import-page.tsx'

/** Taking in a file of spending, whole or not at all. */
export const spendImportRoutes = routes()

spendImportRoutes.get(paths.spendExample.pattern, { access: keepers }, (c) => {
  const lines = [
    ['2026-Q1', 'Example town council', 'Example bakery', '12500.00', 'SEK'],
    ['2026-Q1', 'Example town council', '', '80000.00', 'SEK'],
  ]
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="spend-example.csv"')
  return c.body(csvStart + csvLines([[...spendColumns], ...lines]))
})

spendImportRoutes.get(paths.spendImport.pattern, { access: keepers }, (c) => importPage(c, {}, []))

spendImportRoutes.post(
  paths.spendImport.pattern,
  { access: keepers, fact: 'spend.imported', upload: true },
  async (c) => {
    const { values, files } = await c.var.form()
    const csv = files.file
      ? await textOfFile(files.file, fileLimits.textChars)
      : String(values.csv ?? '')
    const result = await c.var.run(importSpend, { csv })
    return goOn(
      c,
      result,
      () => paths.spend(here(c)),
      (again) => importPage(c, { csv }, problemsFrom(c, again), again.status),
    )
  },
)

/** Each line that has to be mended, in words; other refusals as they are. */
function problemsFrom(c: AppContext, { refusal, problems }: Again): readonly Problem[] {
  if (refusal.code !== 'lines-to-mend') return problems
  const { t } = c.var
  return (refusal.details.problems as SpendProblem[]).map(({ line, key, values }) => ({
    field: 'csv',
    text: t('ecosystem.line', { line, reason: t(key, values) }),
  }))
}

function importPage(
  c: AppContext,
  values: FormValues,
  problems: readonly Problem[],
  status?: 409 | 422,
): Response {
  const title = c.var.t('ecosystem.spend.import.title')
  return page(
    c,
    { title, status, unlisted: true, breadcrumbs: spendCrumbs(c) },
    <SpendImportPage values={values} problems={problems} />,
  )
}
