import { dayIn } from '../../../shared/day.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { listGroups } from '../../people/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { criteriaOf } from '../criteria/commands.ts'
import { indicatorsOf } from '../measure/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { ExitPage } from '../views/exit-page.tsx'
import { closePilot, decideExit, noteFollowUp, tellPeople } from './commands.ts'
import { followUpsOf, lookExit, peopleToTell } from './queries.ts'

/** How a pilot ends: deciding, telling, closing, and looking back later. */
export const exitRoutes = routes()

exitRoutes.get(paths.exit.pattern, { access: workers }, (c) => exitPage(c))

exitRoutes.post(paths.exit.pattern, { access: workers, fact: 'pilot-exit.decided' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(decideExit, { ...fields, initiativeId, pilotId })
  return goOn(c, result, back(c), (again) => exitPage(c, values, again))
})

exitRoutes.post(paths.telling.pattern, { access: workers, fact: 'pilot-exit.told' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(tellPeople, { ...fields, initiativeId, pilotId })
  return goOn(c, result, back(c, '#telling'), (again) => exitPage(c, values, again))
})

exitRoutes.post(paths.closing.pattern, { access: workers, fact: 'pilot.closed' }, async (c) => {
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(closePilot, { initiativeId, pilotId })
  return goOn(c, result, back(c), (again) => exitPage(c, {}, again))
})

exitRoutes.post(
  paths.followUp.pattern,
  { access: workers, fact: 'pilot-follow-up.noted' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const followUpId = c.req.param('pilotFollowUpId')!
    const result = await c.var.run(noteFollowUp, { ...fields, initiativeId, pilotId, followUpId })
    return goOn(c, result, back(c, '#follow-ups'), (again) => exitPage(c, values, again))
  },
)

function back(c: AppContext, part = '') {
  return () => `${paths.exit(hereIn(c))}${part}`
}

async function exitPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { lab, labId, t, parts } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => {
    const exit = await lookExit(db, labId, one.id)
    return {
      exit,
      criteria: await criteriaOf(db, labId, one.id),
      people: await peopleToTell(db, labId, one.id, exit?.tellingSince ?? null),
      followUps: await followUpsOf(db, labId, one.id),
      indicators: await indicatorsOf(db, labId, one.id),
      groups: await listGroups(db, labId),
    }
  })
  const today = dayIn(lab.timeZone, parts.clock.now())
  return partPage(
    c,
    found,
    t('pilots.exit.title'),
    <ExitPage
      at={hereIn(c)}
      found={found}
      {...more}
      today={today}
      deciding={c.req.query('again') === 'yes' || 'outcome' in values}
      values={{ decidedOn: today, told: more.exit?.told ?? {}, ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
