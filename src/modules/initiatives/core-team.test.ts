import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { gateOf, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator, 'sic-4')
  const team = paths.coreTeam(started.address)
  const { browser } = coordinator
  const join = async (perspective: string, funder = '', name?: string) => {
    const { participantId } = await app.person(lab, { name })
    const answer = await browser.post(team, { participantId, perspective, funder, joinedOn: '' })
    const at = { ...started.address, participantId }
    const training = (form: Record<string, string> = {}) =>
      browser.post(paths.coreTeamTraining(at), {
        training: 'Induction day',
        trainedOn: '2026-11-02',
        ...form,
      })
    const leaving = (form = {}) => browser.post(paths.coreTeamLeaving(at), form)
    return { participantId, answer, training, leaving }
  }
  return { lab, started, browser, team, join }
}

test('the first gate asks for three perspectives with a funder, training for all, and the brief', async () => {
  const { started, browser, join } = await begun()
  const gate = await gateOf(started, 'prepare', ['core-team-complete'])
  const said = async () => (await browser.get(gate.page)).text
  expect(await said()).toContain('Nobody sits in the core team yet.')
  const user = await join('service-user')
  const nurse = await join('front-line')
  await join('front-line')
  expect(await said()).toContain(
    '2 of 3 perspectives. No funder takes part. Training is recorded for 0 of 3. The research brief is missing.',
  )
  const bank = await join('business', 'yes')
  for (const one of [user, nurse, bank]) expect((await one.training()).status).toBe(303)
  await proved(app, started, gate.at.phaseId, 'research-brief')
  expect(await said()).toContain('Training is recorded for 3 of 4. The research brief is there.')
  expect((await browser.post(gate.passage)).status).toBe(409)
  const leaver = await join('research')
  expect((await leaver.leaving()).status).toBe(303)
  const second = await browser.get(paths.coreTeam(started.address))
  const untrained = [...second.text.matchAll(/core-team\/([0-9a-f-]{36})\/training/g)]
  for (const [, participantId] of untrained) {
    const at = { ...started.address, participantId: participantId! }
    const form = { training: 'Induction day', trainedOn: '2026-11-02' }
    await browser.post(paths.coreTeamTraining(at), form)
  }
  expect((await browser.post(gate.passage)).status).toBe(303)
})

test('everyone reads the perspectives, and only people with a part in it read the names', async () => {
  const { lab, started, browser, team, join } = await begun()
  await join('carer', '', 'Astrid Carer')
  const visitor = await app.visitor().get(team)
  expect(visitor.text).toContain('Family and other carers')
  expect(visitor.text).not.toContain('Astrid Carer')
  expect((await browser.get(team)).text).toContain('Astrid Carer')
  const observer = await app.person(lab, { role: 'observer', initiativeId: started.id })
  expect((await observer.browser.get(team)).text).toContain('Astrid Carer')
  expect((await observer.browser.post(team)).status).toBe(403)
})

test('a seat is held once; training and leaving are not of the future; who left may come back', async () => {
  const { browser, team, join } = await begun()
  const one = await join('research')
  const seat = { participantId: one.participantId, perspective: 'research', joinedOn: '' }
  const twice = await browser.post(team, seat)
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('This person sits in the core team already.')
  expect((await one.training({ trainedOn: '2027-01-01' })).status).toBe(409)
  expect((await one.training({ training: ' ' })).status).toBe(422)
  expect((await one.leaving({ leftOn: '2020-01-01' })).text).toContain('before the person joined')
  expect((await one.leaving()).status).toBe(303)
  expect((await one.training()).status).toBe(409)
  expect((await browser.post(team, seat)).status).toBe(303)
  expect((await browser.get(team)).text).toContain('Not recorded')
  expect((await browser.post(team, { ...seat, participantId: 'x' })).status).toBe(422)
  expect((await browser.post(team, { ...seat, perspective: 'gods' })).status).toBe(422)
})
