import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, insist, lessonAt, lessonCrumbs, type Again } from '../answer.ts'
import { findLesson } from '../lesson/queries.ts'
import { lessonPage } from '../lesson/routes.tsx'
import { lessonPaths as paths } from '../paths.ts'
import { mayHideWords, mayNoteStanding, mayReadLesson } from '../policy.ts'
import { HidingPage } from '../views/hiding-page.tsx'
import { NotedPage } from '../views/noted-page.tsx'
import { hideStanding, noteStanding, takeStanding } from './commands.ts'
import { standingsOf } from './queries.ts'

/** Agreeing with a lesson and contesting it, oneself or for somebody who said it another way. */
export const standingRoutes = routes()

standingRoutes.post(
  paths.standing.pattern,
  { access: 'participant', fact: 'lesson-standing.taken' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lessonId } = lessonAt(c)
    const result = await c.var.run(takeStanding, { ...fields, lessonId })
    return goOn(
      c,
      result,
      () => `${paths.lesson(lessonAt(c))}#standings`,
      (again) => lessonPage(c, values, again),
    )
  },
)

standingRoutes.get(paths.standingNoted.pattern, { access: 'participant' }, (c) => notedPage(c))

standingRoutes.post(
  paths.standingNoted.pattern,
  { access: 'participant', fact: 'lesson-standing.taken' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lessonId } = lessonAt(c)
    const result = await c.var.run(noteStanding, { ...fields, lessonId })
    return goOn(
      c,
      result,
      () => `${paths.lesson(lessonAt(c))}#standings`,
      (again) => notedPage(c, values, again),
    )
  },
)

standingRoutes.get(paths.standingHiding.pattern, { access: 'participant' }, (c) => hidingPage(c))

standingRoutes.post(
  paths.standingHiding.pattern,
  { access: 'participant', fact: 'lesson-standing.hidden' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lessonId, lessonStandingId } = standingAt(c)
    const result = await c.var.run(hideStanding, { ...fields, lessonId, lessonStandingId })
    return goOn(
      c,
      result,
      () => `${paths.lesson(lessonAt(c))}#standings`,
      (again) => hidingPage(c, values, again),
    )
  },
)

function standingAt(c: AppContext) {
  return { ...lessonAt(c), lessonStandingId: c.req.param('lessonStandingId')! }
}

async function hidingPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const at = standingAt(c)
  const { found, said } = await c.var.read(async (db) => {
    const shown = await findLesson(db, labId, at.lessonId)
    insist(mayHideWords(actor, shown))
    const all = await standingsOf(db, labId, shown.id, null)
    return { found: shown, said: all.find(({ id }) => id === at.lessonStandingId) }
  })
  if (!said) throw new NotFound()
  return page(
    c,
    {
      title: t('lessons.hide.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: lessonCrumbs(c, found.claim),
    },
    <HidingPage at={at} words={said.words} values={values} problems={again?.problems ?? []} />,
  )
}

async function notedPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const { found, people } = await c.var.read(async (db) => {
    const shown = await findLesson(db, labId, lessonAt(c).lessonId)
    if (!mayReadLesson(actor, shown).ok) throw new NotFound()
    insist(mayNoteStanding(actor, shown))
    return { found: shown, people: await peopleToPick(db, labId, actor, []) }
  })
  return page(
    c,
    {
      title: t('lessons.noted.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: lessonCrumbs(c, found.claim),
    },
    <NotedPage
      at={lessonAt(c)}
      claim={found.claim}
      people={people}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
