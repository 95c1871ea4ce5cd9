import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  adaptationWords,
  adoptionBegun,
  practicePublished,
  practiceWritten,
  reportWords,
  throughReview,
} from '../../../tests/support/lessons.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { taken } from '../../../tests/support/pilots.ts'
import { threadPaths } from '../thread/index.ts'
import { lessonPaths as paths } from './index.ts'

const app = await testApp()

test('another lab takes a practice over, notes what it changed, and the source sees only the report', async () => {
  const { practice } = await practicePublished(app)
  const { browser, at, lab } = await adoptionBegun(app, practice.goodPracticeId)
  const source = async () => (await app.visitor().get(paths.practice(practice))).text
  await taken(browser, paths.adaptations(at), adaptationWords)
  await taken(browser, paths.adoptionState(at), { version: '1', state: 'in-use', because: '' })
  expect(await source()).not.toContain('Other lab')
  await taken(browser, paths.reports(at), reportWords)
  const text = await source()
  for (const part of ['Other lab', 'In use', 'We have no night patrol.', 'Four people asked'])
    expect(text).toContain(part)
  expect(text).not.toContain('We have long roads too.')
  await taken(browser, paths.adaptations(at), { ...adaptationWords, 'what.en': 'Not told yet' })
  expect(await source()).not.toContain('Not told yet')
  const elsewhere = await browser.get(paths.elsewhere({ lab: lab.slug }))
  expect(elsewhere.text).toContain(paths.adoption(at))
  const thread = { lab: lab.slug, kind: 'adoption', thingId: at.adoptionId }
  const walked = await browser.get(threadPaths.thread(thread))
  expect(walked.text).toContain(paths.practice(practice))
  expect((await app.visitor().get(paths.adoption(at))).status).not.toBe(200)
  const stranger = await app.person(lab)
  expect((await stranger.browser.get(paths.adoption(at))).status).toBe(403)
})

test('the tree shows adoptions of adoptions, on the page and as data', async () => {
  const first = await practicePublished(app)
  const second = await adoptionBegun(app, first.practice.goodPracticeId)
  await taken(second.browser, paths.reports(second.at), reportWords)
  const started = await startedInitiative(app, second.lab, second.coordinator)
  const peer = await app.person(second.lab, { role: 'champion' })
  const own = await practiceWritten(second.browser, started.address, {
    'title.en': 'Volunteers ring at night',
    adoptionId: second.at.adoptionId,
  })
  await throughReview({ writer: second.browser, reviewer: peer.browser }, own)
  const third = await adoptionBegun(app, own.goodPracticeId)
  await taken(third.browser, paths.reports(third.at), {
    ...reportWords,
    'result.en': 'It reached the islands.',
  })
  const source = await app.visitor().get(paths.practice(first.practice))
  for (const part of ['Volunteers ring at night', 'It reached the islands.'])
    expect(source.text).toContain(part)
  const derived = await app.visitor().get(paths.practice(own))
  expect(derived.text).toContain('A call before the night drive')
  const data = JSON.parse((await app.visitor().get(paths.practiceData(first.practice))).text)
  expect(data.adoptions[0].adoptions[0].lab.slug).toBe(third.lab.slug)
  const queries = () => app.queries(() => app.visitor().get(paths.practiceData(own)))
  const one = await queries()
  const fourth = await adoptionBegun(app, own.goodPracticeId)
  await taken(fourth.browser, paths.reports(fourth.at), reportWords)
  expect(await queries()).toBe(one)
})

test('nothing begins from a retired practice, and what began keeps its title', async () => {
  const { browser, practice } = await practicePublished(app)
  const begun = await adoptionBegun(app, practice.goodPracticeId)
  await taken(browser, paths.retirement(practice), { because: 'The law changed.' })
  const late = await app.lab()
  const { browser: other } = await app.person(late, { role: 'coordinator' })
  const words = { from: practice.goodPracticeId, initiativeId: '', why: 'Too late.' }
  const refused = await other.post(paths.newAdoption({ lab: late.slug }), words)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('nothing new begins from it')
  expect(refused.text).toContain('Too late.')
  const kept = await begun.browser.get(paths.adoption(begun.at))
  expect(kept.text).toContain('A call before the night drive')
  expect(kept.text).toContain('The law changed.')
})

test('a lab begins once, also when two send the form at the same time, and never from its own', async () => {
  const { browser, practice, lab } = await practicePublished(app)
  const words = { from: practice.goodPracticeId, initiativeId: '', why: 'Us too.' }
  const own = await browser.post(paths.newAdoption({ lab: lab.slug }), words)
  expect(own.status).toBe(409)
  const other = await app.lab()
  const one = await app.person(other, { role: 'coordinator' })
  const two = await app.person(other, { role: 'coordinator' })
  const address = paths.newAdoption({ lab: other.slug })
  const both = await Promise.all([
    one.browser.post(address, words),
    two.browser.post(address, words),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const where = both.find(({ status }) => status === 303)!.location!
  const at = { lab: other.slug, adoptionId: where.split('/').at(-1)! }
  const state = (version: string, to: string, because = '') =>
    one.browser.post(paths.adoptionState(at), { version, state: to, because })
  expect((await state('1', 'stopped')).status).toBe(422)
  await state('1', 'stopped', 'No money.')
  expect((await state('1', 'adapting')).status).toBe(409)
  await taken(two.browser, address, words)
  const again = await state('2', 'adapting')
  expect(again.status).toBe(409)
  expect(again.text).toContain('uses this practice already')
  const nowhere = { ...words, from: '0198c0de-0000-7000-8000-000000000000' }
  expect((await one.browser.post(address, nowhere)).status).toBe(404)
})

test('reports lie in the past, notes are taken back, and empty ones are refused with what was typed', async () => {
  const { practice } = await practicePublished(app)
  const { browser, at } = await adoptionBegun(app, practice.goodPracticeId)
  const ahead = await browser.post(paths.reports(at), { ...reportWords, reportedOn: '2027-01-01' })
  expect(ahead.status).toBe(409)
  expect(ahead.text).toContain('Four people asked to go on.')
  const empty = await browser.post(paths.adaptations(at), { ...adaptationWords, 'why.en': '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('A volunteer')
  const page = await taken(browser, paths.adaptations(at), adaptationWords)
  const { text } = await browser.get(page)
  const removal = /action="([^"]*adaptations\/[0-9a-f-]{36}\/removal)"/.exec(text)![1]!
  await taken(browser, removal)
  expect((await browser.get(page)).text).toContain('No change was noted yet')
  expect((await browser.post(removal)).status).toBe(409)
})
