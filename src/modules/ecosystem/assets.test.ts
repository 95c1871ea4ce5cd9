import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import {
  addParticipant,
  mergeParticipants,
  peoplePaths,
  publishConsentText,
} from '../people/index.ts'
import { matchesFor } from './asset/match.ts'
import { assetPaths as paths } from './asset/paths.ts'
import { mayAsk, mayKeepOffer } from './asset/policy.ts'
import { addStakeholder, ecosystemPaths } from './index.ts'
import { personalData } from './personal-data.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const here = { lab: lab.slug }
  for (const purpose of ['asset-in-lab', 'asset-public']) {
    const body = { en: `The words of ${purpose}` }
    await app.run(lab.id, system, publishConsentText, { purpose, body })
  }
  const one = async (table: string) => {
    const found = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ id: string }>(
        sql`select id from ${sql.identifier(table)} order by id desc limit 1`,
      ),
    )
    return found.rows[0]!.id
  }
  const offer = (offerer: string, more: Record<string, string> = {}) =>
    coordinator.browser.post(paths.assets(here), {
      offerer,
      kind: 'equipment',
      title: 'Minibus',
      words: 'Nine seats',
      audience: 'everybody',
      agreedHow: 'spoken',
      witness: 'Per, by phone',
      ...more,
    })
  return { lab, coordinator, here, one, offer, browser: coordinator.browser }
}

test('a minibus of a neighbour is listed for everybody, and gone from every list at once when she takes her yes back', async () => {
  const { lab, coordinator, here, offer, one, browser } = await begun()
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  expect((await offer(`person:${elsa.participantId}`)).status).toBe(303)
  const assetId = await one('asset')
  const lists = [paths.assets(here), paths.sheet(here), paths.asset({ ...here, assetId })]
  for (const address of lists) {
    expect((await app.visitor().get(address)).text).toContain('Minibus')
  }
  const { id: initiativeId } = await startedInitiative(app, lab, coordinator)
  const ask = paths.newRequest({ ...here, initiativeId })
  expect((await browser.get(ask)).text).toContain('Minibus')

  const consentId = await one('consent')
  const withdrawal = peoplePaths.myConsentWithdrawal({ ...here, consentId })
  expect((await elsa.browser.post(withdrawal)).status).toBe(303)
  for (const reader of [app.visitor(), browser, elsa.browser]) {
    expect((await reader.get(paths.assets(here))).text).not.toContain('>Minibus<')
  }
  expect((await app.visitor().get(paths.sheet(here))).text).not.toContain('Minibus')
  expect((await app.visitor().get(paths.asset({ ...here, assetId }))).status).toBe(404)
  expect((await browser.get(ask)).text).not.toContain('Minibus')
  const kept = await browser.get(`${paths.assets(here)}?unlisted=yes`)
  expect(kept.text).toContain('Minibus')
  expect((await browser.get(paths.assets(here))).text).toContain('1 offer is on no list')
  expect((await elsa.browser.get(paths.mine(here))).text).toContain('Not listed')

  const again = { audience: 'roles', agreedHow: 'tap' }
  expect((await elsa.browser.post(paths.agreement({ ...here, assetId }), again)).status).toBe(303)
  expect((await app.visitor().get(paths.assets(here))).text).not.toContain('Minibus')
  expect((await browser.get(paths.assets(here))).text).toContain('Minibus')
})

test('a yes that was taken back comes back for the offer it is given for, and for no other', async () => {
  const { lab, here, offer, one } = await begun()
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  const offerer = `person:${elsa.participantId}`
  await offer(offerer)
  const assetId = await one('asset')
  await offer(offerer, { title: 'Trailer' })
  const consentId = await one('consent')
  await elsa.browser.post(peoplePaths.myConsentWithdrawal({ ...here, consentId }))
  const listed = async () => {
    const { text } = await app.visitor().get(paths.assets(here))
    return ['Minibus', 'Trailer', 'Sledge'].filter((title) => text.includes(`>${title}<`))
  }
  expect(await listed()).toEqual([])
  await offer(offerer, { title: 'Sledge' })
  expect(await listed()).toEqual(['Sledge'])
  const again = { audience: 'everybody', agreedHow: 'tap' }
  expect((await elsa.browser.post(paths.agreement({ ...here, assetId }), again)).status).toBe(303)
  expect(await listed()).toEqual(['Minibus', 'Sledge'])
})

test('without a yes, a witness or words to agree to nothing is listed, and what was typed stays', async () => {
  const { lab, here, offer } = await begun()
  const anna = await app.person(lab, { name: 'Anna' })
  const offerer = `person:${anna.participantId}`
  expect((await offer(offerer, { agreedHow: '' })).text).toContain('Without a yes')
  const unwitnessed = await offer(offerer, { witness: '' })
  expect(unwitnessed.status).toBe(422)
  expect(unwitnessed.text).toContain('value="Minibus"')
  expect((await offer(offerer, { agreedHow: 'tap' })).text).toContain('an offer of your own')
  expect((await offer('person:nobody')).status).toBe(422)
  expect((await offer('person:0198c0de-0000-7000-8000-000000000000')).status).toBe(409)
  const other = await app.person(lab, { name: 'Other' })
  const forAnna = { offerer, kind: 'skill', title: 'Knitting', audience: 'roles' }
  const answer = await other.browser.post(paths.assets(here), { ...forAnna, agreedHow: 'tap' })
  expect(answer.status).toBe(403)
  const own = await anna.browser.post(paths.assets(here), { ...forAnna, agreedHow: 'tap' })
  expect(own.status).toBe(303)
  const bare = await app.lab()
  const keeper = await app.person(bare, { role: 'coordinator' })
  const wordless = await keeper.browser.post(paths.assets({ lab: bare.slug }), {
    ...forAnna,
    offerer: `person:${keeper.participantId}`,
    agreedHow: 'tap',
  })
  expect(wordless.text).toContain('Write them first')
})

test('an organisation offers a hall, takes its word back, and its double hands it on', async () => {
  const { lab, coordinator, here, offer, one, browser } = await begun()
  const actor = actorOf(coordinator, 'coordinator')
  const entry = { kind: 'organisation', helix: 'community', public: true, another: true }
  const add = (name: string) => app.run(lab.id, actor, addStakeholder, { ...entry, name })
  const [kept, double] = [await add('Village club'), await add('The village club')]
  expect((await offer(`entry:${double.id}`, { kind: 'place', title: 'Hall' })).status).toBe(303)
  const assetId = await one('asset')
  const merged = await browser.post(ecosystemPaths.double({ ...here, stakeholderId: kept.id }), {
    doubleId: double.id,
  })
  expect(merged.status).toBe(303)
  const page = await browser.get(ecosystemPaths.stakeholder({ ...here, stakeholderId: kept.id }))
  expect(page.text).toContain('Offers 1 thing')
  expect((await app.visitor().get(paths.assets(here))).text).toContain('Hall')
  expect((await browser.post(paths.agreementEnd({ ...here, assetId }))).status).toBe(303)
  expect((await app.visitor().get(paths.assets(here))).text).not.toContain('>Hall<')
  expect((await browser.post(paths.agreementEnd({ ...here, assetId }))).status).toBe(409)
})

test('a coordinator asks, the neighbour says yes, it is used on a day, and she is thanked', async () => {
  const { lab, coordinator, here, offer, one, browser } = await begun()
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  await offer(`person:${elsa.participantId}`)
  const assetId = await one('asset')
  const { id: initiativeId } = await startedInitiative(app, lab, coordinator)
  const match = paths.ofInitiative({ ...here, initiativeId })
  const [need] = await inLab(app.parts.database, lab.id, (db) =>
    app.parts.activityNeeds(db, lab.id, initiativeId),
  )
  const ask = { assetId, activityId: need!.id, words: 'Nine people to the hall', onDay: '' }
  const requests = paths.requests({ ...here, initiativeId })
  const elsewhere = '0198c0de-0000-7000-8000-000000000000'
  expect((await browser.post(requests, { ...ask, activityId: elsewhere })).status).toBe(422)
  expect((await browser.post(requests, ask)).status).toBe(303)
  expect((await browser.post(requests, ask)).text).toContain('asked for this activity already')
  const at = { ...here, assetRequestId: await one('asset_request') }
  expect((await elsa.browser.get(`/${lab.slug}/today`)).text).toContain('asked for what you offer')
  expect((await elsa.browser.get(peoplePaths.me(here))).text).toContain('What I offer')
  const stranger = await app.person(lab, {})
  expect((await stranger.browser.get(paths.request(at))).status).toBe(403)
  expect((await stranger.browser.post(paths.answer(at), { answer: 'yes' })).status).toBe(403)
  expect((await browser.post(paths.use(at), { usedOn: '2026-11-20' })).status).toBe(409)
  expect((await elsa.browser.post(paths.answer(at), { answer: 'yes' })).status).toBe(303)
  expect((await browser.post(paths.use(at), { usedOn: '2030-01-01' })).text).toContain('future')
  expect((await browser.post(paths.use(at), { usedOn: '2026-11-20' })).status).toBe(303)
  expect((await browser.post(paths.thanks(at), { thanks: 'Thank you, Elsa' })).status).toBe(303)
  const page = await elsa.browser.get(paths.request(at))
  expect(page.text).toContain('Thank you, Elsa')
  expect(page.text).toContain('on their own page')
  expect((await browser.get(match)).text).toContain('Used, with thanks')
  expect(await app.queries(() => browser.get(match))).toBeLessThanOrEqual(8)
  const work = await browser.get(`/${lab.slug}/initiatives/${initiativeId}/work`)
  expect(work.text).toContain('What people here could lend')
})

test('offers follow a merged person, are taken along, and go with who asks to be forgotten', async () => {
  const { lab, coordinator, here, offer } = await begun()
  const actor = actorOf(coordinator, 'coordinator')
  const anna = await app.person(lab, { name: 'Anna Lind' })
  const double = { name: 'Anna Lind too', preferredChannel: 'letter', language: 'en' }
  const twice = await app.run(lab.id, actor, addParticipant, double)
  await offer(`person:${twice.id}`, { title: 'Evenings of a nurse' })
  await app.run(lab.id, actor, mergeParticipants, {
    keptId: anna.participantId,
    doubleId: twice.id,
  })
  expect((await anna.browser.get(paths.mine(here))).text).toContain('Evenings of a nurse')
  const ids = [anna.participantId, twice.id]
  const taken = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, ids),
  )
  expect(JSON.stringify(taken)).toContain('Evenings of a nurse')
  const wish = { words: 'take', nameless: 'somebody', names: ['Anna Lind'], emails: [] } as const
  await inLab(app.parts.database, lab.id, async (db) => {
    const ctx = { db, labId: lab.id, actor, now: app.clock.now() } as Parameters<
      typeof personalData.erase
    >[0]
    await personalData.erase(ctx, ids, wish)
  })
  expect((await app.visitor().get(paths.assets(here))).text).not.toContain('Evenings of a nurse')
})

test('the list is searched, narrowed and paged, with the same number of queries', async () => {
  const { lab, here, offer, browser } = await begun()
  const anna = await app.person(lab, { name: 'Anna' })
  for (let at = 10; at < 42; at += 1) {
    await offer(`person:${anna.participantId}`, {
      title: `Thing ${at}`,
      kind: at % 2 ? 'skill' : 'time',
    })
  }
  const first = await browser.get(paths.assets(here))
  const next = /href="([^"]+)" rel="next"/.exec(first.text)![1]!.replaceAll('&amp;', '&')
  expect(first.text).toContain('Thing 10')
  expect(first.text).not.toContain('Thing 41')
  expect((await browser.get(next)).text).toContain('Thing 41')
  const found = await browser.get(`${paths.assets(here)}?words=thing%2012&kind=time`)
  expect(found.text).toContain('Thing 12')
  expect(found.text).not.toContain('Thing 13')
  expect((await browser.get(`${paths.assets(here)}?words=%25`)).text).toContain('Nothing')
  const many = await app.queries(() => browser.get(paths.assets(here)))
  const none = await app.queries(() => browser.get(`${paths.assets(here)}?words=zzz`))
  expect(many).toBe(none)
})

test('a match says why: words of the materials, a room for a group, the same place', () => {
  const need = {
    id: 'a',
    title: { en: 'Village meeting' },
    phase: { en: 'Define' },
    materials: [{ en: 'Coffee and a projector' }],
    steps: [{ en: 'Sit in small groups' }],
    groupSize: { min: 5, max: 20 },
    placeId: 'here',
    open: true,
  }
  const offered = (
    id: string,
    kind: 'place' | 'equipment',
    title: string,
    placeId: string | null,
  ) => ({ id, kind, title, words: '', placeId })
  const found = matchesFor(need, [
    offered('1', 'equipment', 'Projectors', null),
    offered('2', 'place', 'Hall', 'here'),
    offered('3', 'equipment', 'Chainsaw', 'here'),
  ])
  expect(found.map(({ offered: { id }, why }) => [id, why])).toEqual([
    ['2', [{ key: 'group', min: 5, max: 20 }, { key: 'same-place' }]],
    ['1', [{ key: 'materials', words: ['projectors'] }]],
  ])
})

test.each([
  ['coordinator', true, true],
  ['champion', true, true],
  ['researcher', false, false],
  ['observer', false, false],
] as const)('what a %s does with offers of others', (role, keeps, asks) => {
  const actor = actorOf({ participantId: 'x' as never, name: 'X' }, role)
  expect(mayKeepOffer(actor, 'y').ok).toBe(keeps)
  expect(mayKeepOffer(actor, 'x').ok).toBe(true)
  expect(mayKeepOffer(actor, null).ok).toBe(keeps)
  expect(mayAsk(actor, 'an initiative').ok).toBe(asks)
})
