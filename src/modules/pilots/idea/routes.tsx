import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, here, hereIn, ideaCrumbs, insist, type Again } from './answer.ts'
import { putAside, removeIdea, takeUp } from './commands.ts'
import { ideaPage } from './page.tsx'
import { ideaPaths as paths } from './paths.ts'
import { findShownIdea, ideaHoldings } from './queries.ts'
import { AsidePage, IdeaRemovalPage } from './views/confirm-pages.tsx'

/** One idea, putting it aside and deleting it. */
export const ideaRoutes = routes()

ideaRoutes.get(paths.idea.pattern, { access: 'anyone' }, (c) => ideaPage(c))

ideaRoutes.get(paths.aside.pattern, { access: workers }, (c) => asidePage(c))
ideaRoutes.post(
  paths.aside.pattern,
  { access: workers, fact: 'solution-idea.put-aside' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(putAside, { ...fields, ...aboutIdea(c) })
    return goOn(
      c,
      result,
      () => paths.idea(hereIn(c)),
      (again) => asidePage(c, values, again),
    )
  },
)

async function asidePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const found = await findKept(c)
  return page(
    c,
    confirming(c, c.var.t('pilots.idea.aside.title'), found, again),
    <AsidePage at={hereIn(c)} found={found} values={values} problems={again?.problems ?? []} />,
  )
}

ideaRoutes.post(
  paths.asideReturn.pattern,
  { access: workers, fact: 'solution-idea.taken-up' },
  (c) => change(c, takeUp, paths.idea(hereIn(c)), (again) => ideaPage(c, again)),
)

ideaRoutes.get(paths.ideaRemoval.pattern, { access: workers }, (c) => removalPage(c))
ideaRoutes.post(
  paths.ideaRemoval.pattern,
  { access: workers, fact: 'solution-idea.removed' },
  (c) => change(c, removeIdea, paths.ideas(here(c)), (again) => removalPage(c, again)),
)

async function removalPage(c: AppContext, again?: Again) {
  const found = await findKept(c)
  const held = await c.var.read((db) => ideaHoldings(db, c.var.labId, found.id))
  return page(
    c,
    confirming(c, c.var.t('pilots.idea.remove.title'), found, again),
    <IdeaRemovalPage at={hereIn(c)} found={found} held={held} problems={again?.problems ?? []} />,
  )
}

type About = { initiativeId: string; solutionIdeaId: string }

async function change(
  c: AppContext,
  what: Command<About, unknown>,
  next: string,
  again: (again: Again) => Promise<Response>,
): Promise<Response> {
  return goOn(c, await c.var.run(what, aboutIdea(c)), () => next, again)
}

function aboutIdea(c: AppContext): About {
  const { initiativeId, solutionIdeaId } = hereIn(c)
  return { initiativeId, solutionIdeaId }
}

function confirming(
  c: AppContext,
  title: string,
  found: Parameters<typeof ideaCrumbs>[1],
  again?: Again,
) {
  return { title, status: again?.status, unlisted: true, breadcrumbs: ideaCrumbs(c, found) }
}

/** The idea of the address, for those who work in its initiative. */
async function findKept(c: AppContext) {
  const { labId, actor, parts } = c.var
  const at = hereIn(c)
  return c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, at.initiativeId)))
    return findShownIdea(db, labId, at, parts.clock.now())
  })
}
