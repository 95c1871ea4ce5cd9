import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import type { FormValues } from '../../../ui/index.ts'
import { mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, type Again } from '../answer.ts'
import { hereIn, ids, readWork, today } from './answer.ts'
import { servicePaths as paths } from './paths.ts'
import { endTouchpoint, keepTouchpoint, planTouchpoint, touchpointsOf } from './touchpoint.ts'
import { TouchpointPage } from './views/touchpoint-page.tsx'
import { TouchpointsPage } from './views/touchpoints-page.tsx'
import { workPart } from './work-part.tsx'

/** How often people meet about a service. Who answers for it notes what was kept, without a role: the policy decides. */
export const touchpointRoutes = routes()
const access = 'participant'

touchpointRoutes.get(paths.touchpoints.pattern, { access }, (c) => touchpointsPage(c))
touchpointRoutes.post(
  paths.touchpoints.pattern,
  { access: workers, fact: 'service-touchpoint.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(planTouchpoint, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.touchpoints(hereIn(c)),
      (again) => touchpointsPage(c, values, again),
    )
  },
)

async function touchpointsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { found, touchpoints, works } = await readTouchpoints(c)
  return workPart(
    c,
    found,
    c.var.t('pilots.service.touchpoints.title'),
    <TouchpointsPage
      at={hereIn(c)}
      found={found}
      touchpoints={touchpoints}
      works={works}
      values={{ everyMonths: '3', ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

async function readTouchpoints(c: AppContext) {
  const { labId, actor } = c.var
  const { found, more } = await readWork(c, 'owner', (db, { id }) =>
    touchpointsOf(db, labId, id, today(c)),
  )
  const initiative = { id: found.initiativeId, state: 'running' as const }
  return { found, touchpoints: more, works: mayCorrect(actor, initiative).ok }
}

const one = (c: AppContext) => ({
  ...hereIn(c),
  serviceTouchpointId: c.req.param('serviceTouchpointId')!,
})

touchpointRoutes.get(paths.touchpoint.pattern, { access }, (c) => touchpointPage(c))
touchpointRoutes.post(
  paths.touchpoint.pattern,
  { access, fact: 'service-touchpoint.kept' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const touchpointId = one(c).serviceTouchpointId
    const result = await c.var.run(keepTouchpoint, { ...fields, ...ids(c), touchpointId })
    return goOn(
      c,
      result,
      () => paths.touchpoints(hereIn(c)),
      (again) => touchpointPage(c, values, again),
    )
  },
)
touchpointRoutes.post(
  paths.touchpointEnd.pattern,
  { access: workers, fact: 'service-touchpoint.ended' },
  async (c) => {
    const touchpointId = one(c).serviceTouchpointId
    const result = await c.var.run(endTouchpoint, { ...ids(c), touchpointId })
    return goOn(
      c,
      result,
      () => paths.touchpoints(hereIn(c)),
      (again) => touchpointPage(c, {}, again),
    )
  },
)

async function touchpointPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { found, touchpoints, works } = await readTouchpoints(c)
  const at = one(c)
  const shown = touchpoints.find(({ id }) => id === at.serviceTouchpointId)
  if (!shown) throw new NotFound()
  return workPart(
    c,
    found,
    pickText(shown.title, c.var.language).text,
    <TouchpointPage
      at={at}
      found={found}
      one={shown}
      works={works}
      values={{ onDay: today(c), ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
