import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayWorkIn, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { findPhaseOf } from '../process/queries.ts'
import { addActivity } from './commands.ts'
import { NewActivityPage } from './views/new-activity-page.tsx'

/** Adding an activity to a phase. */
export const newActivityRoutes = routes()

newActivityRoutes.get(paths.newActivity.pattern, { access: workers }, (c) =>
  newActivityPage(c, c.req.param('phaseId')!, {}),
)

newActivityRoutes.post(
  paths.activities.pattern,
  { access: workers, fact: 'activity.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(addActivity, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      ({ phaseId }) => `${paths.work(here(c))}#phase-${phaseId}`,
      (again) => newActivityPage(c, String(values.phaseId ?? ''), values, again),
    )
  },
)

async function newActivityPage(
  c: AppContext,
  phaseId: string,
  values: FormValues,
  again?: Again,
): Promise<Response> {
  const { lab } = c.var
  const { initiativeId } = here(c)
  if (!isUuid(phaseId)) throw new NotFound()
  const { found, phase, people } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, initiativeId),
    phase: await findPhaseOf(db, lab.id, initiativeId, phaseId),
    people: await peopleToPick(db, lab.id, c.var.actor),
  }))
  insist(mayWorkIn(c.var.actor, found))
  return page(
    c,
    {
      title: c.var.t('initiatives.new-activity.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, found.title),
    },
    <NewActivityPage
      address={here(c)}
      state={found.state}
      phase={phase}
      people={people}
      values={values}
      problems={again?.problems}
    />,
  )
}
