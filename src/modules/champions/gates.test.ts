import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion, placeIn } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { sent } from '../../../tests/support/sent.ts'
import { inLab } from '../../platform/db/database.ts'
import { learningPaths } from '../learning/index.ts'
import { championChecker } from './checkers/champions.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

async function begun(wish: Record<string, string> = {}) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const village = await placeIn(app, lab, 'Långsele')
  const { id: initiativeId, address } = await startedInitiative(app, lab, karin)
  await sent(karin.browser, paths.targets(address), { 'placeIds[]': village })
  const ask = async (checker: string) => {
    const about = { gateId: randomUUID(), phaseId: randomUUID(), processId: randomUUID() }
    const question = { ...about, requirementId: 'r', checker, params: {}, initiativeId }
    const asked = [{ ...question, appliesTo: null }]
    const found = await inLab(app.parts.database, lab.id, (db) =>
      championChecker.check(db, lab.id, asked, app.clock.now()),
    )
    return found.get('r')!
  }
  const join = async () => {
    const championId = await makeChampion(karin, lab, per, { 'placeIds[]': village, ...wish })
    return { lab: lab.slug, championId }
  }
  return { lab, karin, per, ask, join }
}

test('a community needs somebody who agreed, is trained and says that they are ready', async () => {
  const { lab, karin, per, ask, join } = await begun()
  expect((await ask('champions-ready')).state).toBe('not-met')
  const one = await join()
  const waits = { state: 'waiting', waitingFor: [{ name: 'Per Nyberg' }] }
  expect((await ask('champion-per-community')).state).toBe('not-met')
  expect(await ask('champions-ready')).toMatchObject(waits)
  await agreeMandate(karin, lab, one.championId)
  expect((await ask('champion-per-community')).state).toBe('met')
  await sent(karin.browser, paths.readiness(one), { ready: 'yes' })
  expect(await ask('champions-ready')).toMatchObject(waits)
  const { participantId } = per
  const done = { participantId, pathKey: 'being-a-local-champion', completedOn: '', note: '' }
  await sent(karin.browser, learningPaths.completions({ lab: lab.slug }), done)
  expect((await ask('champions-ready')).state).toBe('met')
  await sent(karin.browser, paths.readiness(one), { ready: '' })
  expect(await ask('champions-ready')).toMatchObject(waits)
})

test('time is asked of employers alone: who works without one waits for nobody', async () => {
  const free = await begun()
  expect((await free.ask('time-released')).state).toBe('not-applicable')
  await free.join()
  expect((await free.ask('time-released')).state).toBe('met')
  const employed = await begun({ employed: 'yes' })
  const { championId } = await employed.join()
  const wish = { managerName: 'Anna Chef', released: '4' }
  await agreeMandate(employed.karin, employed.lab, championId, wish)
  expect((await employed.ask('time-released')).state).toBe('not-met')
})
