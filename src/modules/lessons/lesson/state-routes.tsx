import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, insist, lessonAt, lessonCrumbs, type Again } from '../answer.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import { WithdrawalPage } from '../views/lesson-form-pages.tsx'
import { publishLesson, withdrawLesson } from './commands.ts'
import { findLesson } from './queries.ts'
import { lessonPage } from './routes.tsx'

/** Publishing a lesson, and saying that it no longer holds. */
export const stateRoutes = routes()

stateRoutes.post(
  paths.publication.pattern,
  { access: 'participant', fact: 'lesson.published' },
  async (c) => {
    const { lessonId } = lessonAt(c)
    const result = await c.var.run(publishLesson, { lessonId })
    return goOn(
      c,
      result,
      () => paths.lesson(lessonAt(c)),
      (again) => lessonPage(c, undefined, again),
    )
  },
)

stateRoutes.get(paths.withdrawal.pattern, { access: 'participant' }, (c) => withdrawalPage(c))

stateRoutes.post(
  paths.withdrawal.pattern,
  { access: 'participant', fact: 'lesson.withdrawn' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lessonId } = lessonAt(c)
    const result = await c.var.run(withdrawLesson, { ...fields, lessonId })
    return goOn(
      c,
      result,
      () => paths.lesson(lessonAt(c)),
      (again) => withdrawalPage(c, values, again),
    )
  },
)

async function withdrawalPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const found = await c.var.read((db) => findLesson(db, labId, lessonAt(c).lessonId))
  insist(mayWrite(actor, found))
  return page(
    c,
    {
      title: t('lessons.withdraw.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: lessonCrumbs(c, found.claim),
    },
    <WithdrawalPage
      at={lessonAt(c)}
      claim={found.claim}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
