import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { CriteriaPage } from '../views/criteria-page.tsx'
import { criteriaOf, criteriaSlots, writeCriteria } from './commands.ts'

/** The exit criteria of a pilot. */
export const criteriaRoutes = routes()

criteriaRoutes.get(paths.criteria.pattern, { access: workers }, (c) => criteriaPage(c))
criteriaRoutes.post(
  paths.criteria.pattern,
  { access: workers, fact: 'pilot-criteria.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(writeCriteria, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.criteria(hereIn(c)),
      (again) => criteriaPage(c, values, again),
    )
  },
)

async function criteriaPage(c: AppContext, values?: FormValues, again?: Again) {
  const { labId, t } = c.var
  const { found, more: versions } = await readPilot(c, 'work', (db, one) =>
    criteriaOf(db, labId, one.id),
  )
  const [newest] = versions
  const slots = criteriaSlots.map((slot, place) => [slot, newest?.criteria[place] ?? {}])
  return partPage(
    c,
    found,
    t('pilots.criteria.title'),
    <CriteriaPage
      at={hereIn(c)}
      found={found}
      versions={versions}
      values={values ?? { ...newest, whyChanged: '', criteria: Object.fromEntries(slots) }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
