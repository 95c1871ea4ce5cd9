import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { gateOf, proved } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inbox } from '../../platform/mail/index.ts'
import { onSite } from '../../platform/db/database.ts'
import { addParticipant, giveRole } from '../people/index.ts'
import { system } from '../../platform/actor.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
const agree = { role: 'resident-representative', verdict: 'agree' }

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const gate = await gateOf(started, 'ecosystem', ['charter-signed-residents', 'residents-present'])
  const initiativeId = started.id
  const resident = await app.person(lab, {
    role: 'resident-representative',
    initiativeId,
    name: 'Britt Nordin',
  })
  /** Somebody without e-mail and account, as many are. */
  const offline = async (name: string) => {
    const details = { name, phone: '0611 123 45', preferredChannel: 'phone', language: 'sv' }
    const { id } = await app.run(lab.id, system, addParticipant, details)
    const role = { participantId: id, role: 'resident-representative', initiativeId }
    await app.run(lab.id, system, giveRole, role)
    return `resident-representative:${id}`
  }
  return { lab, coordinator, started, gate, resident, offline, browser: coordinator.browser }
}

test('only who holds the role signs in it, and only in roles the gate asks for', async () => {
  const { lab, started, gate, browser, resident } = await begun()
  expect((await browser.post(gate.signOffs, agree)).status).toBe(409)
  const manager = await app.person(lab, { role: 'provider-manager', initiativeId: started.id })
  const wrong = await manager.browser.post(gate.signOffs, agree)
  expect(wrong.status).toBe(409)
  expect(wrong.text).toContain('The person does not hold that role here now.')
  const own = await manager.browser.post(gate.signOffs, { ...agree, role: 'provider-manager' })
  expect(own.text).toContain('This gate asks for no signature in that role.')
  const other = await startedInitiative(app, lab, await app.person(lab, { role: 'coordinator' }))
  const elsewhere = await gateOf(other, 'ecosystem')
  expect((await resident.browser.post(elsewhere.signOffs, agree)).status).toBe(409)
  const rubbish = await resident.browser.post(gate.signOffs, { role: 'king', verdict: 'perhaps' })
  expect(rubbish.status).toBe(422)
  expect((await app.visitor().post(gate.signOffs, agree)).status).toBe(403)
  expect(await gate.count('sign_off')).toBe(0)
})

test('somebody who was asked and is not signed in finds the way in and back, and no form', async () => {
  const { gate, resident } = await begun()
  const page = await app.visitor().get(gate.page)
  const way = `href="/sign-in?back=${encodeURIComponent(gate.page)}">Sign in to sign here`
  expect(page.text).toContain('Have you been asked to sign?')
  expect(page.text).toContain(way)
  expect(page.text).not.toContain('name="opId"')
  expect((await resident.browser.get(gate.page)).text).not.toContain('Have you been asked to sign?')
})

test('who signs reads first what it is about and what was gathered, on the sheet too', async () => {
  const { started, gate, resident, browser } = await begun()
  await proved(app, started, gate.at.phaseId, 'lab-charter')
  const [piece] = await started.read<{ id: string }>(sql`select id from evidence`)
  const shown = (await resident.browser.get(gate.page)).text
  const inOrder = [
    'You say whether you agree',
    'Evidence lab-charter',
    '>Sign</button>',
    'id="requirements"',
  ]
  const places = inOrder.map((text) => shown.indexOf(text))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  const sheet = paths.signOffSheet(gate.at)
  expect((await browser.get(sheet)).text).toContain('Evidence lab-charter')
  await started.read(sql`update evidence set public = false where id = ${piece!.id}`)
  expect((await resident.browser.get(gate.page)).text).toContain('Evidence lab-charter')
  expect((await browser.get(sheet)).text).not.toContain('Evidence lab-charter')
})

test('who has signed is thanked, and nobody else', async () => {
  const { gate, resident, browser } = await begun()
  const thanks = 'Thank you, your signature is recorded'
  expect((await resident.browser.get(`${gate.page}?done=signed`)).text).not.toContain(thanks)
  const signed = await resident.browser.post(gate.signOffs, agree)
  expect(signed.location).toBe(`${gate.page}?done=signed`)
  expect((await resident.browser.get(signed.location!)).text).toContain(thanks)
  for (const other of [browser, app.visitor()]) {
    expect((await other.get(signed.location!)).text).not.toContain(thanks)
  }
})

test('signing twice at once is one signature, and a name is public only when its person wants that', async () => {
  const { gate, resident } = await begun()
  const twice = [1, 2].map(() => resident.browser.post(gate.signOffs, agree))
  const answers = await Promise.all(twice)
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await gate.count('sign_off')).toBe(1)
  const page = await app.visitor().get(gate.page)
  expect(page.text).not.toContain('Britt Nordin')
  expect(page.text).toContain('Name not shown')
})

test('a disagreement needs words, is shown, and stops the count until its giver takes it back', async () => {
  const { gate, resident, browser } = await begun()
  const against = { ...agree, verdict: 'disagree' }
  const silent = await resident.browser.post(gate.signOffs, against)
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Write why you do not agree.')
  const words = 'The two outer villages were never asked.'
  expect((await resident.browser.post(gate.signOffs, { ...against, words })).status).toBe(303)
  const page = await browser.get(gate.page)
  expect(page.text).toContain(words)
  expect(page.text).toContain('one person disagrees')
  expect((await browser.post(gate.passage)).status).toBe(409)
  const withdrawal = /[^"]*sign-offs\/[0-9a-f-]+\/withdrawal/
  const own = withdrawal.exec((await resident.browser.get(gate.page)).text)![0]
  expect(page.text).not.toMatch(withdrawal)
  const stranger = await browser.post(own)
  expect(stranger.status).toBe(409)
  expect(stranger.text).toContain('Only the one who signed can take a signature back.')
  expect((await resident.browser.post(own)).status).toBe(303)
  expect((await resident.browser.post(gate.signOffs, agree)).status).toBe(303)
  expect((await browser.post(gate.passage)).status).toBe(303)
  const late = withdrawal.exec((await resident.browser.get(gate.page)).text)
  expect(late).toBeNull()
})

test('a signature on paper or spoken says who typed it and who witnessed it', async () => {
  const { gate, browser, offline } = await begun()
  const sven = await offline('Sven Ö')
  const spoken = { signer: sven, verdict: 'agree', mode: 'spoken' }
  const alone = await browser.post(gate.assisted, spoken)
  expect(alone.status).toBe(422)
  expect(alone.text).toContain('Write who heard it.')
  const saved = await browser.post(gate.assisted, { ...spoken, witness: 'Lars, district nurse' })
  expect(saved.status).toBe(303)
  const page = await browser.get(gate.page)
  expect(page.text).toContain('Typed by Karin Ek')
  expect(page.text).toContain('Witness: Lars, district nurse')
  expect((await browser.post(gate.passage)).status).toBe(303)
})

test('nobody types a signature for themselves, and who only looks on types none', async () => {
  const { lab, started, gate, offline, coordinator, browser } = await begun()
  const role = { role: 'resident-representative', initiativeId: started.id }
  await app.run(lab.id, system, giveRole, { participantId: coordinator.participantId, ...role })
  const own = `resident-representative:${coordinator.participantId}`
  const form = { verdict: 'agree', mode: 'paper' }
  const self = await browser.post(gate.assisted, { ...form, signer: own })
  expect(self.status).toBe(409)
  expect(self.text).toContain('Sign your own signature on the page of the gate.')
  const observer = await app.person(lab, { role: 'observer' })
  const signer = await offline('Ove')
  expect((await observer.browser.post(gate.assisted, { ...form, signer })).status).toBe(403)
  const broken = await browser.post(gate.assisted, { ...form, signer: 'somebody' })
  expect(broken.status).toBe(422)
})

test('people are asked by e-mail or land on the sheet and the phone list; nobody is asked twice', async () => {
  const { gate, browser, resident, offline } = await begun()
  const sven = await offline('Sven Ö')
  const britt = `resident-representative:${resident.participantId}`
  const nobody = await browser.post(gate.requests)
  expect(nobody.status).toBe(422)
  expect(nobody.text).toContain('Choose at least one person.')
  const asked = await browser.send(gate.requests, { 'people[]': [britt, sven] })
  expect(asked.text).toContain('On paper, by phone or by a visit')
  await app.drain()
  const letters = await onSite(app.parts.database, (db) => inbox(db, resident.email))
  expect(letters).toHaveLength(1)
  expect(letters[0]!.subject).toBe('Please sign: Home care at night')
  expect(letters[0]!.body).toContain(gate.page)
  const again = await browser.post(gate.requests, { 'people[]': [britt] })
  expect(again.status).toBe(409)
  const phones = await browser.get(paths.signOffPhoneList(gate.at))
  expect(phones.text).toContain('0611 123 45')
  expect(phones.text).not.toContain('Britt Nordin')
  const sheet = await browser.get(paths.signOffSheet(gate.at))
  expect(sheet.text).toContain('Sven Ö')
  expect((await resident.browser.get(paths.signOffPhoneList(gate.at))).status).toBe(403)
})
