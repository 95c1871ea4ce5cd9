import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type Again } from '../../../ui/index.ts'
import { mayCorrect, maySeeWork, workers } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { tiedTo } from '../origin.ts'
import { goOn, hereIn, idsOf, listCrumbs, readExperiment } from './answer.ts'
import { startExperiment } from './commands.ts'
import { experimentPaths as paths } from './paths.ts'
import { conclusionsOf, resultsOf } from './queries.ts'
import { ExperimentPage } from './views/experiment-page.tsx'

/** One experiment, and starting it. */
export const experimentPageRoutes = routes()

experimentPageRoutes.get(paths.experiment.pattern, { access: 'anyone', kept: true }, (c) =>
  experimentPage(c),
)

/** The page of an experiment: the guess, what counts, what came of it and what is done next, whatever it said. */
export async function experimentPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const at = hereIn(c)
  const inside = maySeeWork(actor, at.initiativeId).ok
  const { found, initiative, more } = await readExperiment(c, 'any', async (db, one) => ({
    results: await resultsOf(db, labId, one.id),
    conclusions: await conclusionsOf(db, labId, one.id),
    tied: await tiedTo(c, db, { kind: 'experiment', id: one.id }),
  }))
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.hypothesis, language).text.slice(0, 200) || undefined,
      status: again?.status,
      unlisted: !found.public,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <ExperimentPage
      at={at}
      found={found}
      {...more}
      inside={inside}
      works={mayCorrect(actor, initiative).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'experiment', thingId: found.id })}
      problems={again?.problems ?? []}
    />,
  )
}

experimentPageRoutes.post(
  paths.start.pattern,
  { access: workers, fact: 'experiment.started' },
  async (c) =>
    goOn(
      c,
      await c.var.run(startExperiment, idsOf(c)),
      () => paths.experiment(hereIn(c)),
      (again) => experimentPage(c, again),
    ),
)
