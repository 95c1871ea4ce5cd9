import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { addParticipant, formGroup, giveRole, mergeParticipants } from '../people/index.ts'
import type { GateId } from './gate/schema.ts'
import { askedAt, signaturesAt } from './sign-off/signatures.ts'

const app = await testApp()

test('who was in the list twice has one voice at a gate: the last signature counts', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const add = async (name: string) => {
    const details = { name, preferredChannel: 'letter', language: 'sv' }
    return (await app.run(lab.id, system, addParticipant, details)).id
  }
  const [kept, double] = [await add('Ester Lind'), await add('Ester L')]
  const memberIds = [kept, double, coordinator.participantId]
  const details = { name: 'Village', about: '', quorum: 1, rule: 'majority', memberIds }
  const group = await app.run(lab.id, system, formGroup, details)
  const gate = await gateOf(started, 'ecosystem', [])
  const { browser } = coordinator
  const held = await browser.post(gate.holder, { groupId: group.id, holderRole: 'coordinator' })
  expect(held.status).toBe(303)
  const people = [kept, double].map((id) => `group-member:${id}`)
  expect((await browser.post(gate.requests, { people })).status).toBe(303)
  const paper = (id: string, more: Record<string, string>) =>
    browser.post(gate.assisted, { signer: `group-member:${id}`, mode: 'paper', ...more })
  expect((await paper(kept, { verdict: 'agree' })).status).toBe(303)
  app.clock.set(new Date(testNow.getTime() + 60_000))
  const against = await paper(double, { verdict: 'disagree', words: 'Too early.' })
  expect(against.status).toBe(303)
  await app.run(lab.id, system, mergeParticipants, { keptId: kept, doubleId: double })
  await inLab(app.parts.database, lab.id, async (db) => {
    const gateIds = [gate.at.gateId as GateId]
    const votes = await signaturesAt(db, lab.id, gateIds)
    expect(votes).toMatchObject([{ participantId: kept, verdict: 'disagree' }])
    const asked = await askedAt(db, lab.id, gateIds)
    expect(asked).toMatchObject([{ participantId: kept, name: 'Ester Lind' }])
  })
  const page = await browser.get(gate.page)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Ester L<')
  const again = await paper(double, { verdict: 'agree' })
  expect(again.status).toBe(409)
  expect(await gate.count('sign_off')).toBe(2)
})

test('a signature given under the merged entry is taken back by the person', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const signer = await app.person(lab)
  const details = { name: 'Ester', preferredChannel: 'letter', language: 'sv' }
  const { id: double } = await app.run(lab.id, system, addParticipant, details)
  const scope = { initiativeId: started.id }
  await app.run(lab.id, system, giveRole, { participantId: double, role: 'funder', ...scope })
  const gate = await gateOf(started, 'ecosystem', [])
  await started.read(sql`insert into requirement (lab_id, id, gate_id, key, position, checker, params, label)
    values (${lab.id}, gen_random_uuid(), ${gate.at.gateId}, 'signed', 0, 'sign-off', '{"role":"funder"}', '{"en":"Signed"}')`)
  const paper = { signer: `funder:${double}`, verdict: 'agree', mode: 'paper' }
  expect((await coordinator.browser.post(gate.assisted, paper)).status).toBe(303)
  const [signed] = await started.read<{ id: string }>(sql`select id from sign_off`)
  const withdrawal = `${gate.signOffs}/${signed!.id}/withdrawal`
  expect((await signer.browser.post(withdrawal)).status).not.toBe(303)
  const keptId = signer.participantId
  await app.run(lab.id, system, mergeParticipants, { keptId, doubleId: double })
  expect((await signer.browser.post(withdrawal)).status).toBe(303)
})
