import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, testNow } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab } from '../../platform/db/database.ts'
import { done } from '../../shared/result.ts'
import { z } from 'zod'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { attendanceOf, planSession, sessionPaths as paths } from './index.ts'
import { manifest } from './manifest.ts'

const app = await testApp()

async function begun(day = '2026-11-22') {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const actor = actorOf(coordinator, 'coordinator')
  const planned = await app.run(lab.id, actor, planSession, {
    initiativeId: started.id,
    kind: 'workshop',
    mode: 'hybrid',
    title: { en: 'An evening of cards' },
    day,
    from: '08:00',
    to: '09:30',
    language: 'sv',
    ledBy: coordinator.participantId,
  })
  const add = async (name: string) => {
    const details = { name, preferredChannel: 'letter', language: 'sv' }
    return (await app.run(lab.id, actor, addParticipant, details)).id
  }
  const at = { ...started.address, sessionId: planned.id }
  const attendance = () =>
    inLab(app.parts.database, lab.id, (db) => attendanceOf(db, lab.id, started.id))
  return { ...started, actor, add, at, attendance, browser: coordinator.browser }
}

test('what somebody needs is read by those who keep the list, not by everyone who plans sessions', async () => {
  const { browser, at, actor, id, lab } = await begun()
  const details = { name: 'Elsa Strand', preferredChannel: 'phone', language: 'sv' }
  const needs = { phone: '070-111', supportNeeds: 'Dialysis on Mondays' }
  const elsa = await app.run(lab.id, actor, addParticipant, { ...details, ...needs })
  const member = await app.person(lab, { role: 'core-team-member', initiativeId: id })
  const sent = { 'people[]': [elsa.id], channel: 'phone' }
  const invited = await member.browser.send(paths.invitations(at), sent)
  expect(invited.text).toContain('Ask a coordinator or champion')
  const pages = [paths.session, paths.attendance, paths.sheet, paths.cancellation]
  for (const path of pages) {
    const seen = await member.browser.get(path(at))
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Elsa Strand')
    for (const secret of ['Dialysis', '070-111']) expect(seen.text).not.toContain(secret)
  }
  expect((await browser.get(paths.session(at))).text).toContain('Dialysis on Mondays')
})

test('people are invited, ticked off at the door, and those without a name are counted', async () => {
  const { browser, at, add, attendance } = await begun()
  const [elsa, nils] = [await add('Elsa Strand'), await add('Nils Berg')]
  const form = await browser.get(`${paths.invitations(at)}?words=els`)
  expect(form.text).toContain('Elsa Strand')
  expect(form.text).not.toContain('Nils Berg')
  const nobody = await browser.post(paths.invitations(at), { channel: 'phone' })
  expect(nobody.status).toBe(422)
  const sent = { 'people[]': [elsa, nils], channel: 'phone' }
  const invited = await browser.send(paths.invitations(at), sent)
  expect(invited.text).toContain('2 people are invited.')
  expect(invited.text).toContain('Telephone call')
  const ticks = { version: '1', 'seen[]': [elsa, nils], 'came[]': [elsa], otherCount: '7' }
  const note = { otherNote: 'Three of them over 75' }
  const saved = await browser.send(paths.attendance(at), { ...ticks, ...note })
  expect(saved.text).toContain('8 people came, 7 of them without giving a name')
  expect(saved.text).toContain('Three of them over 75')
  expect(saved.text).toMatch(/Nils Berg[^]*?Did not come/)
  const { people, others, held } = await attendance()
  expect({ others, held }).toEqual({ others: 7, held: 1 })
  expect(people).toContainEqual({ participantId: elsa, invited: true, cameTo: [at.sessionId] })
  expect(people).toContainEqual({ participantId: nils, invited: true, cameTo: [] })
})

test('two lists at one door: the second is told, and only people it showed are marked', async () => {
  const { browser, at, add, read } = await begun()
  const [elsa, nils] = [await add('Elsa'), await add('Nils')]
  await browser.post(paths.newcomers(at), { participantId: nils })
  const first = { version: '1', 'seen[]': [elsa], 'came[]': [elsa] }
  expect((await browser.post(paths.attendance(at), first)).status).toBe(303)
  const rows = await read(sql`select attended from session_person`)
  expect(rows).toEqual([{ attended: 'yes' }, { attended: 'yes' }])
  const second = await browser.post(paths.attendance(at), { ...first, otherCount: '3' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('They noted: Elsa and Nils, and 0 without a name.')
  expect(second.text).toContain('value="3"')
})

test('somebody comes who is on no list: found in the lab, or named for the first time', async () => {
  const { browser, at, add, lab, id } = await begun()
  const elsa = await add('Elsa Strand')
  const saved = await browser.post(paths.attendance(at), { version: '1', next: 'newcomer' })
  expect(saved.location).toBe(paths.newcomers(at))
  const found = await browser.get(`${paths.newcomers(at)}?words=strand`)
  expect(found.text).toContain('Elsa Strand')
  const added = await browser.send(paths.newcomers(at), { participantId: elsa })
  expect(added.text).toContain('Here now: Elsa Strand.')
  const empty = await browser.post(paths.newPeople(at), { name: '' })
  expect(empty.status).toBe(422)
  const stranger = { name: 'Åke Ny', preferredChannel: 'letter', language: 'sv' }
  const named = await browser.send(paths.newPeople(at), stranger)
  expect(named.text).toContain('Elsa Strand and Åke Ny')
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  expect((await nurse.browser.get(paths.newcomers(at))).text).toContain('ask a coordinator')
  expect((await nurse.browser.post(paths.newPeople(at), stranger)).status).toBe(409)
  const champion = await app.person(lab, { role: 'champion', initiativeId: id })
  expect((await champion.browser.post(paths.newPeople(at), stranger)).status).toBe(303)
  const rubbish = { participantId: '019aa000-0000-7000-8000-000000000000' }
  expect((await browser.post(paths.newcomers(at), rubbish)).status).toBe(409)
})

test('nobody came yet to a session of next week, nor to one that is cancelled', async () => {
  const { browser, at } = await begun('2026-11-29')
  const early = await browser.post(paths.attendance(at), { version: '1', otherCount: '4' })
  expect(early.status).toBe(409)
  expect((await browser.get(paths.attendance(at))).text).toContain('It has not begun.')
  await browser.post(paths.cancellation(at), { because: 'Snow' })
  const gone = await browser.post(paths.newcomers(at), { participantId: at.initiativeId })
  expect(gone.status).toBe(409)
})

test('what cannot be a number of people is refused, and the ticks stay', async () => {
  const { browser, at, add } = await begun()
  const elsa = await add('Elsa')
  await browser.post(paths.invitations(at), { 'people[]': [elsa], channel: 'visit' })
  for (const otherCount of ['-1', '2.5', 'many', '5001']) {
    const sent = { version: '1', 'seen[]': [elsa], 'came[]': [elsa], otherCount }
    const answer = await browser.post(paths.attendance(at), sent)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write a whole number')
    expect(answer.text).toMatch(/name="came\[\]"[^>]*checked/)
  }
})

test('an invitation made by mistake is taken back, and who came is not forgotten', async () => {
  const { browser, at, add } = await begun()
  const [elsa, nils] = [await add('Elsa Strand'), await add('Nils Berg')]
  await browser.post(paths.invitations(at), { 'people[]': [elsa, nils], channel: 'letter' })
  await browser.post(paths.newcomers(at), { participantId: elsa })
  for (const participantId of [elsa, nils]) {
    await browser.post(paths.invitationWithdrawal(at), { participantId })
  }
  const { text } = await browser.get(paths.session(at))
  expect(text).toContain('Came without being invited by name')
  expect(text).not.toContain('Nils Berg')
  const again = await browser.post(paths.invitationWithdrawal(at), { participantId: nils })
  expect(again.status).toBe(409)
})

test('a person who stood in the list twice is one person at the session', async () => {
  const { browser, at, add, actor, lab, attendance } = await begun()
  const [kept, double] = [await add('Elsa Strand'), await add('Elsa S')]
  await browser.post(paths.invitations(at), { 'people[]': [kept, double], channel: 'letter' })
  await app.run(lab.id, actor, mergeParticipants, { keptId: kept, doubleId: double })
  const { text } = await browser.get(paths.session(at))
  expect(text).toContain('One person is invited.')
  const ticks = { version: '1', 'seen[]': [kept], 'came[]': [kept] }
  expect((await browser.send(paths.attendance(at), ticks)).text).toContain('One person came')
  expect((await attendance()).people).toEqual([
    { participantId: kept, invited: true, cameTo: [at.sessionId] },
  ])
})

test('who leads a session is reminded of it, of the list and of the notes', async () => {
  const { browser, at, lab } = await begun('2026-11-23')
  const today = async () => (await browser.get(`/${lab.slug}/today`)).text
  expect(await today()).toContain('You lead An evening of cards tomorrow')
  app.clock.set(new Date('2026-11-23T06:00:00Z'))
  expect(await today()).toContain('You lead An evening of cards today')
  app.clock.set(new Date('2026-11-23T12:00:00Z'))
  expect(await today()).toContain('Say who came to An evening of cards')
  await browser.post(paths.attendance(at), { version: '1', otherCount: '2' })
  expect(await today()).toContain('Write down what was said at An evening of cards')
  const page = await browser.send(paths.notesDone(at))
  expect(page.text).toContain('All was written down')
  expect(await today()).not.toContain('An evening of cards')
  app.clock.set(testNow)
})

test('the sheet of the day names who is expected and has room for who comes', async () => {
  const { browser, at, add } = await begun()
  const elsa = await add('Elsa Strand')
  await browser.post(paths.invitations(at), { 'people[]': [elsa], channel: 'letter' })
  const { text } = await browser.get(paths.sheet(at))
  for (const part of ['Elsa Strand', '22 November 2026, 08:00 to 09:30', 'Karin Ek', '____']) {
    expect(text).toContain(part)
  }
  expect((await app.visitor().get(paths.sheet(at))).status).not.toBe(200)
})

test('a person takes with them what sessions know, and is only counted after an erasure', async () => {
  const { browser, at, add, lab, attendance } = await begun()
  const elsa = await add('Elsa Strand')
  await browser.post(paths.newcomers(at), { participantId: elsa })
  const otherNote = 'The dog of elsa strand'
  const ticks = { version: '1', 'seen[]': [elsa], 'came[]': [elsa], otherNote }
  await browser.post(paths.attendance(at), ticks)
  const { gather, erase } = manifest.personalData!
  const [sessions] = await inLab(app.parts.database, lab.id, (db) => gather(db, lab.id, [elsa]))
  expect(sessions!.rows).toMatchObject([{ title: { en: 'An evening of cards' }, attended: 'yes' }])
  const wish = { words: 'take', nameless: 'Somebody', names: ['Elsa Strand'], emails: [] } as const
  const forget = command('test.forget', z.strictObject({}), async (ctx) => {
    ctx.record({ name: 'participant.changed', subject: elsa })
    return done(await erase(ctx, [elsa], wish))
  })
  const left = await app.run(lab.id, system, forget, {})
  expect(left).toEqual([{ because: 'sessions.personal.counted', count: 1 }])
  expect(await attendance()).toEqual({ people: [], others: 1, held: 1 })
  const { text } = await browser.get(paths.session(at))
  expect(text).toContain('One person came')
  expect(text).toContain('The dog of Somebody')
})
