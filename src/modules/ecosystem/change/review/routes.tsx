import type { Command } from '../../../../platform/command.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { idFrom } from '../../answer.ts'
import { organisationCrumbs } from '../../readiness/crumbs.ts'
import { organisationHere, todayIn } from '../../readiness/here.ts'
import { findLed, findReadable } from '../../readiness/organisation.ts'
import { planOf } from '../action/queries.ts'
import { goOn } from '../answer.ts'
import { changePaths as paths } from '../paths.ts'
import { NewReviewPage } from '../views/new-review-page.tsx'
import { ReviewPage } from '../views/review-page.tsx'
import { noteReview, removeReview, returnReview } from './commands.ts'
import { actionsOf, findReview } from './queries.ts'

/** Reviews of how far the changes have come: writing one down, and reading it. */
export const reviewRoutes = routes()
const access = 'participant'

reviewRoutes.get(paths.newReview.pattern, { access }, (c) =>
  newReviewPage(c, { heldOn: todayIn(c) }),
)

reviewRoutes.post(paths.reviews.pattern, { access, fact: 'readiness-review.noted' }, async (c) => {
  const { fields, values } = await c.var.form()
  const here = organisationHere(c)
  const { stakeholderId } = here
  return goOn(
    c,
    await c.var.run(noteReview, { ...fields, stakeholderId }),
    ({ id }) => paths.review({ ...here, readinessReviewId: id }),
    (again) => newReviewPage(c, values, again),
  )
})

type Again = { status: 409 | 422; problems: readonly Problem[] }

async function newReviewPage(c: AppContext, values: FormValues, again?: Again) {
  const { labId, actor, t } = c.var
  const here = organisationHere(c)
  const { organisation, actions } = await c.var.read(async (db) => ({
    organisation: await findLed(db, labId, actor, here.stakeholderId),
    actions: await planOf(db, labId, here.stakeholderId),
  }))
  return page(
    c,
    {
      title: t('ecosystem.change.review.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, organisation.name),
    },
    <NewReviewPage
      address={here}
      organisation={organisation.name}
      actions={actions.map(({ id, what }) => ({ value: id, label: what }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

const reviewHere = (c: AppContext) => ({
  ...organisationHere(c),
  readinessReviewId: idFrom(c, 'readinessReviewId'),
})

reviewRoutes.get(paths.review.pattern, { access }, (c) => reviewPage(c))

changes(paths.reviewRemoval.pattern, 'readiness-review.removed', removeReview)
changes(paths.reviewReturn.pattern, 'readiness-review.returned', returnReview)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  reviewRoutes.post(pattern, { access, fact }, async (c) => {
    const { lab: _, ...about } = reviewHere(c)
    const result = await c.var.run(what, about)
    const next = () => paths.review(reviewHere(c))
    return goOn(c, result, next, (again) => reviewPage(c, again))
  })
}

async function reviewPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { organisation, review, actions } = await c.var.read(async (db) => {
    const found = await findReview(db, labId, reviewHere(c))
    return {
      organisation: await findReadable(db, labId, actor, found.stakeholderId),
      review: found,
      actions: await actionsOf(db, labId, found.id),
    }
  })
  return page(
    c,
    {
      title: `${t('ecosystem.change.review.one')}: ${organisation.name}`,
      status: again?.status,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, organisation.name),
    },
    <ReviewPage
      address={reviewHere(c)}
      organisation={organisation}
      review={review}
      actions={actions}
      problems={again?.problems ?? []}
    />,
  )
}
