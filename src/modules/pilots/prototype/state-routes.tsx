import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { ConfirmPage, HeldPage } from '../views/put-away.tsx'
import { goOn, hereIn, idsOf, prototypeCrumbs } from './answer.ts'
import { archivePrototype, removePrototype, returnPrototype } from './commands.ts'
import { prototypePage } from './page-routes.tsx'
import { prototypePaths as paths } from './paths.ts'
import { prototypeHoldings } from './queries.ts'
import { readPrototype } from './serve.ts'

/** Putting a prototype away, taking it out again, and deleting it. */
export const prototypeStateRoutes = routes()

prototypeStateRoutes.post(
  paths.archiveReturn.pattern,
  { access: workers, fact: 'prototype.returned' },
  async (c) =>
    goOn(
      c,
      await c.var.run(returnPrototype, idsOf(c)),
      () => paths.prototype(hereIn(c)),
      (again) => prototypePage(c, again),
    ),
)

prototypeStateRoutes.get(paths.archive.pattern, { access: workers }, (c) => archivePage(c))
prototypeStateRoutes.post(
  paths.archive.pattern,
  { access: workers, fact: 'prototype.archived' },
  async (c) =>
    goOn(
      c,
      await c.var.run(archivePrototype, idsOf(c)),
      () => paths.prototype(hereIn(c)),
      (again) => archivePage(c, again),
    ),
)

async function archivePage(c: AppContext, again?: Again): Promise<Response> {
  const { t } = c.var
  const { found } = await readPrototype(c, 'work', async () => null)
  const words = {
    title: t('pilots.prototype.archive.title'),
    text: <p>{t('pilots.prototype.archive.text')}</p>,
    button: t('pilots.prototype.archive.button'),
  }
  return page(
    c,
    {
      title: words.title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <ConfirmPage
      words={words}
      of={found.title}
      action={paths.archive(hereIn(c))}
      back={paths.prototype(hereIn(c))}
      problems={again?.problems ?? []}
    />,
  )
}

prototypeStateRoutes.get(paths.removal.pattern, { access: workers }, (c) => removalPage(c))
prototypeStateRoutes.post(
  paths.removal.pattern,
  { access: workers, fact: 'prototype.removed' },
  async (c) =>
    goOn(
      c,
      await c.var.run(removePrototype, idsOf(c)),
      () => paths.prototypes(here(c)),
      (again) => removalPage(c, again),
    ),
)

async function removalPage(c: AppContext, again?: Again): Promise<Response> {
  const { t, labId } = c.var
  const at = hereIn(c)
  const { found, more: held } = await readPrototype(c, 'work', (db, one) =>
    prototypeHoldings(db, labId, one.id),
  )
  const words = {
    title: t('pilots.prototype.remove.title'),
    text: <p>{t('pilots.prototype.remove.text')}</p>,
    button: t('pilots.prototype.remove.button'),
  }
  const instead = found.archivedAt
    ? null
    : {
        text: t('pilots.remove.archive'),
        label: t('pilots.prototype.archive.title'),
        address: paths.archive(at),
      }
  const settings = {
    title: words.title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: prototypeCrumbs(c, found),
  }
  return page(
    c,
    settings,
    held.length > 0 ? (
      <HeldPage
        title={words.title}
        why={t('pilots.prototype.remove.holds')}
        held={held.map(({ what, count }) => t(`pilots.prototype.holds.${what}`, { count }))}
        instead={instead}
        back={{ label: t('pilots.back'), address: paths.prototype(at) }}
      />
    ) : (
      <ConfirmPage
        words={words}
        of={found.title}
        action={paths.removal(at)}
        back={paths.prototype(at)}
        danger
        problems={again?.problems ?? []}
      />
    ),
  )
}
