import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, here, hereIn, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { ArchivePage, RemovalPage, WithdrawalPage } from '../views/confirm-pages.tsx'
import { reinstatePilot, withdrawPilot } from './call-off.ts'
import { archivePilot, returnPilot } from './commands.ts'
import { holdingsOf } from './holdings.ts'
import { pilotPage } from './page.tsx'
import { removePilot } from './remove.ts'
import { partPage, readPilot } from './serve.tsx'

/** Calling a pilot off, putting it away, and deleting it. */
export const stateRoutes = routes()

type Answer = (c: AppContext, values: FormValues, again?: Again) => Promise<Response>

changes(paths.reinstatement.pattern, 'pilot.reinstated', reinstatePilot, pilotAgain)
changes(paths.archiveReturn.pattern, 'pilot.returned', returnPilot, pilotAgain)
asks(paths.withdrawal.pattern, 'pilot.withdrawn', withdrawPilot, withdrawalPage)
asks(paths.archive.pattern, 'pilot.archived', archivePilot, archivePage)
asks(paths.removal.pattern, 'pilot.removed', removePilot, removalPage)

/** A page that asks first, and the change behind it. */
function asks<I>(pattern: string, fact: string, what: Command<I, unknown>, ask: Answer) {
  stateRoutes.get(pattern, { access: workers }, (c) => ask(c, {}))
  changes(pattern, fact, what, ask)
}

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>, answer: Answer) {
  stateRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(what, { ...fields, initiativeId, pilotId })
    const next = what.name === removePilot.name ? paths.pilots(here(c)) : paths.pilot(hereIn(c))
    return goOn(
      c,
      result,
      () => next,
      (again) => answer(c, values, again),
    )
  })
}

function pilotAgain(c: AppContext, _: FormValues, again?: Again) {
  return pilotPage(c, again)
}

async function withdrawalPage(c: AppContext, values: FormValues, again?: Again) {
  const { found } = await readPilot(c, 'work', async () => null)
  return partPage(
    c,
    found,
    c.var.t('pilots.withdraw.title'),
    <WithdrawalPage
      at={hereIn(c)}
      found={found}
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

async function archivePage(c: AppContext, _: FormValues, again?: Again) {
  const { found } = await readPilot(c, 'work', async () => null)
  return partPage(
    c,
    found,
    c.var.t('pilots.archive.title'),
    <ArchivePage at={hereIn(c)} found={found} problems={again?.problems ?? []} />,
    again,
  )
}

async function removalPage(c: AppContext, _: FormValues, again?: Again) {
  const { found, more: held } = await readPilot(c, 'work', (db, one) =>
    holdingsOf(db, c.var.labId, one.id),
  )
  return partPage(
    c,
    found,
    c.var.t('pilots.remove.title'),
    <RemovalPage at={hereIn(c)} found={found} held={held} problems={again?.problems ?? []} />,
    again,
  )
}
