import { routes } from '../../../platform/http/routes.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, hereIn } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { pilotPage } from './page.tsx'
import { startPilot } from './start.ts'

/** One pilot, and starting it. */
export const pilotRoutes = routes()

pilotRoutes.get(paths.pilot.pattern, { access: 'anyone', kept: true }, (c) => pilotPage(c))

pilotRoutes.post(paths.start.pattern, { access: workers, fact: 'pilot.started' }, async (c) => {
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(startPilot, { initiativeId, pilotId })
  return goOn(
    c,
    result,
    () => paths.pilot(hereIn(c)),
    (again) => pilotPage(c, again),
  )
})
