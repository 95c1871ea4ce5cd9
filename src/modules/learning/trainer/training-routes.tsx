import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers, peopleToPick } from '../../people/index.ts'
import { goOn, idAsked, insist, type Again } from '../answer.ts'
import { completedBy } from '../completed.ts'
import { listCrumb, trainersCrumb } from '../crumbs.ts'
import { findPath } from '../library.ts'
import { learningPaths as paths } from '../paths.ts'
import { TrainingFormPage } from '../views/training-form-page.tsx'
import { TrainingPage } from '../views/training-page.tsx'
import { TrainingsPage } from '../views/trainings-page.tsx'
import { recordTraining, returnTraining, withdrawTraining } from './commands.ts'
import { mayReadTraining, mayRecordTraining } from './policy.ts'
import { listTrainers, listTrainings, lookTraining, trainingsPageSize } from './queries.ts'

/** Trainings that were held: the list, writing one down, one of them, putting a mistake right. */
export const trainingRoutes = routes()

trainingRoutes.get(paths.trainings.pattern, { access: keepers }, async (c) => {
  const before = idAsked(c, 'before')
  const found = await c.var.read((db) => listTrainings(db, c.var.labId, before))
  const trainings = found.slice(0, trainingsPageSize)
  const next = found.length > trainingsPageSize ? trainings.at(-1)!.id : null
  return page(
    c,
    {
      title: c.var.t('learning.trainings.title'),
      breadcrumbs: [listCrumb(c), trainersCrumb(c)],
      wide: true,
      unlisted: true,
    },
    <TrainingsPage trainings={trainings} next={next} paged={before !== null} />,
  )
})

trainingRoutes.get(paths.newTraining.pattern, { access: keepers }, (c) => formPage(c, {}))

async function formPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const path = findPath(c.req.param('pathKey')!)
  const { labId, actor } = c.var
  const found = await c.var.read(async (db) => {
    const people = await peopleToPick(db, labId, actor)
    const trainers = (await listTrainers(db, labId, path.id))
      .filter(({ ended }) => !ended)
      .map(({ participantId, name }) => ({ id: participantId, name }))
    const ids = people.map(({ id }) => id)
    const ready = await completedBy(db, labId, ids, path.id, c.var.parts.clock.now())
    const isTrainer = new Set(trainers.map(({ id }) => id))
    const helpers = people.filter(({ id }) => ready.has(id) && !isTrainer.has(id))
    return { people, trainers, helpers }
  })
  return page(
    c,
    {
      title: c.var.t('learning.training.new'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), trainersCrumb(c)],
      unlisted: true,
    },
    <TrainingFormPage path={path} {...found} values={values} problems={again?.problems ?? []} />,
  )
}

trainingRoutes.post(
  paths.pathTrainings.pattern,
  { access: keepers, fact: 'training.recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const pathKey = c.req.param('pathKey')!
    const result = await c.var.run(recordTraining, { ...fields, pathKey })
    return goOn(
      c,
      result,
      ({ id }) => `${addressOf(c, id)}?saved`,
      (again) => formPage(c, values, again),
    )
  },
)

trainingRoutes.get(paths.training.pattern, { access: 'participant' }, (c) => trainingPage(c, {}))

async function trainingPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const training = await c.var.read((db) => lookTraining(db, c.var.labId, idOf(c)))
  if (!training) throw new NotFound()
  insist(mayReadTraining(c.var.actor, training.parts))
  return page(
    c,
    {
      title: c.var.t('learning.training.kicker'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), trainersCrumb(c)],
      unlisted: true,
    },
    <TrainingPage
      training={training}
      mayChange={mayRecordTraining(c.var.actor).ok}
      saved={c.req.query('saved') !== undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

trainingRoutes.post(
  paths.trainingWithdrawal.pattern,
  { access: keepers, fact: 'training.withdrawn' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(withdrawTraining, { ...fields, trainingId: idOf(c) })
    const next = () => `${addressOf(c, idOf(c))}?saved`
    return goOn(c, result, next, (again) => trainingPage(c, values, again))
  },
)

trainingRoutes.post(
  paths.trainingReturn.pattern,
  { access: keepers, fact: 'training.returned' },
  async (c) => {
    const result = await c.var.run(returnTraining, { trainingId: idOf(c) })
    const next = () => `${addressOf(c, idOf(c))}?saved`
    return goOn(c, result, next, (again) => trainingPage(c, {}, again))
  },
)

function idOf(c: AppContext): string {
  return c.req.param('trainingId')!
}

function addressOf(c: AppContext, trainingId: string): string {
  return paths.training({ lab: c.var.lab.slug, trainingId })
}
