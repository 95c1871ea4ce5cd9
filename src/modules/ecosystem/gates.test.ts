import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { gateOf, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { helices } from '../../shared/helix.ts'
import { addStakeholder, ecosystemPaths as paths, involveStakeholder, noteAct } from './index.ts'

const app = await testApp()

async function begun(method: string) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator, method)
  const actor = actorOf(coordinator, 'coordinator')
  const initiativeId = started.id
  const add = async (name: string, helix: string, more: Record<string, unknown> = {}) => {
    const entry = { kind: 'group', name, helix, ...more }
    const { id } = await app.run(lab.id, actor, addStakeholder, entry)
    await app.run(lab.id, actor, involveStakeholder, {
      stakeholderId: id,
      initiativeId,
      since: '2026-11-01',
    })
    return id
  }
  const note = (stakeholderId: string, onDay = '2026-11-10', about: string | null = initiativeId) =>
    app.run(lab.id, actor, noteAct, { stakeholderId, initiativeId: about, onDay, note: 'Came' })
  return { lab, coordinator, started, add, note, browser: coordinator.browser }
}

test('a gate asks for an active member of each sector, and says from which nobody is there or has come', async () => {
  const { lab, started, add, note, browser } = await begun('improve-5')
  const gate = await gateOf(started, 'ecosystem', ['helices-active'])
  const said = async () => (await browser.get(gate.page)).text
  expect(await said()).toContain(
    'Nobody with a part in the initiative is from public bodies, business, research and the community.',
  )
  const ids: string[] = []
  for (const helix of helices) ids.push(await add(`The ${helix}`, helix))
  expect(await said()).toContain(
    'Nobody from public bodies, business, research and the community has taken part',
  )
  for (const id of ids.slice(1)) await note(id)
  await note(ids[0]!, '2026-11-10', null)
  await note(ids[0]!, '2025-11-10')
  expect(await said()).toContain('Nobody from public bodies has taken part in the initiative yet.')
  expect((await browser.post(gate.passage)).status).toBe(409)
  const somebody = await app.person(lab, {
    name: 'Eva Ström',
    role: 'provider-manager',
    initiativeId: started.id,
  })
  const member = { kind: 'person', organisationId: null, participantId: somebody.participantId }
  await add('Eva Ström', 'public', member)
  await proved(app, { ...started, coordinator: somebody }, gate.at.phaseId, 'stakeholder-map')
  expect(await said()).toContain('All 4 sectors have an active member.')
  expect((await browser.post(gate.passage)).status).toBe(303)
})

test('a gate asks for those who play a part, and counts only who took part', async () => {
  const { started, add, note, browser } = await begun('sic-4')
  const gate = await gateOf(started, 'co-define')
  const said = async () => (await browser.get(gate.page)).text
  expect(await said()).toContain('Nobody who plays this part is in the initiative yet')
  const id = await add('People of the shore', 'community', { role: 'resident' })
  expect(await said()).toContain('1 has a part in the initiative, 0 of 1 needed took part so far.')
  await note(id)
  expect(await said()).toContain('1 of them has taken part.')
})

test('many gates are answered with one query, and what is not understood is not answered', async () => {
  const { lab, started } = await begun('improve-5')
  const checker = app.parts.checkers.get('helices-active')!
  expect(app.parts.checkers.get('stakeholder-present')).toBe(checker)
  const question = (at: number, name: string, params: Record<string, unknown>) => ({
    requirementId: `r${at}`,
    appliesTo: null,
    checker: name,
    params,
    gateId: 'g',
    phaseId: 'p',
    processId: 'x',
    initiativeId: started.id,
  })
  const asked = [
    question(1, 'helices-active', {}),
    question(2, 'helices-active', { helices: ['fifth'] }),
    question(3, 'stakeholder-present', { stakeholder: 'resident', min: 2 }),
    question(4, 'stakeholder-present', { min: 2 }),
    ...Array.from({ length: 20 }, (_, at) =>
      question(10 + at, 'helices-active', { helices: ['public'] }),
    ),
  ]
  let answered: unknown
  const queries = await app.queries(() =>
    inLab(app.parts.database, lab.id, async (db) => {
      answered = await checker.check(db, lab.id, asked, new Date())
    }),
  )
  expect(queries).toBe(1)
  const verdicts = answered as Map<string, unknown>
  expect(verdicts.has('r2') || verdicts.has('r4')).toBe(false)
  expect(verdicts.size).toBe(22)
})

test('somebody who has left the initiative no longer counts', async () => {
  const { lab, started, add, note, browser } = await begun('sic-4')
  const gate = await gateOf(started, 'co-define')
  const id = await add('People of the shore', 'community', { role: 'resident' })
  await note(id)
  const here = { lab: lab.slug, stakeholderId: id }
  const { text } = await browser.get(paths.stakeholder(here))
  const involvementId = /involvements\/([0-9a-f-]{36})\/end/.exec(text)![1]!
  const end = paths.involvementEnd({ ...here, involvementId })
  expect((await browser.post(end, { endedOn: '2026-10-01' })).text).toContain('before the first')
  expect((await browser.post(end, { endedOn: '2026-11-20' })).status).toBe(303)
  expect((await browser.get(gate.page)).text).toContain('Nobody who plays this part')
})
