import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, insist, practiceAt, practiceCrumbs, type Again } from '../answer.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayReview, maySpeak } from '../policy.ts'
import { RetirementPage, ReviewPage } from '../views/practice-state-pages.tsx'
import { publishPractice, retirePractice, revisePractice, submitPractice } from './commands.ts'
import { findPractice } from './queries.ts'
import { beginReview, reviewPractice } from './review.ts'
import { workPage } from './routes.tsx'

/** From draft to review to publication, and out again. */
export const stateRoutes = routes()

const access = 'participant'

changes(paths.submission.pattern, 'practice.submitted', submitPractice, paths.practiceWork)
changes(paths.reviewBegin.pattern, 'practice-review.begun', beginReview, paths.review)
changes(paths.practicePublication.pattern, 'practice.published', publishPractice, paths.practice)
changes(paths.revision.pattern, 'practice.revised', revisePractice, paths.practiceWork)

type About = { goodPracticeId: string }

function changes(
  pattern: string,
  fact: string,
  what: Command<About, unknown>,
  next: (at: ReturnType<typeof practiceAt>) => string,
) {
  stateRoutes.post(pattern, { access, fact }, async (c) => {
    const { goodPracticeId } = practiceAt(c)
    const result = await c.var.run(what, { goodPracticeId })
    return goOn(
      c,
      result,
      () => next(practiceAt(c)),
      (again) => workPage(c, again),
    )
  })
}

stateRoutes.get(paths.review.pattern, { access }, (c) => reviewPage(c))

stateRoutes.post(paths.review.pattern, { access, fact: 'practice-review.given' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { goodPracticeId } = practiceAt(c)
  const result = await c.var.run(reviewPractice, { ...fields, goodPracticeId })
  return goOn(
    c,
    result,
    () => paths.practiceWork(practiceAt(c)),
    (again) => reviewPage(c, values, again),
  )
})

async function reviewPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const found = await c.var.read((db) => findPractice(db, labId, practiceAt(c).goodPracticeId))
  const may = mayReview(actor, found)
  insist(may)
  return page(
    c,
    {
      title: t('lessons.review.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: practiceCrumbs(c, found.title),
    },
    <ReviewPage
      at={practiceAt(c)}
      found={found}
      refused={may.ok ? null : may.code}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

stateRoutes.get(paths.retirement.pattern, { access }, (c) => retirementPage(c))

stateRoutes.post(paths.retirement.pattern, { access, fact: 'practice.retired' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { goodPracticeId } = practiceAt(c)
  const result = await c.var.run(retirePractice, { ...fields, goodPracticeId })
  return goOn(
    c,
    result,
    () => paths.practice(practiceAt(c)),
    (again) => retirementPage(c, values, again),
  )
})

async function retirementPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  insist(maySpeak(actor))
  const found = await c.var.read((db) => findPractice(db, labId, practiceAt(c).goodPracticeId))
  return page(
    c,
    {
      title: t('lessons.retire.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: practiceCrumbs(c, found.title),
    },
    <RetirementPage
      at={practiceAt(c)}
      title={found.title}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
