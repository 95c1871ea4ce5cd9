import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { typedAmount } from '../../../shared/money.ts'
import type { FormValues } from '../../../ui/index.ts'
import { mayCorrect, workers, type Compared } from '../../initiatives/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { costSumOf } from '../course/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import type { ShownPilot } from '../pilot/queries.ts'
import { mayPlanMoney, mayPublishPlan } from '../policy.ts'
import { PlanDetailsPage } from '../views/plan-details-page.tsx'
import { PlanPage } from '../views/plan-page.tsx'
import { publishPlan, writePlan } from './commands.ts'
import { yearSlots } from './input.ts'
import { lookPlan, type KeptPlan } from './queries.ts'

/** The business plan of a pilot. */
export const planRoutes = routes()

planRoutes.get(paths.plan.pattern, { access: 'participant' }, (c) => planPage(c))

planRoutes.get(paths.planDetails.pattern, { access: workers }, (c) => detailsPage(c))
planRoutes.post(
  paths.planDetails.pattern,
  { access: workers, fact: 'business-plan.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(writePlan, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.plan(hereIn(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

planRoutes.post(
  paths.planPublication.pattern,
  { access: workers, fact: 'business-plan.published' },
  async (c) => {
    const { fields } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(publishPlan, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => `${paths.plan(hereIn(c))}#files`,
      (again) => planPage(c, again),
    )
  },
)

/** The plan's page: also where a change of a line was refused. */
export async function planPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { found, more } = await readPilot(c, 'plan', async (db, one) => ({
    kept: await lookPlan(db, labId, one.id),
    sum: await costSumOf(db, labId, one.id),
  }))
  const { initiativeId } = found
  const works = mayCorrect(actor, { id: initiativeId, state: 'running' }).ok
  return partPage(
    c,
    found,
    t('pilots.plan.title'),
    <PlanPage
      at={hereIn(c)}
      found={found}
      kept={more.kept}
      works={works && mayPlanMoney(found).ok}
      mayPublish={mayPublishPlan(actor, initiativeId).ok}
      hasCosts={more.sum.minor > 0 || more.sum.hours > 0}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    kept: await lookPlan(db, labId, one.id),
    sum: await costSumOf(db, labId, one.id),
  }))
  const { kept, sum } = more
  const now = kept ? valuesFrom(kept, found) : atFirst(found, sum.people)
  const changed = again?.refusal.code === 'changed-meanwhile'
  return partPage(
    c,
    found,
    t('pilots.plan.details'),
    <PlanDetailsPage
      at={hereIn(c)}
      found={found}
      version={kept?.version ?? 0}
      values={typed ?? now}
      problems={again?.problems ?? []}
      changed={changed && typed ? compare(c, now, typed) : null}
    />,
    again,
  )
}

/** A plan begins in the year after the pilot, with as many people as it reached. */
function atFirst({ lastDay }: ShownPilot, people: number): FormValues {
  const firstYear = String(Number(lastDay.slice(0, 4)) + 1)
  const by = { peopleBy: '20', staffBy: '20', incomeBy: '20' }
  return { firstYear, ...by, ...(people > 0 ? { 'people.1': String(people) } : {}) }
}

function valuesFrom(kept: KeptPlan, { currency }: ShownPilot): FormValues {
  const { people, hourRateMinor, firstYear, peopleBy, staffBy, incomeBy, assumptions } = kept
  return {
    firstYear: String(firstYear),
    ...Object.fromEntries(people.map((count, place) => [`people.${place + 1}`, String(count)])),
    hourRate: hourRateMinor === null ? '' : typedAmount(hourRateMinor, currency),
    assumptions,
    peopleBy: String(peopleBy),
    staffBy: String(staffBy),
    incomeBy: String(incomeBy),
  }
}

function compare({ var: { t } }: AppContext, now: FormValues, typed: FormValues): Compared[] {
  const one = (name: string, label: string): Compared => {
    const said = ({ [name]: value }: FormValues) => (typeof value === 'string' ? value.trim() : '')
    return { label, now: said(now), typed: said(typed) }
  }
  return [
    one('firstYear', t('pilots.plan.first-year')),
    ...yearSlots.map((slot) => one(`people.${slot}`, t('pilots.plan.people-in', { year: slot }))),
    one('hourRate', t('pilots.plan.hour-rate')),
    one('assumptions', t('pilots.plan.in-words')),
    one('peopleBy', t('pilots.plan.off.people')),
    one('staffBy', t('pilots.plan.off.staff')),
    one('incomeBy', t('pilots.plan.off.income')),
  ]
}
