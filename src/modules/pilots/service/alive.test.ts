import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import {
  becomes,
  grades,
  keyedIn,
  recordWords,
  roundOpened,
  serviceBegun,
} from '../../../../tests/support/services.ts'
import type { RequirementQuestion } from '../../../platform/manifest.ts'
import { inLab } from '../../../platform/db/database.ts'
import { commitmentPaths } from '../../voices/index.ts'
import { servicePaths as paths } from '../index.ts'

const app = await testApp()
const open = ({ lab, serviceId }: { lab: string; serviceId: string }) => ({ lab, serviceId })

test('users answer by link without an account, staff by code, paper is keyed in, and both stand side by side', async () => {
  const { browser, at, read } = await serviceBegun(app)
  const round = await roundOpened(browser, at)
  const leading = (await browser.get(paths.assessment(round))).text
  const code = /assessment\/staff\/([0-9A-Z-]+)/.exec(leading)![1]!
  const user = app.visitor()
  expect((await user.get(`/${at.lab}`)).text).toContain('Say how it works: Evening calls')
  expect((await user.get(paths.assess(open(at)))).text).toContain('Five statements')
  await taken(user, paths.assess(open(at)), grades(2, 'Too late'))
  expect((await user.get(paths.assess(open(at)))).text).toContain('You have answered')
  const thanks = await user.send(paths.assess(open(at)), grades(5, 'Later is fine'))
  expect(thanks.text).toContain('Somebody else answers on this device')
  await taken(user, paths.assess(open(at)), { ...grades(4), turn: '2' })
  const counted = () =>
    read<{ n: number }>(sql`select count(*)::int as n from service_assessment_answer`)
  expect((await counted())[0]!.n).toBe(2)
  const staff = app.visitor()
  const way = paths.assessAsStaff({ ...open(at), code: code.toLowerCase().replaceAll('-', '') })
  await taken(staff, way, grades(3))
  expect((await staff.get(paths.assessAsStaff({ ...open(at), code: 'WRONG' }))).status).toBe(404)
  expect((await browser.get(paths.assessment(round))).text).toContain('users A few, staff A few')
  await keyedIn(browser, round, 'users', 3)
  await keyedIn(browser, round, 'users', 3)
  expect((await counted())[0]!.n).toBe(6)
  expect((await app.visitor().get(paths.service(open(at)))).text).not.toContain('spread')
  await taken(browser, paths.assessmentClosing(round))
  expect((await browser.post(paths.assessmentClosing(round))).status).toBe(409)
  const shown = (await app.visitor().get(paths.service(open(at)))).text
  expect(shown).toContain('Users (5)')
  expect(shown).toContain('spread')
  expect(shown).toContain('Not shown')
  expect(shown).not.toContain('Later is fine')
  expect((await browser.get(paths.assessment(round))).text).toContain('Later is fine')
  const late = await user.post(paths.assess(open(at)), grades(1))
  expect(late.status).toBe(409)
  const sheet = { side: 'users', sheet: '9', ...grades(1) }
  expect((await browser.post(paths.assessmentPaper(round), sheet)).status).toBe(409)
})

test('a sheet without a number, a round that ends before it begins and a second one at once are refused', async () => {
  const { browser, at } = await serviceBegun(app)
  const days = { opensOn: '2026-12-10', closesOn: '2026-12-01' }
  expect((await browser.post(paths.assessments(at), days)).status).toBe(422)
  const past = { opensOn: '2026-10-10', closesOn: '2026-11-01' }
  expect((await browser.post(paths.assessments(at), past)).text).toContain(
    'last day is in the past',
  )
  const long = { opensOn: '2026-12-01', closesOn: '2027-12-01' }
  expect((await browser.post(paths.assessments(at), long)).status).toBe(422)
  const round = await roundOpened(browser, at)
  const second = { opensOn: '2026-12-20', closesOn: '2026-12-30' }
  expect((await browser.post(paths.assessments(at), second)).status).toBe(409)
  const sheet = { side: 'users', sheet: '', ...grades(4) }
  expect((await browser.post(paths.assessmentPaper(round), sheet)).status).toBe(422)
  expect((await browser.get(paths.assessmentSheet(round))).text).toContain('☐')
  const change = { assessmentId: round.serviceAssessmentId, 'title.en': 'A', 'words.en': 'B' }
  const before = { ...change, onDay: '2026-11-01' }
  expect((await browser.post(paths.changes(at), before)).text).toContain('came before the answers')
  const future = { ...change, onDay: '2027-11-01' }
  expect((await browser.post(paths.changes(at), future)).status).toBe(409)
})

test('a change is traced to the answers it came from, both ways', async () => {
  const { browser, at } = await serviceBegun(app)
  const round = await roundOpened(browser, at)
  const change = {
    'title.en': 'We ring later',
    'words.en': 'Supper came first.',
    onDay: '2026-11-22',
  }
  const assessmentId = round.serviceAssessmentId
  await taken(browser, paths.changes(at), { ...change, assessmentId })
  const thread = (kind: string, id: string) => `/${at.lab}/thread/${kind}/${id}`
  const from = (await app.visitor().get(thread('service-assessment', assessmentId))).text
  expect(from).toContain('We ring later')
  expect(from).toContain('Evening calls')
  expect((await app.visitor().get(`/${at.lab}`)).text).toContain('We ring later')
})

test('promises go both ways, and a broken one stays to be seen with its day and words', async () => {
  const { browser, at, read } = await serviceBegun(app)
  const promise = {
    side: 'provider',
    'promise.en': 'We always ring before nine',
    'howOften.en': 'every evening',
    ownerId: '',
    ownerName: 'The home care office',
    dueOn: '2026-12-01',
  }
  expect((await browser.post(paths.promises(at), { ...promise, ownerName: '' })).status).toBe(422)
  expect((await browser.post(paths.promises(at), { ...promise, dueOn: '2026-01-01' })).status).toBe(
    409,
  )
  await taken(browser, paths.promises(at), promise)
  const users = {
    ...promise,
    side: 'users',
    'promise.en': 'We say when we are away',
    ownerName: 'Users',
  }
  await taken(browser, paths.promises(at), users)
  const [made] = await read<{ id: string; version: number }>(
    sql`select id, version from commitment where promise ->> 'en' like '%nine'`,
  )
  const commitment = { lab: at.lab, initiativeId: at.initiativeId, commitmentId: made!.id }
  await taken(browser, commitmentPaths.outcome(commitment), {
    version: String(made!.version),
    state: 'broken',
    'account.en': 'Three evenings without a call.',
  })
  const shown = (await app.visitor().get(paths.service(open(at)))).text
  for (const part of [
    'Broken',
    'Three evenings without a call.',
    'every evening',
    'We say when we',
  ])
    expect(shown).toContain(part)
  expect((await browser.post(paths.removal(at))).text).toContain('2 promises')
})

test('a regular meeting lapses two weeks after its day, quietly on the page and loudly where work is gathered', async () => {
  const { browser, at, lab, read } = await serviceBegun(app)
  const plan = { 'title.en': 'Coffee with the callers', everyMonths: '2', firstOn: '2026-11-25' }
  expect((await browser.post(paths.touchpoints(at), { ...plan, everyMonths: '' })).status).toBe(422)
  expect((await browser.post(paths.touchpoints(at), { ...plan, everyMonths: '40' })).status).toBe(
    422,
  )
  expect(
    (await browser.post(paths.touchpoints(at), { ...plan, firstOn: '2026-11-01' })).status,
  ).toBe(409)
  await taken(browser, paths.touchpoints(at), plan)
  expect((await browser.get(`/${at.lab}/today`)).text).toContain('Regular meeting: Coffee')
  await read(sql`update service_touchpoint set first_on = date '2026-11-07'`)
  expect((await browser.get(`/${at.lab}/stuck`)).text).toContain('was not kept: Coffee')
  expect((await browser.get(`/${at.lab}/today`)).text).toContain('was not kept: Coffee')
  const page = async () => (await app.visitor().get(paths.service(open(at)))).text
  const notKept = '1 regular meeting was not kept'
  expect(await page()).toContain(notKept)
  await becomes(browser, at, 2, 'paused')
  expect(await page()).not.toContain(notKept)
  await becomes(browser, at, 3, 'running')
  expect(await page()).toContain(notKept)
  const [touchpoint] = await read<{ id: string }>(sql`select id from service_touchpoint`)
  const one = { ...at, serviceTouchpointId: touchpoint!.id }
  const owner = await app.person(lab)
  const kept = { onDay: '2026-11-22', people: '9', 'words.en': 'They want longer calls.' }
  expect((await owner.browser.post(paths.touchpoint(one), kept)).status).toBe(403)
  await read(sql`update service set owner_id = ${owner.participantId}`)
  expect((await owner.browser.get(paths.touchpoint(one))).status).toBe(200)
  expect((await owner.browser.post(paths.touchpoint(one), { ...kept, people: '' })).status).toBe(
    422,
  )
  expect(
    (await owner.browser.post(paths.touchpoint(one), { ...kept, onDay: '2026-12-24' })).status,
  ).toBe(409)
  await taken(owner.browser, paths.touchpoint(one), kept)
  expect((await owner.browser.post(paths.touchpoint(one), kept)).text).toContain('noted already')
  expect(await page()).toContain('They want longer calls.')
  expect(await page()).toContain('22 January 2027')
  expect((await browser.get(`/${at.lab}/stuck`)).text).not.toContain('was not kept: Coffee')
  await taken(browser, paths.touchpointEnd(one))
  expect((await browser.post(paths.touchpointEnd(one))).status).toBe(409)
  expect((await browser.post(paths.touchpoint(one), { ...kept, onDay: '2026-11-20' })).status).toBe(
    409,
  )
})

test('how it is bought knows no negative value, no other currency, no end before its beginning', async () => {
  const { browser, at, lab, read } = await serviceBegun(app)
  const write = (more: Record<string, string>) =>
    browser.post(paths.record(at), { ...recordWords, ...more })
  expect((await write({ value: '-5' })).status).toBe(422)
  expect((await write({ localValue: '13 000' })).text).toContain('cannot be more than the whole')
  expect((await write({ lastDay: '2026-10-01' })).status).toBe(422)
  expect((await write({ providerWords: '' })).status).toBe(422)
  expect((await write({ startsOn: '2026-02-30' })).status).toBe(422)
  const [host] = await read<{
    id: string
  }>(sql`insert into stakeholder (lab_id, id, kind, name, name_key, helix, added_at)
    values (${lab.id}, gen_random_uuid(), 'organisation', 'Sollefteå', 'sollefteå', 'public', now()) returning id`)
  await read(sql`insert into spend (lab_id, id, period, organisation_id, amount_minor, currency, noted_at)
    values (${lab.id}, gen_random_uuid(), '2026-01', ${host!.id}, 100, 'SEK', now())`)
  expect((await write({})).text).toContain('reckoned in SEK')
  await taken(browser, paths.record(at), { ...recordWords, currency: 'SEK', providerId: host!.id })
  expect((await write({ currency: 'SEK' })).status).toBe(409)
  const page = (await app.visitor().get(paths.service(open(at)))).text
  expect(page).toContain('12,000 SEK')
  expect(page).toContain('This lab has not said yet what local means')
})

test('gates ask for each test passed or noted, in the same number of queries for many services', async () => {
  const { browser, at, lab, id, read } = await serviceBegun(app)
  const checker = app.parts.checkers.get('service-tests-answered')!
  const question = (tests: string[], initiativeId = id): RequirementQuestion => ({
    requirementId: tests.join(),
    checker: 'service-tests-answered',
    params: { tests },
    gateId: 'g',
    phaseId: 'p',
    processId: 'q',
    initiativeId,
    appliesTo: null,
  })
  const check = (questions: RequirementQuestion[]) =>
    inLab(app.parts.database, lab.id, (db) => checker.check(db, lab.id, questions, app.clock.now()))
  const before = await check([question(['responsive']), question(['nonsense'])])
  expect(before.get('responsive')!.state).toBe('not-met')
  expect(before.has('nonsense')).toBe(false)
  const note = { seen: '', 'words.en': 'In spring.', untilDay: '2026-12-01' }
  await taken(browser, paths.test({ ...at, test: 'responsive' }), note)
  expect((await check([question(['responsive'])])).get('responsive')!.state).toBe('met')
  const few = await app.queries(() => check([question(['responsive'])]))
  await read(sql`insert into service (lab_id, id, initiative_id, title, what, for_whom, responsible, public,
      state, state_since, made_at)
    select lab_id, gen_random_uuid(), initiative_id, title, what, for_whom, responsible, true, 'running',
      state_since, now() from service, generate_series(1, 20) n`)
  const many = [question(['responsive']), question(['transparent']), question(['inclusive'])]
  expect(await app.queries(() => check(many))).toBe(few)
  expect((await check(many)).get('responsive')!.state).toBe('not-met')
  await read(sql`update service set state = 'ended'`)
  expect((await check(many)).get('responsive')!.detail.key).toBe('pilots.check.service.none')
})
