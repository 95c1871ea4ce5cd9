import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import type { GatheredPage, Pointer, WorkCard } from '../../platform/manifest.ts'
import { newId } from '../../platform/ids.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import { changeLabProfile } from '../labs/index.ts'

const app = await testApp({ TALKOO_WORLD: 'demo' })

/** What a module of this test shows on the gathered pages, by lab. */
const shown = new Map<
  string,
  { work?: WorkCard[]; canDo?: Pointer[]; came?: Pointer[]; stuck?: Pointer[] }
>()
const gathered: GatheredPage = {
  workingOn: async (_db, labId) => shown.get(labId)?.work ?? [],
  canDoNow: async (_db, labId) => shown.get(labId)?.canDo ?? [],
  cameOfIt: async (_db, labId) => shown.get(labId)?.came ?? [],
  stuck: async (_db, labId) => shown.get(labId)?.stuck ?? [],
  waitsForMe: async (_db, labId, _lab, actor) =>
    (shown.get(labId)?.canDo ?? []).filter((one) => one.values?.name === actor.name),
}
;(app.parts.gathered as GatheredPage[]).push(gathered)

const idOf = () => newId<'initiative'>(app.clock.now())
const care = { id: idOf(), title: { en: 'Night visits', sv: 'Nattbesök' } }
const roads = { id: idOf(), title: { en: 'Winter roads', sv: 'Vintervägar' } }

function pointer(more: Partial<Pointer>): Pointer {
  const address = `/x/${newId(app.clock.now())}`
  return { key: 'home.today.hello', address, at: null, urgency: 'now', ...more }
}

const said = (name: string, more: Partial<Pointer> = {}) => pointer({ values: { name }, ...more })

test('an empty lab says what will stand there', async () => {
  const lab = await app.lab()
  const { text, status } = await app.visitor().get(`/${lab.slug}`)
  expect(status).toBe(200)
  expect(text).toContain('<h1')
  expect(text).toContain('The lab has not started any work yet.')
  expect(text).toContain('Nothing is open to take part in just now.')
  expect(text).toContain('Nothing has been decided yet.')
})

test('a running lab shows its work, what one can do, and what came of it, in two languages', async () => {
  const lab = await app.lab()
  const step = { number: 3, of: 5, name: { en: 'Try it', sv: 'Pröva' }, done: false }
  const more = { summary: { en: 'Nine hours of driving.' }, step, state: 'running' as const }
  shown.set(lab.id, {
    work: [
      { title: { en: 'Old thing' }, summary: {}, step: null, state: 'ended', address: '/x/old' },
      { title: care.title, address: '/x/care', ...more },
    ],
    canDo: [said('Later', { urgency: 'later' }), said('Now', { about: care })],
    came: [
      said('Old news', { at: new Date('2026-01-01') }),
      said('Fresh news', { at: new Date('2026-11-01') }),
    ],
  })
  const { text } = await app.visitor().get(`/${lab.slug}`)
  expect(text.indexOf('Night visits')).toBeLessThan(text.indexOf('Old thing'))
  expect(text).toContain('Step 3 of 5')
  expect(text.indexOf('Hello Now')).toBeLessThan(text.indexOf('Hello Later'))
  expect(text.indexOf('Fresh news')).toBeLessThan(text.indexOf('Old news'))
  expect(text).toContain('1 November 2026')
  const swedish = await app.visitor().get(`/${lab.slug}`, { 'accept-language': 'sv' })
  expect(swedish.text).toContain('Nattbesök')
  expect(swedish.text).toContain('Steg 3 av 5')
  expect(swedish.text).toContain('<span lang="en">Nine hours of driving.</span>')
})

test('the front page asks each module once for each of its parts and holds no form that changes something', async () => {
  const lab = await app.lab()
  const visitor = app.visitor()
  await visitor.get(`/${lab.slug}`)
  let text = ''
  const count = await app.queries(
    async () => void (text = (await visitor.get(`/${lab.slug}`)).text),
  )
  const asked = app.parts.gathered
    .filter((one) => one !== gathered)
    .flatMap(({ workingOn, canDoNow, cameOfIt }) => [workingOn, canDoNow, cameOfIt])
  // What the lab says of itself is one more, and what came of initiatives is read in two.
  expect(count).toBeLessThanOrEqual(2 + asked.filter(Boolean).length)
  expect(text).not.toContain('name="opId"')
})

test('today shows what waits for me, and to the coordinator what is stuck', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { name: 'Anna', role: 'coordinator' })
  const bo = await app.person(lab, { name: 'Bo' })
  shown.set(lab.id, {
    canDo: [said('Bo', { about: roads })],
    stuck: [said('Stuck thing', { reason: 'blocked', about: care })],
  })
  const forBo = await bo.browser.get(`/${lab.slug}/today`)
  expect(forBo.text).toContain('One thing waits for you.')
  expect(forBo.text).toContain('Hello Bo')
  expect(forBo.text).not.toContain('Stuck thing')
  const forAnna = await anna.browser.get(`/${lab.slug}/today`)
  expect(forAnna.text).toContain('Nothing waits for you by name')
  expect(forAnna.text).toContain('Stuck thing')
  const elsewhere = await app.lab()
  const guest = await bo.browser.get(`/${elsewhere.slug}/today`)
  expect(guest.text).toContain('You are not part of this lab yet')
  expect((await app.visitor().get(`/${lab.slug}/today`)).status).toBe(303)
})

test('what is stuck is grouped by why, oldest first, and shown for one initiative alone', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const empty = await browser.get(`/${lab.slug}/stuck`)
  expect(empty.text).toContain('Nothing is stuck.')
  shown.set(lab.id, {
    stuck: [
      said('Late one', { reason: 'overdue', about: roads, at: new Date('2026-11-01') }),
      said('Later one', { reason: 'overdue', about: care, at: new Date('2026-11-10') }),
      said('Blocked one', { reason: 'blocked', about: care }),
      said('Gate', { reason: 'waiting', about: care }),
    ],
  })
  const { text } = await browser.get(`/${lab.slug}/stuck`)
  const order = [
    'Blocked (1)',
    'Blocked one',
    'Late (2)',
    'Late one',
    'Later one',
    'Waiting for somebody (1)',
  ]
  expect(order.map((words) => text.indexOf(words))).toEqual(
    order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
  )
  const one = await browser.get(`/${lab.slug}/stuck?initiative=${roads.id}`)
  expect(one.text).toContain('Late one')
  expect(one.text).not.toContain('Blocked one')
  const nonsense = await browser.get(`/${lab.slug}/stuck?initiative='--`)
  expect(nonsense.text).toContain('Blocked one')
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(`/${lab.slug}/stuck`)).status).toBe(403)
})

test('a coordinator of one initiative reads what is stuck there, and nothing else of the lab', async () => {
  const lab = await app.lab()
  const wish = { role: 'coordinator', initiativeId: care.id } as const
  const { browser } = await app.person(lab, wish)
  const overdue = (name: string, about?: typeof care) => said(name, { reason: 'overdue', about })
  shown.set(lab.id, {
    stuck: [overdue('Night visit', care), overdue('Salt', roads), overdue('Of the lab')],
  })
  for (const page of ['stuck', 'today']) {
    const { status, text } = await browser.get(`/${lab.slug}/${page}`)
    expect(status).toBe(200)
    expect(text).toContain('Night visit')
    expect(text).not.toMatch(/Salt|Of the lab/)
    expect(text).not.toContain(`/${lab.slug}/record`)
    expect(text).not.toContain(`/${lab.slug}/settings`)
  }
})

test('letters of the demo stand in its inbox, newest first, with links to follow', async () => {
  const letter = { language: 'en' as const, subject: 'Sign in' }
  const link = 'http://localhost:3000/sign-in/abc?x=1'
  await app.parts.mail.send({
    ...letter,
    to: 'anna@test.example',
    text: `Go to ${link}.\n<b>Bye</b>`,
  })
  await app.parts.mail.send({ ...letter, to: 'bo@test.example', text: 'Second' })
  const { text, headers } = await app.visitor().get('/development-inbox')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text.indexOf('Second')).toBeLessThan(text.indexOf('anna@test.example'))
  expect(text).toContain(`<a class="ds-link" href="${link}">${link}</a>.`)
  expect(text).toContain('&lt;b>Bye')
  const found = await app.visitor().get('/development-inbox?to=ANNA')
  expect(found.text).not.toContain('Second')
  const none = await app.visitor().get('/development-inbox?to=nobody')
  expect(none.text).toContain('No letters to nobody.')
})

test('outside the demo there is no inbox', async () => {
  const serious = await testApp()
  expect((await serious.visitor().get('/development-inbox')).status).toBe(404)
})

const unknown = ['/nonsense', '/no-such-lab/today', '/assets/x.css', '/UPPER', '/%00', '/a/b/c/d']

test.each(unknown)('%s is not found, in plain words', async (path) => {
  const { status, text } = await app.visitor().get(path)
  expect(status).toBe(404)
  expect(text).toContain('This page does not exist')
  expect(text).toContain('lang="en"')
})

test('an unknown page under a lab keeps the lab around it', async () => {
  const lab = await app.lab()
  const { status, text } = await app.visitor().get(`/${lab.slug}/nonsense/page`)
  expect(status).toBe(404)
  expect(text).toContain(`href="/${lab.slug}"`)
})

test('a form of the wrong type, too long or sent from elsewhere is refused in words', async () => {
  const visitor = app.visitor()
  const post = (body: string, headers: Record<string, string>) =>
    app.web.request('http://localhost:3000/reading-settings', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body,
    })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const json = await post('{}', { 'content-type': 'application/json' })
  expect([json.status, (await json.text()).includes('could not read')]).toEqual([415, true])
  const long = await post(`back=${'x'.repeat(1_100_000)}`, form)
  expect([long.status, (await long.text()).includes('too much at once')]).toEqual([413, true])
  const cut = await post('--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' })
  expect(cut.status).toBe(400)
  const foreign = await visitor.post('/reading-settings', {}, { 'sec-fetch-site': 'cross-site' })
  expect(foreign.status).toBe(403)
})

test('a bug shows a reference and no secrets', async () => {
  const lab = await app.lab()
  const broken: GatheredPage = {
    stuck: async () => {
      throw new Error('secret of the database')
    },
  }
  ;(app.parts.gathered as GatheredPage[]).push(broken)
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const { status, text } = await browser.get(`/${lab.slug}/stuck`)
  ;(app.parts.gathered as GatheredPage[]).pop()
  expect(status).toBe(500)
  expect(text).toMatch(
    /Reference:<\/?[^>]*>? ?<strong>[0-9a-f]{10}|Reference: <strong>[0-9a-f]{10}/,
  )
  expect(text).not.toContain('secret')
})

test('while the database is away a plain page says so, and it comes back by itself', async () => {
  const away = await testApp()
  const lab: LabEntry = await away.lab()
  await away.visitor().get(`/${lab.slug}/privacy`)
  const { app: pool } = away.parts.database
  const connect = pool.connect.bind(pool)
  pool.connect = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
  const { status, text, headers } = await away.visitor().get(`/${lab.slug}/privacy?again`)
  expect([status, headers.get('retry-after')]).toEqual([503, '10'])
  expect(text).toContain('We are away for a moment')
  expect(text).toContain(`href="/${lab.slug}/privacy?again"`)
  const ready = await away.visitor().get('/readyz')
  expect([ready.status, ready.text]).toEqual([503, 'the database cannot be written to\n'])
  expect((await away.visitor().get('/healthz')).status).toBe(200)
  pool.connect = connect
  expect((await away.visitor().get('/readyz')).text).toBe('ready\n')
  expect((await away.visitor().get(`/${lab.slug}/privacy`)).status).toBe(200)
})

test('robots learn what is not for them', async () => {
  expect((await app.visitor().get('/robots.txt')).text).toContain('Disallow: /development-inbox')
})

test('the phone number of the champion stands on the front page', async () => {
  const lab = await app.lab()
  const change = { version: 1, championName: 'Siv', championPhone: '0611-55 01 00' }
  await app.run(lab.id, system, changeLabProfile, change)
  const { text } = await app.visitor().get(`/${lab.slug}`)
  expect(text).toContain('Call Siv:')
  expect(text).toContain('href="tel:0611550100"')
})
