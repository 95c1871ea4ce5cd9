import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { gateOf, measured, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun(method = 'improve-5') {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator, method)
  return { ...started, started, browser: coordinator.browser }
}

test('a gate is refused with its reasons, fulfilled piece by piece, and passed; the next phase opens', async () => {
  const { started, browser, lab, id, phases, address } = await begun()
  const gate = await gateOf(started, 'ecosystem')
  const refused = await browser.post(gate.passage)
  expect(refused.status).toBe(409)
  for (const reason of [
    'The gate cannot be passed: 7 requirements are open.',
    'The provider takes part through a manager',
    '2 are missing: Stakeholder map and Lab charter.',
    '4 starting figures are missing: distance, staffing, cost per head and access to solutions.',
    'Nobody with a part in the initiative is from public bodies, business, research and the community.',
    'Nothing has been gathered here yet. It will apply to the first contribution.',
  ]) {
    expect.soft(refused.text).toContain(reason)
  }
  expect((await phases())[0]!.state).toBe('open')

  const manager = await app.person(lab, {
    role: 'provider-manager',
    initiativeId: id,
    name: 'Erik Ström',
  })
  const resident = await app.person(lab, {
    role: 'resident-representative',
    initiativeId: id,
    name: 'Britt Nordin',
  })
  await proved(app, started, gate.at.phaseId, 'stakeholder-map')
  await proved(app, started, gate.at.phaseId, 'lab-charter')
  await measured(app, started)
  await manager.browser.post(gate.signOffs, { role: 'provider-manager', verdict: 'agree' })
  const person = `resident-representative:${resident.participantId}`
  expect((await browser.post(gate.requests, { 'people[]': [person] })).status).toBe(303)
  const waiting = await browser.get(gate.page)
  expect(waiting.text).toContain('Waiting for Britt Nordin (Resident representative).')
  expect(waiting.text).toContain('2 of 8 requirements are open')
  await resident.browser.post(gate.signOffs, {
    role: 'resident-representative',
    verdict: 'agree',
    namePublic: 'yes',
  })
  const reason = 'The research partner joins in March; the board agreed on the third.'
  expect((await browser.post(gate.override('helices-active'), { reason: ' ' })).status).toBe(422)
  expect((await browser.post(gate.override('helices-active'), { reason })).status).toBe(303)

  const passed = await browser.post(gate.passage)
  expect(passed.status).toBe(303)
  const next = (await phases())[1]!
  const told = (await browser.get(passed.location!)).text
  expect(told).toContain('The gate is passed')
  expect(told).toContain(`href="${paths.work(address)}#phase-${next.id}"`)
  expect((await phases()).map(({ state }) => state).slice(0, 3)).toEqual([
    'closed',
    'open',
    'later',
  ])
  const shown = await app.visitor().get(gate.page)
  expect(shown.text).toContain(reason)
  expect(shown.text).toContain('Britt Nordin')
  expect(shown.text).not.toContain('Erik Ström')
  expect(shown.text).not.toContain('Karin Ek')
  expect((await browser.post(gate.passage)).text).toContain('The gate has been passed already.')
  expect((await app.visitor().get(paths.initiative(address))).status).toBe(200)
})

test('two coordinators who pass at once make one passage', async () => {
  const { started, browser, lab, id } = await begun()
  const other = await app.person(lab, { role: 'coordinator' })
  await app.person(lab, { role: 'provider-manager', initiativeId: id })
  const gate = await gateOf(started, 'ecosystem', ['provider-present'])
  const answers = await Promise.all([browser.post(gate.passage), other.browser.post(gate.passage)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await gate.count('gate_passage')).toBe(1)
})

test('a gate that asks nothing, or only what does not apply, is never passed', async () => {
  const { started, browser } = await begun()
  const empty = await gateOf(started, 'ecosystem', [])
  const refused = await browser.post(empty.passage)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('An empty gate cannot be passed.')
  const other = await begun()
  const idle = await gateOf(other.started, 'ecosystem', ['contributions-answered'])
  expect((await other.browser.post(idle.passage)).status).toBe(409)
})

test('consent is never gone on without, nor what is met; the rest only by the holder of the gate', async () => {
  const { started, browser, close, lab, id } = await begun()
  const phases = await started.phases()
  for (const one of phases.slice(0, 3)) await close(one.id)
  await browser.post(paths.phaseOpening({ ...started.address, phaseId: phases[3]!.id }))
  const gate = await gateOf(started, 'engage')
  const reason = 'We want to go on.'
  const consent = await browser.post(gate.override('story-consent'), { reason })
  expect(consent.status).toBe(409)
  expect(consent.text).toContain('Nobody can go on without this.')
  const page = await browser.get(gate.page)
  expect(page.text).not.toContain(gate.override('story-consent'))
  expect(page.text).toContain(gate.override('outreach-documented'))
  const champion = await app.person(lab, { role: 'champion', initiativeId: id })
  const stranger = await champion.browser.post(gate.override('outreach-documented'), { reason })
  expect(stranger.status).toBe(403)
  expect(await gate.count('gate_override')).toBe(0)
  expect((await browser.post(gate.override('outreach-documented'), { reason })).status).toBe(303)
  const again = await browser.post(gate.override('outreach-documented'), { reason })
  expect(again.text).toContain('This is settled already')
  expect(await gate.count('gate_override')).toBe(1)
})

test('going back opens the gate again in a new round; the earlier passage and its reason stay', async () => {
  const { started, browser, lab, id, address, phases } = await begun()
  const manager = await app.person(lab, { role: 'provider-manager', initiativeId: id })
  const gate = await gateOf(started, 'ecosystem', ['charter-signed-provider'])
  const sign = { role: 'provider-manager', verdict: 'agree' }
  await manager.browser.post(gate.signOffs, sign)
  expect((await browser.post(gate.passage)).status).toBe(303)
  const back = { ...address, phaseId: (await phases())[0]!.id }
  await browser.post(paths.phaseReturn(back), { reason: 'A village was left out.' })
  expect(await gate.now()).toMatchObject({ passed: false, round: 2 })
  const page = await browser.get(gate.page)
  expect(page.text).toContain('A village was left out.')
  expect(page.text).toContain('In an earlier round')
  expect((await browser.post(gate.passage)).status).toBe(409)
  expect((await manager.browser.post(gate.signOffs, sign)).status).toBe(303)
  expect((await browser.post(gate.passage)).status).toBe(303)
  expect(await gate.count('gate_passage')).toBe(2)
})

test('a skipped activity does not count as done, and says so', async () => {
  const { started, browser, activities } = await begun('sic-4')
  const gate = await gateOf(started, 'prepare', ['training-done'])
  const trained = (await activities()).find(({ key }) => key === 'train-core-team')!
  const to = paths.activityState({ ...started.address, activityId: trained.id })
  await browser.post(to, { version: '1', state: 'skipped', because: 'Nobody had time' })
  expect((await browser.get(gate.page)).text).toContain('Skipped does not count as done.')
  expect((await browser.post(gate.passage)).status).toBe(409)
  const version = (await activities()).find(({ key }) => key === 'train-core-team')!.version
  await browser.post(to, { version: String(version), state: 'done', because: '' })
  expect((await browser.post(gate.passage)).status).toBe(303)
})

test('rubbish and gates of other initiatives or labs are not there; outsiders cannot pass', async () => {
  const { started, browser } = await begun()
  const gate = await gateOf(started, 'ecosystem')
  const elsewhere = await begun()
  for (const gateId of ['nonsense', randomUUID(), '%00']) {
    expect((await browser.get(paths.gate({ ...gate.at, gateId }))).status).toBe(404)
  }
  const borrowed = { ...elsewhere.address, gateId: gate.at.gateId }
  expect((await elsewhere.browser.get(paths.gate(borrowed))).status).toBe(404)
  expect((await elsewhere.browser.post(paths.gatePassage(borrowed))).status).toBe(404)
  expect((await elsewhere.browser.post(gate.passage)).status).toBe(403)
  expect((await app.visitor().post(gate.passage)).status).toBe(403)
  const odd = paths.gateOverride({ ...gate.at, requirementId: randomUUID() })
  expect((await browser.post(odd, { reason: 'x' })).status).toBe(404)
  const unknown = await browser.post(gate.passage, { surprise: 'yes' })
  expect(unknown.status).toBe(422)
})

test('a visitor reads how a gate stands without a form or a name; the number of queries stays', async () => {
  const { started, browser } = await begun()
  const gate = await gateOf(started, 'ecosystem')
  const page = await app.visitor().get(gate.page)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Pass the gate')
  const last = await app.visitor().get((await gateOf(started, 'coproduce')).page)
  expect(last.text).toContain('passes the tests for user-centred, inclusive')
  expect(last.text).not.toContain('Not checkable yet')
  const few = await app.queries(() => browser.get(gate.page))
  await measured(app, started)
  for (const key of ['stakeholder-map', 'lab-charter', 'partnership-agreement']) {
    await proved(app, started, gate.at.phaseId, key)
  }
  expect(await app.queries(() => browser.get(gate.page))).toBe(few)
  expect(few).toBeLessThanOrEqual(10)
})
