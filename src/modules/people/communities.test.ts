import { expect, test } from 'vitest'
import { personTwice } from '../../../tests/support/person-twice.ts'
import { testApp } from '../../../tests/support/app.ts'
import { placesOf, setKept, twoVillages } from '../../../tests/support/two-villages.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import { communitiesOf } from './index.ts'
import { personalData } from './personal-data.ts'
import { z } from 'zod'

const app = await testApp()

const erase = command('test.erase', z.object({ id: z.string() }), async (ctx, { id }) => {
  const wish = { nameless: 'Somebody', names: [], emails: [], removeContributions: false }
  await personalData.erase(ctx, [id], wish as never)
  ctx.record({ name: 'person.erased', subject: id })
  return { ok: true as const, value: { id } }
})

const names = (lab: LabEntry, id: string) =>
  inLab(app.parts.database, lab.id, async (db) =>
    ((await communitiesOf(db, lab.id, [id])).get(id) ?? []).map(({ name }) => name),
  )

test('communities are set, set anew and follow two entries that were made one', async () => {
  const { lab, kept, double, merge } = await personTwice(app)
  const [north, south] = await placesOf(app, lab, ['Norrbyn', 'Söderbyn'])
  await app.run(lab.id, system, setKept, {
    participantId: double,
    placeIds: [south!, north!, north!],
  })
  expect(await names(lab, double)).toEqual(['Norrbyn', 'Söderbyn'])
  expect(await names(lab, kept)).toEqual([])
  await merge()
  expect(await names(lab, kept)).toEqual(['Norrbyn', 'Söderbyn'])
  await app.run(lab.id, system, setKept, { participantId: double, placeIds: [north] })
  expect(await names(lab, kept)).toEqual(['Norrbyn'])
  expect(await names(lab, double)).toEqual(['Norrbyn'])
})

test('a place nobody knows is refused and changes nothing', async () => {
  const lab = await app.lab()
  const { participantId } = await app.person(lab)
  const [north] = await placesOf(app, lab, ['Norrbyn'])
  await app.run(lab.id, system, setKept, { participantId, placeIds: [north] })
  const unknown = { participantId, placeIds: [north, newId(app.clock.now())] }
  await expect(app.run(lab.id, system, setKept, unknown)).rejects.toThrow('place-unknown')
  expect(await names(lab, participantId)).toEqual(['Norrbyn'])
})

test('a person takes their communities along, and they go with who asks to be forgotten', async () => {
  const lab = await app.lab()
  const { participantId } = await app.person(lab)
  const [north] = await placesOf(app, lab, ['Norrbyn'])
  await app.run(lab.id, system, setKept, { participantId, placeIds: [north] })
  const taken = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [participantId]),
  )
  expect(JSON.stringify(taken)).toContain('Norrbyn')
  await app.run(lab.id, system, erase, { id: participantId })
  expect(await names(lab, participantId)).toEqual([])
})

const paths = (lab: LabEntry) => ({
  list: `/${lab.slug}/people`,
  person: (id: string) => `/${lab.slug}/people/${id}`,
})

test('a champion without communities keeps the whole lab; with them they see their own people alone', async () => {
  const { lab, champion, coordinator, nils, sara, otto, limit } = await twoVillages(app)
  const { list, person } = paths(lab)
  const before = await champion.browser.get(list)
  for (const name of ['Nils Norrman', 'Sara Söderlund', 'Otto Okänd'])
    expect(before.text).toContain(name)
  await limit()
  const after = await champion.browser.get(list)
  expect(after.text).toContain('Nils Norrman')
  expect(after.text).toContain('Per Strand')
  expect(after.text).toContain('People of the places you keep (Norrbyn)')
  for (const name of ['Sara', 'Otto', 'Karin Ek']) expect(after.text).not.toContain(`${name}`)
  expect((await champion.browser.get(`${list}?q=sara`)).text).toContain('Nobody fits')
  expect((await champion.browser.get(person(nils))).status).toBe(200)
  for (const id of [sara, otto]) {
    for (const page of [
      '',
      '/details',
      '/roles/new',
      '/consents',
      '/merges/new',
      '/voices',
      '/erasure',
    ]) {
      expect([page, (await champion.browser.get(`${person(id)}${page}`)).status]).toEqual([
        page,
        404,
      ])
      expect((await coordinator.browser.get(`${person(id)}${page}`)).status).toBe(200)
    }
  }
})

test('who stands in for a champion sees the people of that champion’s communities, and no others', async () => {
  const { lab, champion, coordinator, limit } = await twoVillages(app)
  const substitute = await app.person(lab, { name: 'Stina Vikarie' })
  await limit()
  const { list, person } = paths(lab)
  const page = await coordinator.browser.get(person(champion.participantId))
  const held = /roles\/([0-9a-f-]{36})\/substitutes/.exec(page.text)![1]!
  const form = `${person(champion.participantId)}/roles/${held}/substitutes`
  const leave = { startsOn: '2026-11-22', lastDay: '2026-11-30' }
  const named = { ...leave, substituteId: substitute.participantId }
  expect((await coordinator.browser.post(form, named)).status).toBe(303)
  const seen = await substitute.browser.get(list)
  expect(seen.text).toContain('Nils Norrman')
  for (const name of ['Sara', 'Otto']) expect(seen.text).not.toContain(name)
})

test('a champion with communities asks any fellow champion to stand in, and nobody else they do not see', async () => {
  const { lab, champion, coordinator, otto, limit } = await twoVillages(app)
  const fellow = await app.person(lab, { name: 'Siv Söder', role: 'champion' })
  await limit()
  const { list, person } = paths(lab)
  const page = await champion.browser.get(person(champion.participantId))
  const held = /roles\/([0-9a-f-]{36})\/substitutes/.exec(page.text)![1]!
  const form = `${person(champion.participantId)}/roles/${held}/substitutes`
  expect((await champion.browser.get(list)).text).not.toContain('Siv Söder')
  const offered = (await champion.browser.get(form)).text
  expect(offered).toContain('Siv Söder')
  expect(offered).not.toContain(otto)
  const leave = { startsOn: '2026-11-22', lastDay: '2026-11-30' }
  const name = (browser: typeof champion.browser, substituteId: string) =>
    browser.post(form, { ...leave, substituteId })
  expect((await name(champion.browser, otto)).status).toBe(404)
  expect((await name(champion.browser, fellow.participantId)).status).toBe(303)
  expect((await name(coordinator.browser, otto)).status).toBe(303)
})

test('an id guessed in a form is nobody', async () => {
  const { lab, champion, nils, sara, otto, limit } = await twoVillages(app)
  await limit()
  const { list, person } = paths(lab)
  const { browser } = champion
  const details = { name: 'Taken', preferredChannel: 'letter', language: 'sv', version: '1' }
  expect((await browser.post(`${person(sara)}/details`, details)).status).toBe(404)
  expect((await browser.post(`${person(otto)}/roles`, { role: 'observer' })).status).toBe(404)
  expect((await browser.post(`${person(nils)}/merges`, { doubleId: sara })).status).toBe(404)
  expect((await browser.post(`${person(sara)}/erasure`, { askedHow: 'phone' })).status).not.toBe(
    303,
  )
  const invited = { participantId: sara, role: 'resident-representative', channel: 'link' }
  expect((await browser.post(`/${lab.slug}/invitations`, invited)).status).toBe(404)
  const group = { name: 'All', about: '', quorum: '1', rule: 'majority', 'memberIds[]': [sara] }
  const formed = await browser.send(`/${lab.slug}/groups`, group)
  expect(formed.status).toBe(409)
  expect(formed.text).not.toContain('Sara')
  const completion = { participantId: sara, pathKey: 'champion-basics' }
  expect((await browser.post(`/${lab.slug}/learning/completions`, completion)).status).not.toBe(303)
  expect((await browser.get(list)).text).not.toContain('Taken')
})

test('pickers offer their own people, and whom a champion writes down stays theirs', async () => {
  const { lab, south, champion, nils, sara, limit } = await twoVillages(app)
  await limit()
  const { browser } = champion
  for (const page of [
    '/groups/new',
    '/invitations/new',
    '/learning/completions/new',
    '/ecosystem/stakeholders/new',
  ]) {
    const seen = await browser.get(`/${lab.slug}${page}`)
    expect([page, seen.status]).toEqual([page, 200])
    expect(seen.text).toContain(nils)
    expect(seen.text).not.toContain(sara)
  }
  const added = { name: 'Anders Vän', preferredChannel: 'letter', language: 'sv', placeId: south }
  const made = await browser.post(paths(lab).list, added)
  expect((await browser.get(made.location!)).text).toContain('Anders Vän')
  expect((await browser.get(paths(lab).list)).text).toContain('Anders Vän')
})

test('who was in the list twice is seen by where they live today', async () => {
  const { lab, champion, coordinator, nils, sara, limit } = await twoVillages(app)
  await limit()
  const { person } = paths(lab)
  await coordinator.browser.post(`${person(sara)}/merges`, { doubleId: nils })
  expect((await champion.browser.get(person(nils))).status).toBe(404)
  expect((await champion.browser.get(person(sara))).status).toBe(404)
})
