import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { testApp, testNow, type TestPerson } from '../../../tests/support/app.ts'
import { learnFrom } from '../../../tests/support/learning-paths.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { completedBy, learningPaths as paths } from './index.ts'
import { listTrainers } from './trainer/queries.ts'
import { treesOf } from './trainer/tree.ts'

const app = await testApp()
beforeAll(() => learnFrom({ being: { validMonths: 24 }, entry: {} }))

async function begin() {
  const lab = await app.lab()
  const at = { lab: lab.slug, pathKey: 'being' }
  const britta = await app.person(lab, { name: 'Britta Sjödin', role: 'coordinator' })
  const [anna, bo, cia, dag] = [
    await app.person(lab, { name: 'Anna Holm', role: 'champion' }),
    await app.person(lab, { name: 'Bo Lund' }),
    await app.person(lab, { name: 'Cia Falk' }),
    await app.person(lab, { name: 'Dag Ek' }),
  ]
  const done = (who: TestPerson) =>
    britta.browser.post(paths.completions(at), {
      participantId: who.participantId,
      pathKey: 'being',
      completedOn: '2026-10-01',
      note: '',
    })
  const ids = (people: readonly TestPerson[]) => people.map(({ participantId }) => participantId)
  const hold = (
    trainers: readonly TestPerson[],
    trainees: readonly TestPerson[],
    coTrainers: readonly TestPerson[] = [],
    more: Record<string, string> = {},
  ) =>
    britta.browser.post(paths.pathTrainings(at), {
      heldOn: '',
      'trainerIds[]': ids(trainers),
      'coTrainerIds[]': ids(coTrainers),
      'traineeIds[]': ids(trainees),
      note: '',
      ...more,
    })
  const recognise = (who: TestPerson, trainedBy: TestPerson | null, by: TestPerson = britta) =>
    by.browser.post(paths.pathTrainers(at), {
      participantId: who.participantId,
      trainedBy: trainedBy?.participantId ?? '',
    })
  return { lab, at, britta, anna, bo, cia, dag, done, hold, recognise }
}

/** Anna is the first trainer, and Bo the second, trained by her. */
async function two() {
  const begun = await begin()
  const { anna, bo, cia, done, hold, recognise } = begun
  await done(anna)
  await done(bo)
  expect((await recognise(anna, null)).status).toBe(303)
  expect((await hold([anna], [cia], [bo])).status).toBe(303)
  expect((await recognise(bo, anna)).status).toBe(303)
  return begun
}

test('a trainer whose own training has lapsed renews it before they train again', async () => {
  const { lab, at, britta, anna, dag, hold } = await two()
  await inLab(app.parts.database, lab.id, (db) =>
    db.execute(sql`update learning_completion set valid_until = '2026-11-21'
      where participant_id = ${anna.participantId}`),
  )
  const refused = await hold([anna], [dag])
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('had lapsed on that day for: Anna Holm')
  expect(refused.text).toMatch(new RegExp(`value="${dag.participantId}"[^>]* checked`))
  await britta.browser.post(paths.completions(at), {
    participantId: anna.participantId,
    pathKey: 'being',
    completedOn: '2026-11-22',
    note: '',
  })
  expect((await hold([anna], [dag])).status).toBe(303)
})

test('a trainer trains a second, who trains a third, and the tree shows it in print', async () => {
  const { at, anna, bo, cia, dag, hold, recognise } = await two()
  expect((await hold([bo], [dag], [cia])).status).toBe(303)
  expect((await recognise(cia, bo, bo)).status).toBe(303)
  const tree = (await anna.browser.get(paths.trainers(at))).text
  expect(tree).toMatch(/Anna Holm[^]*<ul[^]*Bo Lund[^]*<ul[^]*Cia Falk/)
  expect(tree).toContain('<svg class="flow"')
  expect(tree).toContain('Anna Holm trained Bo Lund')
  expect(tree).toContain('data-print')
  const own = /href="([^"]*\/trainers\/[0-9a-f-]{36})"[^>]*>Bo Lund/.exec(tree)![1]!
  const page = (await dag.browser.get(own)).text
  expect(page).toContain('Has trained 2 people')
  expect(page).toMatch(/Trained by<\/dt><dd>Anna Holm/)
})

test('everybody who was trained has completed the path that day, in one form, and it can be undone', async () => {
  const { lab, at, britta, anna, bo, cia, dag, done, hold, recognise } = await begin()
  await done(anna)
  await done(dag)
  await recognise(anna, null)
  const held = await hold([anna], [bo, cia, dag])
  const address = held.location!.split('?')[0]!
  const counted = () =>
    inLab(app.database, lab.id, (db) =>
      completedBy(
        db,
        lab.id,
        [bo, cia, dag].map(({ participantId }) => participantId),
        'being',
        testNow,
      ),
    )
  expect((await counted()).size).toBe(3)
  expect((await britta.browser.get(address)).text).toContain('Bo Lund, Cia Falk and Dag Ek')
  expect((await bo.browser.get(address)).status).toBe(200)
  const stranger = await app.person(lab)
  expect((await stranger.browser.get(address)).status).toBe(403)
  expect((await britta.browser.post(`${address}/withdrawal`, { because: '' })).status).toBe(422)
  await britta.browser.post(`${address}/withdrawal`, { because: 'The wrong list.' })
  expect(await counted()).toEqual(new Set([dag.participantId]))
  await done(cia)
  expect((await britta.browser.post(`${address}/return`)).status).toBe(303)
  expect((await counted()).size).toBe(3)
  expect((await britta.browser.get(paths.trainings(at))).text).toContain('Anna Holm')
})

test('a circle of trainers is refused at any depth, in words that name who it is', async () => {
  const { anna, bo, cia, dag, hold, recognise } = await two()
  await hold([bo], [dag], [cia])
  await recognise(cia, bo)
  const direct = await hold([bo], [anna])
  expect(direct.status).toBe(409)
  expect(direct.text).toContain('what the trainer knows came from Anna Holm.')
  expect(direct.text).toMatch(new RegExp(`value="${anna.participantId}" checked`))
  expect((await hold([cia], [anna])).text).toContain('This would be a circle')
  expect((await hold([cia], [cia])).text).toContain('Somebody is chosen twice.')
})

test('two trainers who train each other at the same moment do not both get their way', async () => {
  const { anna, bo, cia, dag, done, hold, recognise } = await begin()
  await done(anna)
  await done(bo)
  await recognise(anna, null)
  await hold([anna], [dag], [bo])
  await recognise(bo, anna)
  await done(cia)
  await hold([anna], [dag], [cia])
  await recognise(cia, anna)
  const both = await Promise.all([hold([bo], [cia]), hold([cia], [bo])])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('who has not completed the path, or not trained with that trainer, is not recognised', async () => {
  const { at, britta, anna, bo, cia, dag, done, hold, recognise } = await begin()
  expect((await recognise(anna, null)).text).toContain('has not completed the path')
  await done(anna)
  expect((await recognise(anna, null, anna)).status).toBe(403)
  const offered = await britta.browser.get(paths.pathTrainers(at))
  expect(offered.text).toContain('The first trainer')
  await recognise(anna, null)
  await done(bo)
  expect((await recognise(bo, null)).text).toContain('has first to train others together')
  expect((await recognise(bo, anna)).text).toContain('has first to train others together')
  expect((await hold([bo], [cia])).text).toContain('was not a trainer of this path on that day')
  expect((await hold([anna], [cia], [dag])).text).toContain('must have completed the path first')
  expect((await hold([anna], [])).status).toBe(422)
  const future = await hold([anna], [cia], [], { heldOn: '2026-11-23' })
  expect(future.text).toContain('That day is in the future.')
  await hold([anna], [cia], [bo])
  const seen = (await anna.browser.get(paths.pathTrainers(at))).text
  expect(seen).toContain('Bo Lund, with Anna Holm')
  expect((await cia.browser.get(paths.pathTrainers(at))).text).not.toContain('Bo Lund')
  expect((await recognise(bo, anna, cia)).status).toBe(403)
  const twice = await Promise.all([recognise(bo, anna, anna), recognise(bo, anna)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('a trainer steps down with a reason, stays in the tree and can be recognised again', async () => {
  const { at, britta, anna, bo, cia, dag, hold, recognise } = await two()
  const tree = (await britta.browser.get(paths.trainers(at))).text
  const own = /href="([^"]*\/trainers\/[0-9a-f-]{36})"[^>]*>Bo Lund/.exec(tree)![1]!
  expect((await cia.browser.post(`${own}/end`, { because: 'x' })).status).toBe(403)
  expect((await bo.browser.post(`${own}/end`, { because: ' ' })).status).toBe(422)
  expect((await bo.browser.post(`${own}/end`, { because: 'Moves away.' })).status).toBe(303)
  expect((await anna.browser.get(paths.trainers(at))).text).toContain('No longer a trainer')
  expect((await hold([bo], [dag])).status).toBe(409)
  expect((await recognise(bo, anna)).status).toBe(303)
})

test('entries that were merged stand once in the tree, and a circle that a merge closes ends', async () => {
  const { lab, anna, at, hold } = await two()
  const details = { name: 'Bo  LUND', preferredChannel: 'letter', language: 'sv' }
  const { id } = await app.run(lab.id, system, addParticipant, details)
  await hold([anna], [{ ...anna, participantId: id as never }])
  const trainers = await inLab(app.database, lab.id, (db) => listTrainers(db, lab.id))
  const bo = trainers.find(({ name }) => name === 'Bo Lund')!
  await app.run(lab.id, system, mergeParticipants, { keptId: bo.participantId, doubleId: id })
  expect((await anna.browser.get(paths.trainers(at))).text).toContain('Bo Lund')
  const a = trainers.find(({ name }) => name === 'Anna Holm')!
  const b = { ...bo, trainedBy: a.participantId }
  const circle = [{ ...a, trainedBy: b.participantId }, b]
  expect(treesOf(circle)).toMatchObject([{ trainer: { id: a.id }, below: [{ below: [] }] }])
})

test('only keepers write down trainings', async () => {
  const { at, bo, cia } = await two()
  const form = { 'trainerIds[]': [bo.participantId], 'traineeIds[]': [cia.participantId] }
  expect((await bo.browser.post(paths.pathTrainings(at), form)).status).toBe(403)
  expect((await bo.browser.get(paths.trainings(at))).status).toBe(403)
  expect((await app.visitor().get(paths.trainers(at))).location).toContain('/sign-in')
})

test('nobody writes down that they were trained themselves', async () => {
  const { britta, anna, bo, dag, hold } = await two()
  const own = await hold([anna], [britta, dag])
  expect(own.status).toBe(409)
  expect(own.text).toContain(dag.participantId)
  expect((await hold([anna], [dag], [], { heldOn: '2030-01-01' })).status).toBe(409)
  expect((await hold([bo], [bo])).status).toBe(409)
  expect((await hold([anna], [dag])).status).toBe(303)
})
