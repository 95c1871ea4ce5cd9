import { expect, test } from 'vitest'
import { threadPaths } from '../thread/index.ts'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  return { ...started, browser: coordinator.browser }
}

const question = {
  from: '0',
  'howMightWe.en': 'give safe nights',
  'howMightWe.sv': 'ge trygga nätter',
  'forWhom.en': 'people with home care',
  'forWhom.sv': 'personer med hemtjänst',
  'inPlace.en': 'the inland villages',
  'inPlace.sv': 'inlandets byar',
  'givenConstraint.en': 'two carers a night',
  'givenConstraint.sv': 'två i personalen per natt',
  'soThat.en': 'nobody is woken without need',
  'soThat.sv': 'ingen väcks i onödan',
  whyChanged: '',
}

test('the question is written, changed with a reason, and the difference is visible in both languages', async () => {
  const { browser, address } = await begun()
  const first = await browser.send(paths.question(address), question)
  expect(first.text).toContain('Version 1')
  const silent = { ...question, from: '1', 'forWhom.en': 'people over 80' }
  const refused = await browser.post(paths.question(address), silent)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Say why you change the question.')
  const changed = { ...silent, whyChanged: 'The interviews were with the oldest.' }
  expect((await browser.post(paths.question(address), changed)).status).toBe(303)
  const page = await app.visitor().get(paths.question(address))
  expect(page.text).toMatch(/<ins>[^]*?over[^]*?80/)
  expect(page.text).toMatch(/<del>[^]*?with[^]*?home/)
  expect(page.text).toContain('The interviews were with the oldest.')
  const swedish = await app.visitor().get(paths.question(address), { 'accept-language': 'sv' })
  expect(swedish.text).toContain('Hur kan vi')
  expect(swedish.text).toContain('inlandets byar')
})

test('any two versions can be compared, and rubbish in the address compares the newest', async () => {
  const { browser, address } = await begun()
  await browser.post(paths.question(address), question)
  const why = { whyChanged: 'We learned more.' }
  await browser.post(paths.question(address), {
    ...question,
    ...why,
    from: '1',
    'soThat.en': 'sleep is good',
  })
  await browser.post(paths.question(address), {
    ...question,
    ...why,
    from: '2',
    'soThat.en': 'rest is sound',
  })
  const page = await app.visitor().get(`${paths.question(address)}?from=1&to=3`)
  expect(page.text).toMatch(/<del>[^]*?nobody/)
  expect(page.text).toMatch(/<ins>[^]*?sound/)
  const rubbish = await app.visitor().get(`${paths.question(address)}?from=x&to=99`)
  expect(rubbish.status).toBe(200)
  expect(rubbish.text).toMatch(/<del>[^]*?sleep/)
})

test('two people write version 2 at once: the second is told, sees the difference and keeps the text', async () => {
  const { browser, address, lab, id } = await begun()
  await browser.post(paths.question(address), question)
  const champion = await app.person(lab, { role: 'champion', initiativeId: id })
  const next = { ...question, from: '1', whyChanged: 'After the workshop.' }
  const [mine, theirs] = await Promise.all([
    browser.post(paths.question(address), { ...next, 'soThat.en': 'everyone sleeps' }),
    champion.browser.post(paths.question(address), { ...next, 'soThat.en': 'carers drive less' }),
  ])
  expect([mine.status, theirs.status].toSorted()).toEqual([303, 409])
  const [told, kept] =
    mine.status === 409 ? [mine.text, 'everyone sleeps'] : [theirs.text, 'carers drive less']
  expect(told).toContain('Somebody else changed this while you were writing')
  expect(told).toContain(`>${kept}</textarea>`)
  expect(told).toMatch(/name="from" value="2"/)
})

test('a version that says the same is not written', async () => {
  const { browser, address } = await begun()
  await browser.post(paths.question(address), question)
  const again = { ...question, from: '1', whyChanged: 'No reason.' }
  const same = await browser.post(paths.question(address), again)
  expect(same.status).toBe(409)
  expect(same.text).toContain('This is the same question as the newest version.')
})

test('a version names the evidence it came from, and the thread walks there and back', async () => {
  const { browser, address, phases } = await begun()
  const [phase] = await phases()
  const added = await browser.post(paths.newEvidence({ ...address, phaseId: phase!.id }), {
    'title.en': 'Interviews in Tärna',
    proves: 'Nights are the problem.',
    kind: 'text',
    body: 'Seven people said so.',
    public: 'yes',
  })
  const evidenceId = added.location!.split('/').at(-1)!
  const form = await browser.get(paths.newQuestion(address))
  expect(form.text).toContain('Interviews in Tärna')
  const written = await browser.send(paths.question(address), {
    ...question,
    'cameFrom[]': evidenceId,
  })
  expect(written.status).toBe(200)
  const kind = { lab: address.lab, kind: 'evidence', thingId: evidenceId }
  const thread = await app.visitor().get(threadPaths.thread(kind))
  expect(thread.text).toContain('give safe nights')
  const stranger = '019aa000-0000-7000-8000-000000000000'
  const wrong = {
    ...question,
    from: '1',
    whyChanged: 'x',
    'soThat.en': 'y',
    'cameFrom[]': stranger,
  }
  expect((await browser.post(paths.question(address), wrong)).status).toBe(409)
})

test('a figure before and after shows the change in words, and who measured it', async () => {
  const { browser, address } = await begun()
  const at = { ...address, factor: 'distance' }
  const baseline = {
    version: '0',
    'statement.en': 'Night visits cost hours of driving.',
    unit: 'hours',
    value: '9',
    on: '2026-02-01',
    source: 'Driving logs',
  }
  expect((await browser.post(paths.baseline(at), baseline)).status).toBe(303)
  const early = { version: '1', value: '3', on: '2026-01-01', source: 'Driving logs' }
  const before = await browser.post(paths.result(at), early)
  expect(before.status).toBe(409)
  expect(before.text).toContain('The result was measured before')
  const late = await browser.post(paths.result(at), { ...early, on: '2026-09-01', value: '4,5' })
  expect(late.status).toBe(303)
  const page = await app.visitor().get(paths.initiative(address))
  expect(page.text).toContain('4.5 hours less (50 % less)')
  const swedish = await app.visitor().get(paths.remoteArea(address), { 'accept-language': 'sv' })
  expect(swedish.text).toContain('4,5 hours mindre (50 % mindre)')
})

test('a result needs a baseline, a baseline needs its source, and an unknown factor is not found', async () => {
  const { browser, address } = await begun()
  const at = { ...address, factor: 'staffing' }
  const value = { version: '0', value: '3', on: '2026-02-01', source: 'Rota' }
  const result = await browser.post(paths.result(at), value)
  expect(result.status).toBe(409)
  expect(result.text).toContain('Record the figure before the change first.')
  const bare = await browser.post(paths.baseline(at), { ...value, unit: 'people', source: '' })
  expect(bare.status).toBe(422)
  expect((await browser.get(paths.remoteFactor({ ...at, factor: 'luck' }))).status).toBe(404)
})

test('two people record one baseline: the second sees the other figure and keeps their own', async () => {
  const { browser, address } = await begun()
  const at = { ...address, factor: 'access' }
  const form = { version: '0', unit: 'visits', value: '3', on: '2026-02-01', source: 'Rota' }
  expect((await browser.post(paths.baseline(at), form)).status).toBe(303)
  const second = await browser.post(paths.baseline(at), { ...form, value: '5' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody else changed this while you were writing')
  expect(second.text).toMatch(/name="value"[^>]*value="5"|value="5"[^>]*name="value"/)
})

test('a figure measured in the future is refused with a sentence, before and after the change', async () => {
  const { browser, address } = await begun()
  const at = { ...address, factor: 'access' }
  const form = { version: '0', unit: 'visits', value: '3', on: '2026-11-23', source: 'Rota' }
  const swedish = await browser.post(paths.baseline(at), form, { 'accept-language': 'sv' })
  expect(swedish.status).toBe(409)
  expect(swedish.text).toContain('Den dagen ligger i framtiden.')
  expect((await browser.post(paths.baseline(at), { ...form, on: '2026-11-22' })).status).toBe(303)
  const result = { version: '1', value: '5', on: '2026-11-23', source: 'Rota' }
  const refused = await browser.post(paths.result(at), result)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('That day is in the future.')
  expect(refused.text).toContain('value="2026-11-23"')
})

test('the figures before and after have fields of their own, and problems lead to the right one', async () => {
  const { browser, address } = await begun()
  const at = { ...address, factor: 'distance' }
  const form = { version: '0', unit: 'hours', value: '9', on: '2026-02-01', source: 'Logs' }
  await browser.post(paths.baseline(at), form)
  const result = { version: '1', value: '', on: '', source: '' }
  const wrong = await browser.post(paths.result(at), result)
  for (const { text } of [await browser.get(paths.remoteFactor(at)), wrong]) {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toContain('f-result-value')
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
  }
  expect(wrong.text).toContain('href="#f-result-source"')
  expect(wrong.text).not.toContain('href="#f-source"')
})
