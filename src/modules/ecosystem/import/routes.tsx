import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'
import { page, problemsOf, statusOf, type FormValues, type Problem } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { here } from '../answer.ts'
import { mapCrumb } from '../crumbs.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { mayKeepMap } from '../policy.ts'
import { ImportPage, PreviewPage } from '../views/import-pages.tsx'
import { importMap } from './commands.ts'
import { examples, type Example } from './example.ts'
import { importMapInput } from './input.ts'
import { findKnown } from './known.ts'
import { fileLimits } from './limits.ts'
import { readEntries } from './read-stakeholders.ts'
import { isTieTable, readTies } from './read-ties.ts'
import type { LineProblem } from './table.ts'

/** Taking in a file: examples, looking at what it would do, and doing it. */
export const importRoutes = routes()

importRoutes.get(paths.example.pattern, { access: keepers }, (c) => {
  const what = c.req.param('what')!
  if (!Object.hasOwn(examples, what)) throw new NotFound()
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${what}.csv"`)
  return c.body(examples[what as Example])
})

importRoutes.get(paths.newImport.pattern, { access: keepers }, (c) => importPage(c))

importRoutes.post(
  paths.newImport.pattern,
  { access: keepers, fact: 'ecosystem.imported', upload: true },
  async (c) => {
    if (!mayKeepMap(c.var.actor).ok) throw new Forbidden()
    const { values, files } = await c.var.form()
    const csv = files.file
      ? await textOfFile(files.file, fileLimits.textChars)
      : String(values.csv ?? '')
    if (values.step === 'change') return importPage(c, { csv })
    const another = values.another === 'yes' ? 'yes' : ''
    const input = { csv, another, roleWords: words(c) }
    if (values.step !== 'import') return preview(c, input)
    const result = await c.var.run(importMap, input)
    if (!result.ok)
      return preview(c, input, {
        status: statusOf(result),
        problems: problemsOf(c, result, 'ecosystem.refused'),
      })
    const list = result.value.what === 'ties' ? paths.ties : paths.stakeholders
    return c.redirect(list(here(c)), 303)
  },
)

type Again = { status: 409 | 422; problems: readonly Problem[] }
type Input = { csv: string; another: string; roleWords: string[] }

/** Shows what would be taken in, or line by line what has to be mended first; nothing is changed yet. */
async function preview(c: AppContext, input: Input, again?: Again): Promise<Response> {
  const checked = importMapInput.safeParse(input)
  if (!checked.success) {
    const refused = {
      ok: false as const,
      code: 'invalid-input',
      details: { issues: checked.error.issues },
    }
    return importPage(c, { csv: input.csv }, { status: 422, problems: problemsOf(c, refused) })
  }
  const { labId, parts, t } = c.var
  const { csv, roleWords } = checked.data
  const known = await c.var.read((db) => findKnown(db, labId, roleWords, parts.clock.now()))
  const ties = isTieTable(csv) ? readTies(csv, known) : null
  const entries = ties ? null : readEntries(csv, known)
  const problems = ties?.problems ?? entries?.problems ?? []
  if (problems.length > 0) {
    return importPage(c, { csv }, { status: 422, problems: problems.map((one) => worded(c, one)) })
  }
  return page(
    c,
    {
      title: t('ecosystem.preview.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [mapCrumb(c)],
    },
    <PreviewPage csv={csv} ties={ties} entries={entries} problems={again?.problems ?? []} />,
  )
}

function worded({ var: { t } }: AppContext, { line, key, values }: LineProblem): Problem {
  const reason = t(`ecosystem.line.${key}`, values)
  return { field: 'csv', text: t('ecosystem.line', { line, reason }) }
}

function importPage(c: AppContext, values: FormValues = {}, again?: Again): Response {
  const title = c.var.t('ecosystem.import.title')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: [mapCrumb(c)] },
    <ImportPage values={values} problems={again?.problems ?? []} />,
  )
}

function words(c: AppContext): string[] {
  return c.var.parts.roleWords().map(({ word }) => word)
}
