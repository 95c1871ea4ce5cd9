import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { experimentCrumbs, goOn, hereIn, idsOf, readExperiment } from './answer.ts'
import { experimentPaths as paths } from './paths.ts'
import { conclusionsOf, resultsOf } from './queries.ts'
import { concludeExperiment, noteResult, takeResultBack } from './result-commands.ts'
import { ConclusionPage } from './views/conclusion-page.tsx'
import { ResultsPage } from './views/results-page.tsx'

/** What is seen while an experiment goes on, and what it came to. */
export const experimentResultRoutes = routes()

experimentResultRoutes.get(paths.results.pattern, { access: workers }, (c) => resultsPage(c))

experimentResultRoutes.post(
  paths.results.pattern,
  { access: workers, fact: 'experiment-result.noted' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(noteResult, { ...fields, ...idsOf(c) })
    return goOn(
      c,
      result,
      () => paths.results(hereIn(c)),
      (again) => resultsPage(c, values, again),
    )
  },
)

experimentResultRoutes.post(
  paths.resultWithdrawal.pattern,
  { access: workers, fact: 'experiment-result.taken-back' },
  async (c) => {
    const experimentResultId = c.req.param('experimentResultId')!
    const result = await c.var.run(takeResultBack, { ...idsOf(c), experimentResultId })
    return goOn(
      c,
      result,
      () => paths.results(hereIn(c)),
      (again) => resultsPage(c, undefined, again),
    )
  },
)

async function resultsPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, lab, parts, t } = c.var
  const { found, more: results } = await readExperiment(c, 'work', (db, one) =>
    resultsOf(db, labId, one.id),
  )
  const onDay = dayIn(lab.timeZone, parts.clock.now())
  return page(
    c,
    {
      title: t('pilots.experiment.results.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: experimentCrumbs(c, found),
    },
    <ResultsPage
      at={hereIn(c)}
      found={found}
      results={results}
      values={values ?? { onDay }}
      problems={again?.problems ?? []}
    />,
  )
}

experimentResultRoutes.get(paths.conclusion.pattern, { access: workers }, (c) => conclusionPage(c))

experimentResultRoutes.post(
  paths.conclusion.pattern,
  { access: workers, fact: 'experiment.concluded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(concludeExperiment, { ...fields, ...idsOf(c) })
    return goOn(
      c,
      result,
      () => paths.experiment(hereIn(c)),
      (again) => conclusionPage(c, values, again),
    )
  },
)

async function conclusionPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { found, more } = await readExperiment(c, 'work', async (db, one) => ({
    results: await resultsOf(db, labId, one.id),
    conclusions: await conclusionsOf(db, labId, one.id),
  }))
  const newest = more.conclusions[0]
  const last = more.results.at(-1)
  const begun = newest
    ? { ...newest, disturbed: newest.disturbed ? 'yes' : '', whyChanged: '' }
    : { people: last?.people, value: last?.value }
  return page(
    c,
    {
      title: t('pilots.experiment.conclude.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: experimentCrumbs(c, found),
    },
    <ConclusionPage
      at={hereIn(c)}
      found={found}
      {...more}
      values={typed ?? begun}
      problems={again?.problems ?? []}
      meanwhile={again?.refusal.code === 'changed-meanwhile'}
    />,
  )
}
