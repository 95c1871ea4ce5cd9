import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'
import { page, problemsOf, statusOf, type FormValues, type Problem } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { paths } from '../paths.ts'
import { importers, mayImportPopulation } from '../policy.ts'
import { ImportPage } from '../views/import-page.tsx'
import { PopulationPage } from '../views/population-page.tsx'
import { PreviewPage } from '../views/preview-page.tsx'
import { importPopulation } from './commands.ts'
import { exampleFile } from './example.ts'
import { importPopulationInput, limits } from './input.ts'
import { findPopulation, pastImports } from './queries.ts'
import { readPopulation } from './read-csv.ts'

/** Who lives here: the figures, their sources and importing new ones. */
export const populationRoutes = routes()

populationRoutes.get(paths.population.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, lab, actor, t } = c.var
  const found = await c.var.read(async (db) => ({
    population: await findPopulation(db, labId),
    places: await listPlaces(db, labId),
    past: await pastImports(db, labId),
  }))
  return page(
    c,
    { title: t('insight.population.title'), description: t('insight.population.lead') },
    <PopulationPage
      lab={lab.slug}
      {...found}
      mayImport={mayImportPopulation(actor).ok}
      imported={c.req.query('imported') !== undefined}
    />,
  )
})

populationRoutes.get(paths.populationExample.pattern, { access: importers }, async (c) => {
  const places = await c.var.read((db) => listPlaces(db, c.var.labId))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="population.csv"')
  return c.body(exampleFile(places))
})

populationRoutes.get(paths.newPopulation.pattern, { access: importers }, (c) => importPage(c))

populationRoutes.post(
  paths.newPopulation.pattern,
  { access: importers, fact: 'population.imported', upload: true },
  async (c) => {
    if (!mayImportPopulation(c.var.actor).ok) throw new Forbidden()
    const { values, files } = await c.var.form()
    const { step, ...typed } = values
    const csv = files.file ? await textOfFile(files.file, limits.textChars) : (typed.csv ?? '')
    const sent = { ...typed, csv }
    if (step === 'change') return importPage(c, sent)
    if (step !== 'import') return preview(c, sent)
    const result = await c.var.run(importPopulation, sent)
    if (result.ok) {
      return c.redirect(`${paths.population({ lab: c.var.lab.slug })}?imported`, 303)
    }
    return importPage(c, sent, {
      status: statusOf(result),
      problems: problemsOf(c, result, 'insight.refused'),
    })
  },
)

/** Shows what would be imported, or line by line what has to be mended first; nothing is changed yet. */
async function preview(c: AppContext, sent: FormValues): Promise<Response> {
  const { t, labId, lab } = c.var
  const input = importPopulationInput.safeParse(sent)
  if (!input.success) {
    const refused = {
      ok: false as const,
      code: 'invalid-input',
      details: { issues: input.error.issues },
    }
    return importPage(c, sent, { status: 422, problems: problemsOf(c, refused) })
  }
  const { places, population } = await c.var.read(async (db) => ({
    places: await listPlaces(db, labId),
    population: await findPopulation(db, labId),
  }))
  const { figures, problems } = readPopulation(input.data.csv, places)
  if (problems.length > 0) {
    const found = problems.map(({ line, key, values }) => ({
      field: 'csv',
      text: t('insight.line', { line, reason: t(`insight.line.${key}`, values) }),
    }))
    return importPage(c, sent, { status: 422, problems: found })
  }
  return page(
    c,
    { title: t('insight.preview.title'), unlisted: true, breadcrumbs: crumbs(c) },
    <PreviewPage
      lab={lab.slug}
      source={input.data}
      figures={figures}
      population={population}
      places={places}
    />,
  )
}

type Again = { status: 409 | 422; problems: readonly Problem[] }

function importPage(c: AppContext, values: FormValues = {}, again?: Again): Response {
  const title = c.var.t('insight.import.title')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: crumbs(c) },
    <ImportPage lab={c.var.lab.slug} values={values} problems={again?.problems ?? []} />,
  )
}

function crumbs(c: AppContext) {
  const label = c.var.t('insight.population.title')
  return [{ label, address: paths.population({ lab: c.var.lab.slug }) }]
}
