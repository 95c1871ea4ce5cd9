import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import { inLab, onSite } from '../../platform/db/database.ts'
import { inbox } from '../../platform/mail/index.ts'
import { sweep } from '../../platform/sweep.ts'
import { addParticipant, peoplePaths } from '../people/index.ts'
import { championPaths as paths } from './paths.ts'
import { noteTalk } from './recruiting/commands.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const here = { lab: lab.slug }
  await karin.browser.send(paths.setup(here), { version: '0', callOpen: 'yes', currency: 'SEK' })
  const visitor = app.visitor()
  const read = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
    inLab(app.database, lab.id, async (db) => (await db.execute<T>(query)).rows)
  const idOf = (location: string | null) => /receipts\/([0-9a-f-]{36})/.exec(location ?? '')![1]!
  const offer = async (form: Record<string, string>) => {
    await visitor.get(paths.callOffer(here))
    return idOf((await visitor.post(paths.callOffer(here), form)).location)
  }
  const nominate = async (form: Record<string, string>) => {
    await visitor.get(paths.callNomination(here))
    const named = { why: 'Everybody knows them.', ...form }
    return idOf((await visitor.post(paths.callNomination(here), named)).location)
  }
  const at = (championOfferId: string) => ({ ...here, championOfferId })
  return { lab, karin, here, visitor, read, offer, nominate, at }
}

test('a no goes out by e-mail or is said by telephone, and keeps nobody in the list of people', async () => {
  const { karin, read, offer, at } = await begun()
  const people = async () => (await read(sql`select from participant`)).length
  const before = await people()
  const elsa = await offer({ name: 'Elsa Berg', email: 'elsa.berg@test.example' })
  const page = await karin.browser.get(paths.offer(at(elsa)))
  expect(page.text).toContain('They are told by e-mail: elsa.berg@test.example.')
  expect(page.text).toContain('Deleted on')
  const no = { version: '1', answer: 'We have found enough people for now.' }
  const declined = await karin.browser.send(paths.offerRefusal(at(elsa)), no)
  expect(declined.text).toContain('Declined')
  await app.drain()
  const mail = await onSite(app.parts.database, (db) => inbox(db, 'elsa.berg@test.example'))
  expect(mail[0]!.body).toContain('enough people for now')
  const nils = await offer({ name: 'Nils Ro', phone: '070 555 66 77', ringMe: 'yes' })
  const ring = await karin.browser.get(paths.offer(at(nils)))
  expect(ring.text).toContain('Ring 070 555 66 77 first and tell them.')
  await karin.browser.send(paths.offerRefusal(at(nils)), no)
  expect(await people()).toBe(before)
})

test('offers are deleted half a year after they were last worked on, and the form says so', async () => {
  const { lab, karin, here, visitor, read, offer } = await begun()
  expect((await visitor.get(paths.callOffer(here))).text).toContain('It is deleted 180 days after')
  await offer({ name: 'Elsa Berg', phone: '070 555 66 77' })
  const talked = await offer({ name: 'Nils Ro', phone: '070 555 66 78' })
  const begin = app.clock.now()
  try {
    app.clock.set(new Date(begin.getTime() + 100 * 24 * 3600 * 1000))
    const note = { version: '1', note: 'He thinks about it.' }
    const talk = { ...note, championOfferId: talked }
    await app.run(lab.id, actorOf(karin, 'coordinator'), noteTalk, talk)
    app.clock.set(new Date(begin.getTime() + 181 * 24 * 3600 * 1000))
    await sweep.run(app.parts, { labId: lab.id })
    expect(await read(sql`select id from champion_offer`)).toEqual([{ id: talked }])
    app.clock.set(new Date(begin.getTime() + 281 * 24 * 3600 * 1000))
    await sweep.run(app.parts, { labId: lab.id })
    expect(await read(sql`select id from champion_offer`)).toEqual([])
  } finally {
    app.clock.set(begin)
  }
})

test('who is forgotten is gone from offers: as the one who was named, and as the one who named', async () => {
  const { lab, karin, here, read, nominate } = await begun()
  const add = (details: Record<string, string>) =>
    app.run(lab.id, system, addParticipant, {
      preferredChannel: 'phone',
      language: 'sv',
      ...(details as { name: string; phone: string }),
    })
  const { id: maj } = await add({ name: 'Maj Lind', phone: '+46 70 555 12 34' })
  const { id: sten } = await add({ name: 'Sten Hav', phone: '070-777 88 99' })
  await nominate({ name: 'Olle Vik', nominatedBy: 'Maj', nominatorContact: '0705551234' })
  await nominate({
    name: 'Sten H',
    phone: '0707778899',
    nominatedBy: 'Eva',
    nominatorContact: 'Eva',
  })
  const data = await karin.browser.get(
    `${peoplePaths.person({ ...here, participantId: maj })}/erasure`,
  )
  expect(data.status).toBe(200)
  for (const participantId of [maj, sten]) {
    const address = `${peoplePaths.person({ ...here, participantId })}/erasure`
    const asked = { askedBy: 'self', askedHow: 'letter', sure: 'yes', words: 'take' }
    expect((await karin.browser.post(address, asked)).status).toBe(303)
  }
  const kept = await read(
    sql`select name, nominated_by as by, nominator_contact as contact from champion_offer`,
  )
  expect(kept).toEqual([{ name: 'Olle Vik', by: expect.not.stringContaining('Maj'), contact: '' }])
})
