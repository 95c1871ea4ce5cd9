import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative, workers, type Compared } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { goOn, here, insist, lessonAt, lessonCrumbs, type Again } from '../answer.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import type { Choices } from '../views/lesson-fields.tsx'
import { LessonDetailsPage, NewLessonPage } from '../views/lesson-form-pages.tsx'
import { changeLesson, writeLesson } from './commands.ts'
import { confidenceOf, findLesson, type ShownLesson } from './queries.ts'

/** Writing a lesson and changing it. */
export const formRoutes = routes()

formRoutes.get(paths.newLesson.pattern, { access: workers }, (c) =>
  newPage(c, { from: c.req.query('from') ?? '' }),
)

formRoutes.post(paths.newLesson.pattern, { access: workers, fact: 'lesson.written' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId } = here(c)
  const command = writeLesson(c.var.parts.threadKinds)
  const result = await c.var.run(command, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    ({ id }) => paths.lesson({ lab: c.var.lab.slug, lessonId: id }),
    (again) => newPage(c, values, again),
  )
})

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, choices } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    choices: await choicesIn(c, db),
  }))
  insist(mayWrite(actor, { initiativeId: initiative.id }))
  return page(
    c,
    {
      title: t('lessons.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: lessonCrumbs(c),
    },
    <NewLessonPage
      at={here(c)}
      initiativeTitle={initiative.title}
      values={values}
      problems={again?.problems}
      choices={choices}
    />,
  )
}

formRoutes.get(paths.details.pattern, { access: 'participant' }, (c) => detailsPage(c))

formRoutes.post(
  paths.details.pattern,
  { access: 'participant', fact: 'lesson.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lessonId } = lessonAt(c)
    const result = await c.var.run(changeLesson, { ...fields, lessonId })
    return goOn(
      c,
      result,
      () => paths.lesson(lessonAt(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { found, choices } = await c.var.read(async (db) => ({
    found: await findLesson(db, labId, lessonAt(c).lessonId),
    choices: await choicesIn(c, db),
  }))
  insist(mayWrite(actor, found))
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('lessons.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: lessonCrumbs(c, found.claim),
    },
    <LessonDetailsPage
      at={lessonAt(c)}
      version={found.version}
      published={found.state === 'published'}
      values={typed ?? valuesFrom(found)}
      problems={again?.problems}
      choices={choices}
      changed={changed ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

function valuesFrom(found: ShownLesson): FormValues {
  const { claim, explanation, placeId, placeWords, density, service, mode, level } = found
  const { confidenceBecause } = found
  const placed = { placeId, placeWords, density, service, mode, level }
  return { claim, explanation, confidenceBecause, ...placed, confidence: confidenceOf(found) }
}

function compare(c: AppContext, found: ShownLesson, typed: FormValues): Compared[] {
  const { t } = c.var
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  const text = (name: 'claim' | 'explanation' | 'confidenceBecause') =>
    comparedText(name, t(`lessons.field.${name}`), found[name], typed, inLanguage)
  return [
    ...text('claim'),
    ...text('explanation'),
    ...text('confidenceBecause'),
    {
      label: t('lessons.field.placeWords'),
      now: found.placeWords,
      typed: String(typed.placeWords ?? '').trim(),
    },
    {
      label: t('lessons.field.confidence'),
      now: t(`lessons.confidence.${confidenceOf(found)}`),
      typed: typed.confidence ? t(`lessons.confidence.${String(typed.confidence)}`) : '',
    },
  ]
}

async function choicesIn(c: AppContext, db: Db): Promise<Choices> {
  return { places: await listPlaces(db, c.var.labId) }
}
