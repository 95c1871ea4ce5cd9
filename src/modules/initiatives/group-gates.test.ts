import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { system } from '../../platform/actor.ts'
import { addParticipant, formGroup } from '../people/index.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
const vote = { role: 'group-member', verdict: 'agree' }

async function begun(rule = 'majority', quorum = 3) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  await app.person(lab, { role: 'provider-manager', initiativeId: started.id })
  const members = [await app.person(lab), await app.person(lab), await app.person(lab)]
  const details = { name: 'Ingrid', preferredChannel: 'visit', language: 'sv' }
  const ingrid = await app.run(lab.id, system, addParticipant, details)
  const memberIds = [...members.map(({ participantId }) => participantId), ingrid.id]
  const group = await app.run(lab.id, actorOf(coordinator, 'coordinator'), formGroup, {
    name: 'The village group',
    about: '',
    quorum,
    rule,
    memberIds,
  })
  const gate = await gateOf(started, 'ecosystem', ['provider-present'])
  const { browser } = coordinator
  const held = { groupId: group.id, holderRole: 'coordinator' }
  const paper = { signer: `group-member:${ingrid.id}`, verdict: 'agree', mode: 'paper' }
  return { lab, started, gate, browser, coordinator, members, held, paper, group }
}

test('a group that holds a gate decides by quorum and rule, on paper too, and only then it is passed', async () => {
  const { gate, browser, members, held, paper } = await begun()
  expect((await browser.post(gate.holder, held)).status).toBe(303)
  const alone = await browser.post(gate.passage, { witness: 'Somebody' })
  expect(alone.status).toBe(409)
  expect(alone.text).toContain('Only the group The village group can pass this gate')
  const [first, second, third] = members.map((member) => member.browser)
  await first!.post(gate.signOffs, vote)
  const few = await first!.post(gate.passage)
  expect(few.status).toBe(409)
  expect(few.text).toContain(
    'The group has not agreed yet: 1 for, 0 against, at least 3 must vote.',
  )
  const against = { ...vote, verdict: 'disagree', words: 'Too early.' }
  await second!.post(gate.signOffs, against)
  expect((await browser.post(gate.assisted, paper)).status).toBe(303)
  const page = await third!.get(gate.page)
  expect(page.text).toContain('Votes so far: 2 for, 1 against.')
  expect((await third!.post(gate.passage)).status).toBe(303)
  expect((await gate.now()).passed).toBe(true)
  const shown = await app.visitor().get(gate.page)
  expect(shown.text).toContain('By decision of the group that holds it.')
})

test('when the group has agreed, a coordinator passes it only as its minutes, with a witness', async () => {
  const { gate, browser, members, held, paper, lab } = await begun('two-thirds')
  await browser.post(gate.holder, held)
  for (const member of members.slice(0, 2)) await member.browser.post(gate.signOffs, vote)
  await browser.post(gate.assisted, paper)
  const other = await app.person(lab, { role: 'champion' })
  expect((await other.browser.post(gate.passage, { witness: 'Me' })).status).toBe(409)
  const alone = await browser.post(gate.passage)
  expect(alone.status).toBe(409)
  expect(alone.text).toContain('Name somebody who was there when the group decided.')
  expect((await browser.post(gate.passage, { witness: 'Ingrid' })).status).toBe(303)
})

test('one against is enough where the group decides by consensus', async () => {
  const { gate, browser, members, held, paper } = await begun('consensus')
  await browser.post(gate.holder, held)
  await members[0]!.browser.post(gate.signOffs, vote)
  await members[1]!.browser.post(gate.signOffs, vote)
  await browser.post(gate.assisted, { ...paper, verdict: 'disagree', words: 'No.' })
  expect((await members[0]!.browser.post(gate.passage)).status).toBe(409)
  expect((await gate.now()).passed).toBe(false)
})

test('the holder is changed only by a coordinator, only before anybody has signed, and never beyond reach', async () => {
  const { gate, browser, members, held, lab } = await begun()
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.post(gate.holder, held)).status).toBe(403)
  const nowhere = { ...held, groupId: '0193fd5c-0000-7000-8000-000000000000' }
  expect((await browser.post(gate.holder, nowhere)).status).toBe(409)
  expect((await browser.post(gate.holder, { ...held, holderRole: 'king' })).status).toBe(422)
  expect((await browser.post(gate.holder, held)).status).toBe(303)
  await members[0]!.browser.post(gate.signOffs, vote)
  const back = await browser.post(gate.holder, { groupId: '', holderRole: 'coordinator' })
  expect(back.status).toBe(409)
  expect(back.text).toContain('Somebody has signed, so the holder cannot be changed now.')
})

test('a group too small for its own quorum is not made the holder', async () => {
  const { gate, browser, held } = await begun('majority', 5)
  const answer = await browser.post(gate.holder, held)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('The group has 4 members, fewer than the 5 who must vote.')
})

test('only the group goes on without a requirement at its gate, and nothing stands in for its own decision', async () => {
  const { started, browser, members, held } = await begun()
  const gate = await gateOf(started, 'adapt', ['change-actions-resourced'])
  await started.close((await started.phases())[0]!.id)
  await browser.post(gate.holder, held)
  const opening = { ...started.address, phaseId: gate.at.phaseId }
  await browser.post(paths.phaseOpening(opening))
  const reason = 'We know the figures.'
  const outside = await browser.post(gate.override('change-actions-resourced'), { reason })
  expect(outside.status).toBe(403)
  const inside = members[0]!.browser
  expect((await inside.post(gate.override('change-actions-resourced'), { reason })).status).toBe(
    303,
  )
  expect((await inside.post(gate.passage)).status).toBe(409)
})
