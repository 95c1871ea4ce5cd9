import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { ConfirmPage, HeldPage } from '../views/put-away.tsx'
import { experimentCrumbs, goOn, hereIn, idsOf, readExperiment } from './answer.ts'
import { archiveExperiment, removeExperiment, returnExperiment } from './commands.ts'
import { experimentPage } from './page-routes.tsx'
import { experimentPaths as paths } from './paths.ts'
import { experimentHoldings } from './queries.ts'

/** Putting an experiment away, taking it out again, and deleting it. */
export const experimentStateRoutes = routes()

experimentStateRoutes.post(
  paths.archiveReturn.pattern,
  { access: workers, fact: 'experiment.returned' },
  async (c) =>
    goOn(
      c,
      await c.var.run(returnExperiment, idsOf(c)),
      () => paths.experiment(hereIn(c)),
      (again) => experimentPage(c, again),
    ),
)

experimentStateRoutes.get(paths.archive.pattern, { access: workers }, (c) => archivePage(c))
experimentStateRoutes.post(
  paths.archive.pattern,
  { access: workers, fact: 'experiment.archived' },
  async (c) =>
    goOn(
      c,
      await c.var.run(archiveExperiment, idsOf(c)),
      () => paths.experiment(hereIn(c)),
      (again) => archivePage(c, again),
    ),
)

async function archivePage(c: AppContext, again?: Again): Promise<Response> {
  const { t } = c.var
  const { found } = await readExperiment(c, 'work', async () => null)
  const words = {
    title: t('pilots.experiment.archive.title'),
    text: <p>{t('pilots.experiment.archive.text')}</p>,
    button: t('pilots.experiment.archive.button'),
  }
  return page(
    c,
    {
      title: words.title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: experimentCrumbs(c, found),
    },
    <ConfirmPage
      words={words}
      of={found.title}
      action={paths.archive(hereIn(c))}
      back={paths.experiment(hereIn(c))}
      problems={again?.problems ?? []}
    />,
  )
}

experimentStateRoutes.get(paths.removal.pattern, { access: workers }, (c) => removalPage(c))
experimentStateRoutes.post(
  paths.removal.pattern,
  { access: workers, fact: 'experiment.removed' },
  async (c) =>
    goOn(
      c,
      await c.var.run(removeExperiment, idsOf(c)),
      () => paths.experiments(here(c)),
      (again) => removalPage(c, again),
    ),
)

async function removalPage(c: AppContext, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const at = hereIn(c)
  const { found, more: held } = await readExperiment(c, 'work', (db, one) =>
    experimentHoldings(db, labId, one.id),
  )
  const words = {
    title: t('pilots.experiment.remove.title'),
    text: <p>{t('pilots.experiment.remove.text')}</p>,
    button: t('pilots.experiment.remove.button'),
  }
  const instead = found.archivedAt
    ? null
    : {
        text: t('pilots.remove.archive'),
        label: t('pilots.experiment.archive.title'),
        address: paths.archive(at),
      }
  const settings = {
    title: words.title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: experimentCrumbs(c, found),
  }
  return page(
    c,
    settings,
    held.length > 0 || found.startedAt ? (
      <HeldPage
        title={words.title}
        why={t('pilots.experiment.remove.holds')}
        held={held.map(({ what, count }) => t(`pilots.experiment.holds.${what}`, { count }))}
        instead={instead}
        back={{ label: t('pilots.back'), address: paths.experiment(at) }}
      />
    ) : (
      <ConfirmPage
        words={words}
        of={found.title}
        action={paths.removal(at)}
        back={paths.experiment(at)}
        danger
        problems={again?.problems ?? []}
      />
    ),
  )
}
