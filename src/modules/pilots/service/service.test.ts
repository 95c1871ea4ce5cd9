import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { exitWords, madeReady, pilotBegun, taken } from '../../../../tests/support/pilots.ts'
import {
  becomes,
  grades,
  keyedIn,
  recordWords,
  roundOpened,
  serviceBegun,
  serviceByForm,
  serviceWords,
} from '../../../../tests/support/services.ts'
import { personGiven } from '../../../../tests/support/ways-in.ts'
import { pilotPaths, servicePaths as paths } from '../index.ts'

const app = await testApp()
const open = ({ lab, serviceId }: { lab: string; serviceId: string }) => ({ lab, serviceId })

test('a decided pilot becomes a service that everybody finds, reads and prints', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, address, lab } = begun
  const early = { ...serviceWords, pilotId: at.pilotId }
  expect((await browser.post(paths.newService(address), early)).text).toContain('Only a pilot that')
  await madeReady(app, begun)
  await taken(browser, pilotPaths.start(at))
  await taken(browser, pilotPaths.exit(at), exitWords)
  expect((await browser.get(pilotPaths.pilot(at))).text).toContain('Make it a service')
  const service = await serviceByForm(browser, address, { pilotId: at.pilotId })
  await becomes(browser, service, 1, 'running')
  const visitor = app.visitor()
  const list = paths.services({ lab: lab.slug })
  expect((await visitor.get(`${list}?words=LANGSELE`)).text).toContain('No service has these words')
  expect((await visitor.get(`${list}?words=l%C3%A5ngsele`)).text).toContain('Evening calls')
  const shown = (await visitor.get(paths.service(open(service)))).text
  for (const part of ['0620-000 00', 'The slip in the parish hall', 'Every evening', 'Night calls'])
    expect(shown).toContain(part)
  expect(shown).toContain('everybody can read how its pilot ended')
  expect((await visitor.get(paths.sheet(open(service)))).text).toContain('class="qr"')
  expect((await visitor.get(pilotPaths.pilot(at))).text).toContain('What it became')
  const thread = `/${lab.slug}/thread/service/${service.serviceId}`
  expect((await visitor.get(thread)).text).toContain('Night calls')
})

test('a pilot that was stopped becomes no service', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, address } = begun
  await madeReady(app, begun)
  await taken(browser, pilotPaths.start(at))
  await taken(browser, pilotPaths.exit(at), { ...exitWords, outcome: 'stop' })
  const sent = { ...serviceWords, pilotId: at.pilotId }
  expect((await browser.post(paths.newService(address), sent)).status).toBe(409)
})

test('a service that is not public is read by people with a role and nobody else', async () => {
  const { at, lab, browser } = await serviceBegun(app, { public: '' })
  expect((await app.visitor().get(paths.service(open(at)))).status).toBe(404)
  expect((await app.visitor().get(paths.sheet(open(at)))).status).toBe(404)
  expect((await app.visitor().get(paths.assess(open(at)))).status).toBe(404)
  expect((await app.visitor().get(paths.services({ lab: lab.slug }))).text).not.toContain('Evening')
  expect((await browser.get(paths.service(open(at)))).status).toBe(200)
  const other = await app.person(lab)
  expect((await other.browser.get(paths.work(at))).status).toBe(403)
  const elsewhere = await serviceBegun(app)
  const foreign = { ...at, lab: elsewhere.at.lab }
  expect((await elsewhere.browser.get(paths.service(open(foreign)))).status).toBe(404)
})

test('who only looks on, such as a funder, is offered no work that is not open to them', async () => {
  const { at, lab, browser } = await serviceBegun(app)
  const funder = await app.person(lab, { role: 'funder' })
  const shown = await funder.browser.get(paths.service(open(at)))
  expect(shown.text).toContain('Everyone can read this')
  expect(shown.text).not.toContain(`href="${paths.work(at)}"`)
  expect((await funder.browser.get(paths.work(at))).status).toBe(403)
  expect((await browser.get(paths.service(open(at)))).text).toContain(`href="${paths.work(at)}"`)
})

test('all four tests fail visibly at first, and pass one by one as the evidence comes', async () => {
  const { browser, at, address } = await serviceBegun(app, { 'onPaper.en': '' })
  const page = async () => (await app.visitor().get(paths.service(open(at)))).text
  const first = await page()
  for (const reason of [
    'users have not been asked how it works',
    'there is no way to get it on paper',
    'nobody has said anything to the initiative yet',
    'no regular meetings are planned',
    'it is not told how it is bought',
  ])
    expect(first).toContain(reason)
  expect(first.match(/\(not passed\)/g)).toHaveLength(4)

  await taken(browser, paths.record(at), recordWords)
  expect(await page()).toContain('25 %')
  const round = await roundOpened(browser, at)
  await keyedIn(browser, round, 'users', 5)
  await taken(browser, paths.assessmentClosing(round))
  await taken(browser, paths.changes(at), {
    assessmentId: round.serviceAssessmentId,
    'title.en': 'We ring an hour later',
    'words.en': 'Supper came first.',
    onDay: '2026-11-22',
  })
  const version = '2'
  await taken(browser, paths.details(at), { ...serviceWords, version, pilotId: [] })
  await taken(browser, `/${at.lab}/phone-desk`, said(address.initiativeId))
  const plan = { 'title.en': 'Coffee with the callers', everyMonths: '2', firstOn: '2026-11-25' }
  await taken(browser, paths.touchpoints(at), plan)
  const then = await page()
  expect(then).not.toContain('(not passed)')
  for (const part of [
    '5 users said how it works',
    '1 thing was changed because of it',
    'We ring an hour later',
    'The municipality',
    'people were heard by phone',
  ])
    expect(then).toContain(part)
})

const said = (initiativeId: string) => ({
  initiativeId,
  kind: 'idea',
  channel: 'phone',
  body: 'Ring me later.',
  visibility: 'lab',
  readBack: 'yes',
  worry: '',
  ...personGiven('speaker'),
  ...personGiven('other', { who: '' }),
})

test('what is missing can be written down with a day; the test still fails, and the day can go by', async () => {
  const { browser, at, read } = await serviceBegun(app)
  const note = { seen: '', 'words.en': 'We plan meetings in spring.', untilDay: '2026-12-01' }
  const address = paths.test({ ...at, test: 'responsive' })
  const past = await browser.post(address, { ...note, untilDay: '2026-11-01' })
  expect(past.text).toContain('The day is in the past')
  expect((await browser.post(address, { ...note, untilDay: '2026-02-31' })).status).toBe(422)
  await taken(browser, address, note)
  const twin = await browser.post(address, note)
  expect(twin.status).toBe(409)
  expect(twin.text).toContain('We plan meetings in spring.')
  const page = (await app.visitor().get(paths.service(open(at)))).text
  expect(page).toContain('We plan meetings in spring.')
  expect(page.match(/\(not passed\)/g)).toHaveLength(4)
  await read(sql`update service_test_note set until_day = date '2026-11-10'`)
  expect((await app.visitor().get(paths.sheet(open(at)))).status).toBe(200)
  expect((await browser.get(paths.work(at))).text).toContain('was to be done by')
  expect((await browser.get(`/${at.lab}/stuck`)).text).toContain(
    'What was missing in Evening calls',
  )
  expect((await browser.get(paths.test({ ...at, test: 'tasty' }))).status).toBe(404)
})

test('a service is paused with a reason, ends with one, and then is asked for nothing more', async () => {
  const { browser, at } = await serviceBegun(app)
  const pause = { version: '2', state: 'paused', until: '2026-12-24' }
  expect((await browser.post(paths.state(at), pause)).status).toBe(422)
  const because = { ...pause, 'reason.en': 'Snow on the line' }
  expect((await browser.post(paths.state(at), { ...because, until: '2026-01-01' })).status).toBe(
    409,
  )
  await taken(browser, paths.state(at), because)
  const stale = await browser.post(paths.state(at), { ...because, state: 'running' })
  expect(stale.status).toBe(409)
  const page = (await app.visitor().get(paths.service(open(at)))).text
  expect(page).toContain('Snow on the line')
  expect(page).toContain('Paused until')
  await becomes(browser, at, 3, 'ended')
  const plan = { 'title.en': 'Coffee', everyMonths: '2', firstOn: '2026-12-25' }
  const asked = await browser.post(paths.touchpoints(at), plan)
  expect(asked.status).toBe(409)
  expect(asked.text).toContain('This service has ended')
  const days = { opensOn: '2026-11-22', closesOn: '2026-12-10' }
  expect((await browser.post(paths.assessments(at), days)).status).toBe(409)
  const change = { ...serviceWords, version: '4', pilotId: [] }
  expect((await browser.post(paths.details(at), change)).status).toBe(409)
  const ended = `${paths.services({ lab: at.lab })}?ended=yes`
  expect((await app.visitor().get(ended)).text).toContain('Evening calls')
  await becomes(browser, at, 4, 'running')
})

test('two who change the page at once see each other’s words, and nothing is lost', async () => {
  const { browser, at } = await serviceBegun(app)
  const one = { ...serviceWords, version: '2', pilotId: [], 'title.en': 'Evening calls at seven' }
  await taken(browser, paths.details(at), one)
  const late = await browser.post(paths.details(at), { ...one, 'title.en': 'Calls at night' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Evening calls at seven')
  expect(late.text).toContain('Calls at night')
  const nobody = await browser.post(paths.details(at), { ...one, 'title.en': '', 'title.sv': '' })
  expect(nobody.status).toBe(422)
})

test('a service that holds nothing is deleted, one that holds something is not', async () => {
  const { browser, at, address } = await serviceBegun(app)
  await taken(browser, paths.removal(at))
  expect((await app.visitor().get(paths.service(open(at)))).status).toBe(404)
  const other = await serviceByForm(browser, address)
  await taken(browser, paths.record(other), recordWords)
  const refused = await browser.post(paths.removal(other))
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('1 version of how it is bought')
  expect(refused.text).toContain('End it instead')
})

test('the page of a service asks the same number of queries however much there is', async () => {
  const { browser, at, read } = await serviceBegun(app)
  const visit = () => app.visitor().get(`${paths.service(open(at))}?${Math.random()}`)
  const few = await app.queries(visit)
  await taken(browser, paths.record(at), recordWords)
  const round = await roundOpened(browser, at)
  await keyedIn(browser, round, 'users', 6)
  await keyedIn(browser, round, 'staff', 5)
  for (let n = 1; n <= 4; n++) {
    const plan = { 'title.en': `Meeting ${n}`, everyMonths: '1', firstOn: '2026-11-25' }
    await taken(browser, paths.touchpoints(at), plan)
  }
  await read(sql`insert into service (lab_id, id, initiative_id, title, what, for_whom, responsible, public,
      state, state_since, made_at)
    select lab_id, gen_random_uuid(), initiative_id, jsonb_build_object('en', 'Service ' || n), what, for_whom,
      responsible, true, 'running', state_since, now() from service, generate_series(1, 70) n`)
  expect(await app.queries(visit)).toBe(few)
  expect(few).toBeLessThanOrEqual(12)
  const list = paths.services({ lab: at.lab })
  const seen = new Set<string>()
  let next: string | undefined = list
  for (let pages = 0; next && pages < 5; pages++) {
    const { text } = await app.visitor().get(next)
    for (const [, id] of text.matchAll(/services\/([0-9a-f-]{36})"/g)) seen.add(id!)
    next = /href="([^"&]*services\?after=[^"&]*)"/.exec(text)?.[1]
  }
  expect(seen.size).toBe(71)
})

test('a person answers with the grades of one form only', async () => {
  const { browser, at } = await serviceBegun(app)
  const visitor = app.visitor()
  expect((await visitor.get(paths.assess(open(at)))).text).toContain('Nobody is asked just now')
  expect((await visitor.post(paths.assess(open(at)), grades(4))).status).toBe(409)
  await roundOpened(browser, at)
  const partly = { ...grades(4), 'answers.clear': '' }
  const wrong = await visitor.post(paths.assess(open(at)), partly)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('ds-error-summary')
  expect((await visitor.post(paths.assess(open(at)), grades(7))).status).toBe(422)
})
