import { afterEach, expect, test } from 'vitest'
import { actorOf, testApp, testNow } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { system } from '../../platform/actor.ts'
import { addParticipant, formGroup } from '../people/index.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
afterEach(() => app.clock.set(testNow))
const later = (minutes: number) => app.clock.set(new Date(testNow.getTime() + minutes * 60_000))
const vote = { role: 'group-member', verdict: 'agree' }

async function begun(rule = 'majority', quorum = 3, asked = ['provider-present']) {
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
  const gate = await gateOf(started, 'ecosystem', asked)
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
  expect(back.text).toContain('Somebody has signed or gone on without a requirement, so the holder')
})

test('a group too small for its own quorum is not made the holder', async () => {
  const { gate, browser, held } = await begun('majority', 5)
  const answer = await browser.post(gate.holder, held)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('The group has 4 members, fewer than the 5 who must vote.')
})

test('only the group goes on without a requirement at its gate, and nothing stands in for its own decision', async () => {
  const { started, browser, members, held } = await begun()
  const gate = await gateOf(started, 'adapt', ['provider-has-resourced-action'])
  await started.close((await started.phases())[0]!.id)
  await browser.post(gate.holder, held)
  const opening = { ...started.address, phaseId: gate.at.phaseId }
  await browser.post(paths.phaseOpening(opening))
  const reason = 'We know the figures.'
  const outside = await browser.post(gate.override('provider-has-resourced-action'), { reason })
  expect(outside.status).toBe(403)
  const [inside, second, third] = members.map((member) => member.browser)
  expect(
    (await inside!.post(gate.override('provider-has-resourced-action'), { reason })).status,
  ).toBe(303)
  const alone = await inside!.post(gate.passage)
  expect(alone.status).toBe(409)
  expect(alone.text).toContain('The group has not agreed yet')
  const visitor = app.visitor()
  expect((await visitor.get(gate.page)).text).toContain('It stands only if the group now agrees')
  expect((await visitor.get(paths.initiative(started.address))).text).not.toContain(reason)
  expect((await second!.get(gate.page)).text).toContain('also agrees to go on without this')
  expect((await browser.get(paths.signOffSheet(gate.at))).text).toContain(reason)
  const taken = await browser.post(gate.holder, { groupId: '', holderRole: 'coordinator' })
  expect(taken.status).toBe(409)
  for (const one of [inside!, second!, third!]) await one.post(gate.signOffs, vote)
  expect((await third!.post(gate.passage)).status).toBe(303)
  expect((await visitor.get(paths.initiative(started.address))).text).toContain(reason)
})

test('a member cannot add to what the group has begun to vote on', async () => {
  const { gate, browser, members, held } = await begun('majority', 3, ['charter-written'])
  await browser.post(gate.holder, held)
  await members[1]!.browser.post(gate.signOffs, vote)
  const page = await members[0]!.browser.get(gate.page)
  expect(page.text).not.toContain('/override')
  const late = await members[0]!.browser.post(gate.override('charter-written'), { reason: 'Late.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Members have voted already and did not know of this.')
})

test('whoever changes the group while it votes changes nothing at the gate, and the page says so', async () => {
  const { lab, gate, browser, members, held, paper, group } = await begun()
  await browser.post(gate.holder, held)
  const [first, second, third] = members
  await first!.browser.post(gate.signOffs, vote)
  later(1)
  const friends = [await app.person(lab), await app.person(lab)]
  const people = `/${lab.slug}/groups/${group.id}`
  for (const { participantId } of friends) {
    expect((await browser.post(`${people}/members`, { participantId })).status).toBe(303)
  }
  for (const { participantId } of [second!, third!]) {
    const leaving = `${people}/members/${participantId}/leaving`
    expect((await browser.post(leaving)).status).toBe(303)
  }
  const looser = { name: 'The village group', about: '', version: '1' }
  const changed = { ...looser, quorum: '1', rule: 'consensus' }
  expect((await browser.post(`${people}/details`, changed)).status).toBe(303)
  later(2)
  for (const friend of friends) {
    expect((await friend.browser.post(gate.signOffs, vote)).status).toBe(409)
  }
  const few = await first!.browser.post(gate.passage)
  expect(few.text).toContain('1 for, 0 against, at least 3 must vote.')
  const against = { ...vote, verdict: 'disagree', words: 'Too early.' }
  expect((await second!.browser.post(gate.signOffs, against)).status).toBe(303)
  expect((await browser.post(gate.assisted, paper)).status).toBe(303)
  const shown = await app.visitor().get(gate.page)
  for (const words of [
    'The group as it was on 22 November 2026: 4 members, at least 3 must vote.',
    'More members must be for than against.',
    'Later changes to the group do not count at this gate.',
    'Votes so far: 2 for, 1 against.',
  ]) {
    expect.soft(shown.text).toContain(words)
  }
  expect((await friends[0]!.browser.post(gate.passage)).status).toBe(409)
  expect((await third!.browser.post(gate.passage)).status).toBe(303)
})

test('the gate is given to the group anew, as it is then, only while nobody has signed, not even to take it back', async () => {
  const { lab, gate, browser, held, paper, group } = await begun()
  await browser.post(gate.holder, held)
  later(1)
  const { participantId } = await app.person(lab)
  await browser.post(`/${lab.slug}/groups/${group.id}/members`, { participantId })
  expect((await browser.get(gate.page)).text).toContain('4 members')
  expect((await browser.post(gate.holder, held)).status).toBe(303)
  expect((await browser.get(gate.page)).text).toContain('5 members')
  await browser.post(gate.assisted, paper)
  const page = await browser.get(gate.page)
  const withdrawal = /action="([^"]+\/withdrawal)"/.exec(page.text)![1]!
  expect((await browser.post(withdrawal)).status).toBe(303)
  expect((await browser.post(gate.holder, held)).status).toBe(409)
})

test('a gate stays with the group once one of it was asked, and after going back to the phase too', async () => {
  const { gate, browser, members, held } = await begun('majority', 3)
  const back = { groupId: '', holderRole: 'coordinator' }
  const stays = async () => {
    const taken = await browser.post(gate.holder, back)
    expect(taken.status).toBe(409)
    expect(taken.text).toContain('so it stays with the group')
  }
  await browser.post(gate.holder, held)
  expect((await browser.post(gate.holder, back)).status).toBe(303)
  await browser.post(gate.holder, held)
  const people = [`group-member:${members[0]!.participantId}`]
  expect((await browser.post(gate.requests, { 'people[]': people })).status).toBe(303)
  await stays()
  for (const member of members) await member.browser.post(gate.signOffs, vote)
  expect((await members[0]!.browser.post(gate.passage)).status).toBe(303)
  const reason = 'The figures have changed.'
  expect((await browser.post(paths.phaseReturn(gate.at), { reason })).status).toBe(303)
  expect((await gate.now()).round).toBe(2)
  await stays()
  expect((await browser.post(gate.holder, held)).status).toBe(303)
})

test('a group that holds gates costs the working page one query, and the gate page three', async () => {
  const { started, gate, browser, held } = await begun()
  const work = () => browser.get(paths.work(started.address))
  const page = () => browser.get(gate.page)
  const [workBefore, pageBefore] = [await app.queries(work), await app.queries(page)]
  await browser.post(gate.holder, held)
  expect(await app.queries(work)).toBe(workBefore + 1)
  expect(await app.queries(page)).toBe(pageBefore + 3)
})
