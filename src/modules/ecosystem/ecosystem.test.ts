import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, testNow, type TestPerson } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { system } from '../../platform/actor.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import { addPlaces } from '../labs/index.ts'
import { giveConsent, publishConsentText } from '../people/index.ts'
import { addStakeholder, ecosystemPaths as paths, makeTie } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const { browser } = coordinator
  const here = { lab: lab.slug }
  const add = async (name: string, helix = 'public', more: Record<string, string> = {}) => {
    const sent = { kind: 'organisation', name, helix, ...more }
    const answer = await browser.post(paths.stakeholders(here), sent)
    const id = /stakeholders\/([0-9a-f-]{36})$/.exec(answer.location ?? '')?.[1]
    if (!id) throw new Error(`${name} was not added: ${answer.status} ${answer.text}`)
    return id
  }
  const count = async (table: string) => {
    const query = sql`select count(*)::int as n from ${sql.identifier(table)}`
    const { rows } = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ n: number }>(query),
    )
    return rows[0]!.n
  }
  return { lab, here, coordinator, browser, add, count }
}

test('an organisation and somebody of it are put on the map and found again', async () => {
  const { lab, here, browser, add } = await begun()
  const places = [{ name: 'Långsele', latitude: 63.1, longitude: 17 }]
  await app.run(lab.id, system, addPlaces, { places })
  const town = await add('Sollefteå council', 'public', { interest: '4', influence: '5' })
  const details = { kind: 'person', organisationId: town, stake: 'Her rounds', contact: '070 000' }
  const anna = await add('Anna Berg', 'public', details)
  const list = await browser.get(paths.stakeholders(here))
  expect(list.text).toContain('Sollefteå council')
  expect(list.text).toContain('Anna Berg')
  const page = await browser.get(paths.stakeholder({ ...here, stakeholderId: anna }))
  for (const part of ['Her rounds', '070 000', 'Sollefteå council', 'Not active']) {
    expect(page.text).toContain(part)
  }
  const body = await browser.get(paths.stakeholder({ ...here, stakeholderId: town }))
  expect(body.text).toContain('Who belongs to it')
  const found = await browser.get(
    `${paths.stakeholders(here)}?words=anna&helix=public&order=influence`,
  )
  expect(found.text).toContain('Anna Berg')
  expect(found.text).not.toContain('>Sollefteå council</a>')
  expect((await browser.get(`${paths.stakeholders(here)}?words=zebra`)).text).toContain(
    'Nothing fits',
  )
})

test('a name that is there already, or nearly, is added only when somebody says it is another', async () => {
  const { here, browser, add, count } = await begun()
  await add('Sollefteå kommun')
  const twin = { kind: 'organisation', name: 'SOLLEFTEA Kommun ', helix: 'public' }
  const asked = await browser.post(paths.stakeholders(here), twin)
  expect(asked.status).toBe(409)
  expect(asked.text).toContain('It is another one')
  expect(asked.text).toContain('SOLLEFTEA Kommun')
  expect(await count('stakeholder')).toBe(1)
  expect((await browser.post(paths.stakeholders(here), { ...twin, another: 'yes' })).status).toBe(
    303,
  )
  expect(await count('stakeholder')).toBe(2)
})

test('a form sent twice, and the same name sent at once, are one entry', async () => {
  const { here, browser, count } = await begun()
  const opId = '0198c0de-0000-7000-8000-000000000001'
  const sent = { kind: 'group', name: 'Carers of the valley', helix: 'community', opId }
  await browser.post(paths.stakeholders(here), sent)
  expect((await browser.post(paths.stakeholders(here), sent)).status).toBe(303)
  const { opId: _, ...other } = { ...sent, name: 'Shopkeepers' }
  const answers = await Promise.all(
    [1, 2, 3].map(() => browser.post(paths.stakeholders(here), other)),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
  expect(await count('stakeholder')).toBe(2)
})

test('what does not fit is told in the form, with what was typed; markup is only text', async () => {
  const { here, browser, add } = await begun()
  const wrong = {
    kind: 'dragon',
    name: ' ',
    helix: 'fifth',
    interest: '6',
    website: 'javascript:alert(1)',
  }
  const answer = await browser.post(paths.stakeholders(here), wrong)
  expect(answer.status).toBe(422)
  for (const part of ['Write a name', 'Choose from 1 to 5', 'begins with https://']) {
    expect(answer.text).toContain(part)
  }
  const unknown = {
    kind: 'group',
    name: 'G',
    helix: 'public',
    organisationId: '0198c0de-0000-7000-8000-000000000009',
  }
  expect((await browser.post(paths.stakeholders(here), unknown)).text).toContain(
    'no longer on the map',
  )
  const long = await browser.post(paths.stakeholders(here), { ...unknown, name: 'x'.repeat(121) })
  expect(long.status).toBe(422)
  await add('<script>alert(1)</script>')
  const list = await browser.get(paths.stakeholders(here))
  expect(list.text).not.toContain('<script>alert')
  expect(list.text).toContain('&lt;script>alert(1)')
})

test('who began from an older state is told, and an entry that was taken off can be put back', async () => {
  const { here, browser, add } = await begun()
  const id = await add('The shop', 'business')
  const at = { ...here, stakeholderId: id }
  const change = { kind: 'organisation', name: 'The village shop', helix: 'business', version: '1' }
  expect((await browser.post(paths.details(at), change)).status).toBe(303)
  const late = await browser.post(paths.details(at), { ...change, name: 'The shop by the lake' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else has changed this meanwhile')
  expect(late.text).toContain('The shop by the lake')
  expect((await browser.post(paths.removal(at))).status).toBe(303)
  expect((await browser.get(paths.stakeholders(here))).text).not.toContain('The village shop')
  expect((await browser.get(paths.stakeholder(at))).text).toContain('It was taken off the map')
  expect((await app.visitor().get(paths.stakeholder(at))).status).toBe(404)
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  expect((await browser.post(paths.return(at))).status).toBe(303)
  expect((await browser.get(paths.stakeholders(here))).text).toContain('The village shop')
})

test('two entries become one by hand: ties, parts and notes move, and nothing is there twice', async () => {
  const { lab, here, browser, coordinator, add, count } = await begun()
  const one = await add('Region hospital')
  const twin = await add('The regional hospital', 'public', { contact: 'desk@region.example' })
  const shop = await add('Shop', 'business')
  const actor = actorOf(coordinator, 'coordinator')
  const tied = (fromId: string, toId: string) =>
    app.run(lab.id, actor, makeTie, { fromId, toId, kind: 'works-together', strength: 2 })
  await tied(one, shop)
  await tied(twin, shop)
  await tied(one, twin)
  await browser.post(paths.acts({ ...here, stakeholderId: twin }), {
    note: 'Lent the hall',
    onDay: '2026-11-01',
  })
  const at = { ...here, stakeholderId: one }
  expect((await browser.post(paths.double(at), { doubleId: one })).status).toBe(409)
  expect((await browser.post(paths.double(at), { doubleId: twin })).status).toBe(303)
  const page = await browser.get(paths.stakeholder(at))
  expect(page.text).toContain('Lent the hall')
  expect(page.text).toContain('desk@region.example')
  expect(page.text.match(/works together<span/g)?.length).toBe(1)
  expect((await browser.get(paths.stakeholder({ ...here, stakeholderId: twin }))).text).toContain(
    'on the map twice',
  )
  expect(await count('tie')).toBe(3)
})

async function agreed(lab: LabEntry, person: TestPerson): Promise<void> {
  const body = { en: 'May everybody see your name on our map?' }
  const made = await app.run(lab.id, system, publishConsentText, { purpose: 'named-on-map', body })
  const given = { participantId: person.participantId, consentTextId: made.ids.en, mode: 'tap' }
  await app.run(lab.id, system, giveConsent, given)
}

test('everybody sees what the lab shows, and a person only while they agree to it', async () => {
  const { lab, here, browser, add } = await begun()
  const shown = await add('Open council', 'public', {
    public: 'yes',
    contact: 'secret@council.example',
    interest: '5',
  })
  await add('Quiet company', 'business')
  const anna = await app.person(lab, { name: 'Anna Public' })
  const person = { kind: 'person', public: 'yes', participantId: anna.participantId }
  const personId = await add('Anna Public', 'community', person)
  const visitor = app.visitor()
  const list = async () => (await visitor.get(paths.stakeholders(here))).text
  expect(await list()).toContain('Open council')
  expect(await list()).not.toContain('Quiet company')
  expect(await list()).not.toContain('Anna Public')
  const page = await visitor.get(paths.stakeholder({ ...here, stakeholderId: shown }))
  expect(page.text).not.toContain('secret@council.example')
  expect(page.text).not.toContain('Influence')
  expect((await visitor.get(paths.stakeholder({ ...here, stakeholderId: personId }))).status).toBe(
    404,
  )
  await agreed(lab, anna)
  expect(await list()).toContain('Anna Public')
  const inside = await app.person(lab, { role: 'observer' })
  const seen = (await inside.browser.get(paths.stakeholders(here))).text
  expect(seen).toContain('Quiet company')
  expect(seen).not.toContain('>Interest<')
  expect((await inside.browser.get(paths.matrix(here))).status).toBe(403)
  expect((await browser.get(paths.matrix(here))).status).toBe(200)
})

test('a sector is empty until somebody from it is active, and each gap has a next step', async () => {
  const { lab, here, browser, coordinator, add } = await begun()
  const fresh = await browser.get(paths.map(here))
  expect(fresh.text).toContain('Nobody is on the map yet.')
  const shop = await add('The shop', 'business')
  const map = async () => (await browser.get(paths.map(here))).text
  expect((await map()).match(/Empty: nobody is active/g)?.length).toBe(4)
  const stuck = await browser.get(`/${lab.slug}/stuck`)
  expect(stuck.text).toContain('Nobody from business is active in the lab.')
  const missing = await browser.get(paths.missing(here))
  expect(missing.text).toContain('Nobody from research is on the map.')
  expect(missing.text).toContain('1 is on the map, and not active yet.')
  expect(missing.text).toContain(`${paths.newStakeholder(here)}?helix=research`)
  const acts = paths.acts({ ...here, stakeholderId: shop })
  expect((await browser.post(acts, { note: '', onDay: '2026-11-01' })).status).toBe(422)
  expect((await browser.post(acts, { note: 'Came', onDay: '2026-12-24' })).text).toContain(
    'in the future',
  )
  expect(
    (await browser.post(acts, { note: 'Came to the start', onDay: '2026-11-01' })).status,
  ).toBe(303)
  expect((await map()).match(/Empty: nobody is active/g)?.length).toBe(3)
  const linked = { kind: 'person', participantId: coordinator.participantId }
  await add('Karin Ek', 'public', linked)
  expect((await map()).match(/Empty: nobody is active/g)?.length).toBe(2)
  app.clock.set(new Date('2028-01-10T10:00:00Z'))
  const later = await app.person(lab, { role: 'champion' })
  const faded = (await later.browser.get(paths.map(here))).text
  app.clock.set(testNow)
  expect(faded.match(/Empty: nobody is active/g)?.length).toBe(4)
})

test('what running work asks for and nobody plays is named, and goes when somebody does', async () => {
  const { lab, here, browser, coordinator, add } = await begun()
  const { id } = await startedInitiative(app, lab, coordinator)
  const missing = async () => (await browser.get(paths.missing(here))).text
  expect(await missing()).toContain('Asked for by Home care at night')
  const asked = /\?role=([a-z-]+)"/.exec(await missing())![1]!
  const who = await add('Somebody for it', 'community', { kind: 'group', role: asked })
  await browser.post(paths.involvements({ ...here, stakeholderId: who }), {
    initiativeId: id,
    since: '2026-11-01',
  })
  expect(await missing()).not.toContain(`?role=${asked}"`)
})

test('only coordinators and champions of the whole lab change the map', async () => {
  const { lab, here, add } = await begun()
  const id = await add('The council')
  const champion = await app.person(lab, { role: 'champion' })
  const entry = { kind: 'group', name: 'Anglers', helix: 'community' }
  expect((await champion.browser.post(paths.stakeholders(here), entry)).status).toBe(303)
  for (const role of ['observer', 'researcher', 'provider-manager', 'core-team-member'] as const) {
    const other = await app.person(lab, { role })
    expect((await other.browser.get(paths.newStakeholder(here))).status).toBe(403)
    expect((await other.browser.post(paths.removal({ ...here, stakeholderId: id }))).status).toBe(
      403,
    )
    const actor = actorOf(other, role)
    await expect(app.run(lab.id, actor, addStakeholder, entry)).rejects.toThrow('keepers-only')
  }
})

test('pages make few queries, however many are on the map', async () => {
  const { here, browser, add } = await begun()
  const id = await add('The council', 'public', { interest: '3', influence: '3' })
  const pages = [
    [paths.map(here), 2],
    [paths.stakeholders(here), 3],
    [paths.ties(here), 2],
    [paths.network(here), 4],
    [paths.matrix(here), 3],
    [paths.missing(here), 5],
    [paths.stakeholder({ ...here, stakeholderId: id }), 8],
  ] as const
  const counted: number[] = []
  for (const [page] of pages) counted.push(await app.queries(() => browser.get(page)))
  expect(counted).toEqual(pages.map(([, most]) => most))
  for (const name of ['Alder', 'Birch wood', 'Cedar hall', 'Downs farm'])
    await add(name, 'research')
  for (const [page, most] of pages) expect(await app.queries(() => browser.get(page))).toBe(most)
})
