import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, here, hereIn, insist, pilotCrumbs, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { ArchivePage, RemovalPage, WithdrawalPage } from '../views/confirm-pages.tsx'
import { reinstatePilot, withdrawPilot } from './call-off.ts'
import { archivePilot, returnPilot } from './commands.ts'
import { holdingsOf } from './holdings.ts'
import { pilotPage } from './page.tsx'
import { findShownPilot } from './queries.ts'
import { removePilot } from './remove.ts'

/** Calling a pilot off, putting it away, and deleting it. */
export const stateRoutes = routes()

changes(paths.reinstatement.pattern, 'pilot.reinstated', reinstatePilot)
changes(paths.archiveReturn.pattern, 'pilot.returned', returnPilot)

type About = { initiativeId: string; pilotId: string }

function changes(pattern: string, fact: string, what: Command<About, unknown>) {
  stateRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(what, { initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.pilot(hereIn(c)),
      (again) => pilotPage(c, again),
    )
  })
}

stateRoutes.get(paths.withdrawal.pattern, { access: workers }, (c) => withdrawalPage(c))
stateRoutes.post(
  paths.withdrawal.pattern,
  { access: workers, fact: 'pilot.withdrawn' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(withdrawPilot, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.pilot(hereIn(c)),
      (again) => withdrawalPage(c, values, again),
    )
  },
)

async function withdrawalPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const found = await findKept(c)
  return page(
    c,
    confirming(c, c.var.t('pilots.withdraw.title'), found, again),
    <WithdrawalPage
      at={hereIn(c)}
      found={found}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

stateRoutes.get(paths.archive.pattern, { access: workers }, (c) => archivePage(c))
stateRoutes.post(paths.archive.pattern, { access: workers, fact: 'pilot.archived' }, async (c) => {
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(archivePilot, { initiativeId, pilotId })
  return goOn(
    c,
    result,
    () => paths.pilot(hereIn(c)),
    (again) => archivePage(c, again),
  )
})

async function archivePage(c: AppContext, again?: Again) {
  const found = await findKept(c)
  return page(
    c,
    confirming(c, c.var.t('pilots.archive.title'), found, again),
    <ArchivePage at={hereIn(c)} found={found} problems={again?.problems ?? []} />,
  )
}

stateRoutes.get(paths.removal.pattern, { access: workers }, (c) => removalPage(c))
stateRoutes.post(paths.removal.pattern, { access: workers, fact: 'pilot.removed' }, async (c) => {
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(removePilot, { initiativeId, pilotId })
  return goOn(
    c,
    result,
    () => paths.pilots(here(c)),
    (again) => removalPage(c, again),
  )
})

async function removalPage(c: AppContext, again?: Again) {
  const found = await findKept(c)
  const held = await c.var.read((db) => holdingsOf(db, c.var.labId, found.id))
  return page(
    c,
    confirming(c, c.var.t('pilots.remove.title'), found, again),
    <RemovalPage at={hereIn(c)} found={found} held={held} problems={again?.problems ?? []} />,
  )
}

function confirming(
  c: AppContext,
  title: string,
  found: Parameters<typeof pilotCrumbs>[1],
  again?: Again,
) {
  return {
    title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: pilotCrumbs(c, found),
  }
}

/** The pilot of the address, for those who work in its initiative. */
async function findKept(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, pilotId } = hereIn(c)
  return c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    return findShownPilot(db, labId, initiativeId, pilotId)
  })
}
