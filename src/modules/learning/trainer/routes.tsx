import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { isKeeper, peopleToPick } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { completedBy } from '../completed.ts'
import { listCrumb, nameOf, trainersCrumb } from '../crumbs.ts'
import { findPath, listPaths } from '../library.ts'
import { learningPaths as paths } from '../paths.ts'
import { PathTrainersPage } from '../views/path-trainers-page.tsx'
import { TrainerPage } from '../views/trainer-page.tsx'
import { TrainersPage } from '../views/trainers-page.tsx'
import { mayEndTrainer, mayRecognise } from './policy.ts'
import { listCandidates, listTrainers, type Candidate } from './queries.ts'
import { endTrainer, recogniseTrainer } from './recognise.ts'

/** Local trainers: who trained whom, the trainers of a path, recognising one, and one trainer. */
export const trainerRoutes = routes()

trainerRoutes.get(paths.trainers.pattern, { access: 'participant' }, async (c) => {
  const trainers = await c.var.read((db) => listTrainers(db, c.var.labId))
  return page(
    c,
    { title: c.var.t('learning.tree.title'), breadcrumbs: [listCrumb(c)], unlisted: true },
    <TrainersPage paths={listPaths()} trainers={trainers} keeps={isKeeper(c.var.actor)} />,
  )
})

trainerRoutes.get(paths.pathTrainers.pattern, { access: 'participant' }, (c) =>
  pathTrainersPage(c, {}),
)

async function pathTrainersPage(
  c: AppContext,
  values: FormValues,
  again?: Again,
): Promise<Response> {
  const { actor, labId } = c.var
  const path = findPath(c.req.param('pathKey')!)
  const may = (one: { participantId: string; trainedBy: string | null }) =>
    mayRecognise(actor, one).ok
  const found = await c.var.read(async (db) => {
    const trainers = await listTrainers(db, labId, path.id)
    const now = trainers.filter(({ ended }) => !ended)
    const knows = isKeeper(actor) || now.some((one) => one.participantId === actor.participantId)
    const opens = now.length === 0 && may({ participantId: '', trainedBy: null })
    const candidates = knows ? await listCandidates(db, labId, path.id) : []
    const people = opens ? await peopleToPick(db, labId, actor) : []
    const ids = people.map(({ id }) => id)
    const ready = await completedBy(db, labId, ids, path.id, c.var.parts.clock.now())
    return { trainers, candidates, first: people.filter(({ id }) => ready.has(id)) }
  })
  const active = new Set(
    found.trainers.filter(({ ended }) => !ended).map(({ participantId }) => participantId),
  )
  return page(
    c,
    {
      title: c.var.t('learning.trainers.of', { path: nameOf(c, path) }),
      status: again?.status,
      breadcrumbs: [listCrumb(c), trainersCrumb(c)],
      unlisted: true,
    },
    <PathTrainersPage
      path={path}
      {...found}
      mayRecognise={(one: Candidate) =>
        active.has(one.trainerId) &&
        may({ participantId: one.participantId, trainedBy: one.trainerId })
      }
      mayRecord={isKeeper(actor)}
      saved={c.req.query('saved') !== undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

trainerRoutes.post(
  paths.pathTrainers.pattern,
  { access: 'participant', fact: 'local-trainer.recognised' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const here = { lab: c.var.lab.slug, pathKey: c.req.param('pathKey')! }
    const result = await c.var.run(recogniseTrainer, { ...fields, pathKey: here.pathKey })
    const next = () => `${paths.pathTrainers(here)}?saved`
    return goOn(c, result, next, (again) => pathTrainersPage(c, values, again))
  },
)

trainerRoutes.get(paths.trainer.pattern, { access: 'participant' }, (c) => trainerPage(c, {}))

async function trainerPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const all = await c.var.read((db) => listTrainers(db, c.var.labId))
  const trainer = all.find(({ id }) => id === c.req.param('localTrainerId'))
  if (!trainer) throw new NotFound()
  return page(
    c,
    {
      title: trainer.name,
      status: again?.status,
      breadcrumbs: [listCrumb(c), trainersCrumb(c)],
      unlisted: true,
    },
    <TrainerPage
      trainer={trainer}
      all={all.filter(({ pathKey }) => pathKey === trainer.pathKey)}
      mayEnd={mayEndTrainer(c.var.actor, trainer).ok}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

trainerRoutes.post(
  paths.trainerEnd.pattern,
  { access: 'participant', fact: 'local-trainer.ended' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const localTrainerId = c.req.param('localTrainerId')!
    const result = await c.var.run(endTrainer, { ...fields, localTrainerId })
    const next = () => paths.trainer({ lab: c.var.lab.slug, localTrainerId })
    return goOn(c, result, next, (again) => trainerPage(c, values, again))
  },
)
