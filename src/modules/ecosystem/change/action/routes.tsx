import type { Command } from '../../../../platform/command.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { idFrom } from '../../answer.ts'
import { isKeeper, peopleToPick } from '../../../people/index.ts'
import { organisationCrumbs } from '../../readiness/crumbs.ts'
import { organisationHere, todayIn } from '../../readiness/here.ts'
import { findLed, findReadable, peopleOfOrganisation } from '../../readiness/organisation.ts'
import { newestStatements, statementsOf } from '../../readiness/statements.ts'
import { goOn } from '../answer.ts'
import { changePaths as paths } from '../paths.ts'
import { mayConfirmResources, mayMoveAction } from '../policy.ts'
import { reviewsOf } from '../review/queries.ts'
import { ActionFormPage } from '../views/action-form-page.tsx'
import { ActionPage, type SentForm } from '../views/action-page.tsx'
import { PlanPage } from '../views/plan-page.tsx'
import { addAction, changeActionDetails, confirmResources, moveAction } from './commands.ts'
import { actionOrders, findAction, planOf, stepsOf, type ShownAction } from './queries.ts'

/** An organisation's change plan, and each action in it. */
export const actionRoutes = routes()
const access = 'participant'

actionRoutes.get(paths.plan.pattern, { access }, async (c) => {
  const { labId, actor, t } = c.var
  const here = organisationHere(c)
  const order = actionOrders.find((one) => one === c.req.query('order')) ?? 'due'
  const read = await c.var.read(async (db) => ({
    organisation: await findReadable(db, labId, actor, here.stakeholderId),
    actions: await planOf(db, labId, here.stakeholderId, order),
    reviews: await reviewsOf(db, labId, here.stakeholderId),
  }))
  return page(
    c,
    {
      title: `${t('ecosystem.change.plan')}: ${read.organisation.name}`,
      unlisted: true,
      wide: true,
      breadcrumbs: organisationCrumbs(c, read.organisation.name),
    },
    <PlanPage address={here} {...read} order={order} today={todayIn(c)} />,
  )
})

actionRoutes.get(paths.newAction.pattern, { access }, (c) => {
  const { about = '' } = c.req.query()
  return formPage(c, null, { about })
})

actionRoutes.post(paths.plan.pattern, { access, fact: 'change-action.added' }, async (c) => {
  const { fields, values } = await c.var.form()
  const here = organisationHere(c)
  const { stakeholderId } = here
  return goOn(
    c,
    await c.var.run(addAction, { ...fields, stakeholderId }),
    ({ id }) => paths.action({ ...here, changeActionId: id }),
    (again) => formPage(c, null, values, again),
  )
})

const actionHere = (c: AppContext) => ({
  ...organisationHere(c),
  changeActionId: idFrom(c, 'changeActionId'),
})

function aboutAction(c: AppContext) {
  const { lab: _, ...about } = actionHere(c)
  return about
}

actionRoutes.get(paths.details.pattern, { access }, async (c) => {
  const found = await c.var.read((db) => findAction(db, c.var.labId, aboutAction(c)))
  return formPage(c, found, valuesOf(found))
})

actionRoutes.post(paths.details.pattern, { access, fact: 'change-action.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { labId } = c.var
  return goOn(
    c,
    await c.var.run(changeActionDetails, { ...fields, ...aboutAction(c) }),
    () => paths.action(actionHere(c)),
    async (again) => {
      const found = await c.var.read((db) => findAction(db, labId, aboutAction(c)))
      return formPage(c, found, values, again)
    },
  )
})

function valuesOf({ moneyCents, statement, area, ...action }: ShownAction): FormValues {
  const money = moneyCents === null ? '' : String(moneyCents / 100)
  return { ...action, money, about: statement ?? area ?? '' }
}

type Again = { status: 409 | 422; problems: readonly Problem[] }

async function formPage(
  c: AppContext,
  action: ShownAction | null,
  values: FormValues,
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const here = organisationHere(c)
  const { organisation, people } = await c.var.read(async (db) => ({
    organisation: await findLed(db, labId, actor, here.stakeholderId),
    people: isKeeper(actor)
      ? await peopleToPick(db, labId, actor, [action?.ownerId ?? null])
      : await peopleOfOrganisation(db, labId, here.stakeholderId),
  }))
  const title = t(action ? 'ecosystem.change.edit' : 'ecosystem.change.new')
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, organisation.name),
    },
    <ActionFormPage
      title={title}
      organisation={organisation.name}
      action={action ? paths.details(actionHere(c)) : paths.plan(here)}
      back={action ? paths.action(actionHere(c)) : paths.plan(here)}
      people={people.map(({ id, name }) => ({ value: id, label: name }))}
      file={statementsOf(newestStatements())}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

actionRoutes.get(paths.action.pattern, { access }, (c) => actionPage(c))

changes(paths.state.pattern, 'change-action.moved', moveAction)
changes(paths.resources.pattern, 'change-action.resourced', confirmResources)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  actionRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...aboutAction(c) })
    const next = () => paths.action(actionHere(c))
    return goOn(c, result, next, (again) =>
      actionPage(c, { values, problems: again.problems }, again.status),
    )
  })
}

async function actionPage(c: AppContext, sent?: SentForm, status?: 409 | 422) {
  const { labId, actor } = c.var
  const { organisation, action, steps } = await c.var.read(async (db) => {
    const found = await findAction(db, labId, aboutAction(c))
    return {
      organisation: await findReadable(db, labId, actor, organisationHere(c).stakeholderId),
      action: found,
      steps: await stepsOf(db, labId, found.id),
    }
  })
  const { what, ownerId } = action
  return page(
    c,
    {
      title: what,
      status,
      unlisted: true,
      breadcrumbs: [
        ...organisationCrumbs(c, organisation.name),
        { label: c.var.t('ecosystem.change.plan'), address: paths.plan(organisationHere(c)) },
      ],
    },
    <ActionPage
      address={actionHere(c)}
      organisation={organisation}
      action={action}
      steps={steps}
      file={statementsOf(newestStatements())}
      today={todayIn(c)}
      moves={mayMoveAction(actor, organisation, ownerId).ok}
      confirms={mayConfirmResources(actor, organisation).ok}
      sent={sent}
    />,
  )
}
