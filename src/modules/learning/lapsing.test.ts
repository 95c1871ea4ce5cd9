import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { learnFrom } from '../../../tests/support/learning-paths.ts'
import { asOwner, inLab } from '../../platform/db/database.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import {
  completedBy,
  hasCompleted,
  isUnlocked,
  learningPaths as paths,
  unlockedFor,
} from './index.ts'
import { findPath } from './library.ts'
import type { LearningModule } from './path-file.ts'
import { rightAnswers } from './progress.ts'
import { validUntil } from './standing.ts'

const app = await testApp()
beforeAll(() =>
  learnFrom({
    being: { validMonths: 24, unlocks: ['session-kit', 'training-others'] },
    entry: { unlocks: ['assisted-entry'] },
    'entry-by-phone': { validMonths: 6, unlocks: ['assisted-entry'] },
  }),
)
afterEach(() => app.clock.set(testNow))

async function begin() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Britta Sjödin', role: 'coordinator' })
  const per = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const at = { lab: lab.slug, pathKey: 'being' }
  const record = (completedOn: string, pathKey = 'being') =>
    coordinator.browser.post(paths.completions(at), {
      participantId: per.participantId,
      pathKey,
      completedOn,
      note: '',
    })
  return { lab, coordinator, per, browser: per.browser, at, record }
}

const answer = (module: LearningModule) =>
  Object.fromEntries(
    Object.entries(rightAnswers(module)).map(([key, right]) => [`answers.${key}`, right]),
  )
const asked = (lab: LabEntry, who: string, path = 'being', now = testNow) =>
  inLab(app.database, lab.id, (db) => hasCompleted(db, lab.id, who, path, now))
const moment = (day: string) => new Date(`${day}T10:00:00Z`)

/** Moves the clock, and keeps everybody signed in. */
async function go(day: string) {
  app.clock.set(moment(day))
  await asOwner(app.database, (db) => db.execute(sql`update sign_in set expires_at = '2040-01-01'`))
}

test.each([
  ['2026-05-03', 24, '2028-05-03'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 1, '2027-01-31'],
])('what was completed on %s and is valid for %i months counts until %s', (on, months, until) => {
  expect(validUntil(on, months)).toBe(until)
  expect(validUntil(on, undefined)).toBe(null)
})

test('a completion says until when it is valid, and counts no more the day after', async () => {
  const { lab, per, browser, at, record } = await begin()
  const saved = await record('2026-05-03')
  expect((await browser.get(paths.path(at))).text).toMatch(/Valid until: <time[^>]*>3 May 2028/)
  const completion = saved.location!.split('?')[0]!
  expect((await browser.get(`${completion}/certificate`)).text).toContain('3 May 2028')
  const list = await per.browser.get(paths.completions(at))
  expect(list.text).toContain('3 May 2028')
  expect(await asked(lab, per.participantId, 'being', moment('2028-05-03'))).toBe(true)
  // Midnight comes earlier in Stockholm than in Greenwich.
  const late = new Date('2028-05-03T22:30:00Z')
  expect(await asked(lab, per.participantId, 'being', late)).toBe(false)
  await go('2028-05-04')
  expect((await browser.get(paths.path(at))).text).toContain('no longer valid')
  expect((await browser.get(paths.list(at))).text).toContain('No longer valid')
})

test('sixty days before it lapses it waits on the own page, and is renewed by doing the path again', async () => {
  const { lab, per, browser, at, record } = await begin()
  await record('2026-05-03')
  const today = async () => (await browser.get(`/${lab.slug}/today`)).text
  await go('2028-03-03')
  expect(await today()).not.toContain('it is valid until')
  await go('2028-03-04')
  expect(await today()).toContain('it is valid until 3 May 2028')
  expect((await browser.get(paths.path(at))).text).toContain('Do it again: module 1')
  const { modules } = findPath('being')
  const post = (module: LearningModule) =>
    browser.post(paths.answers({ ...at, moduleKey: module.key }), answer(module))
  for (const module of modules.slice(0, -1)) await post(module)
  expect(await today()).toContain('5 of 6 modules')
  await post(modules.at(-1)!)
  expect((await browser.get(paths.path(at))).text).toMatch(/Valid until: <time[^>]*>4 March 2030/)
  expect(await today()).not.toContain('learning path')
  expect(await asked(lab, per.participantId, 'being', moment('2029-01-01'))).toBe(true)
})

test('what was answered long before counts for the first time only, and thoughts stay', async () => {
  const { browser, at } = await begin()
  const { modules } = findPath('being')
  const here = (module: LearningModule) => ({ ...at, moduleKey: module.key })
  const reflection = 'I listen better on foot.'
  await browser.post(paths.reflection(here(modules[0]!)), { reflection })
  for (const module of modules) await browser.post(paths.answers(here(module)), answer(module))
  await go('2029-01-10')
  const again = await browser.get(paths.path(at))
  expect(again.text).toContain('0 of 6')
  const first = await browser.get(paths.module(here(modules[0]!)))
  expect(first.text).toContain(reflection)
  expect(first.text).not.toMatch(/name="answers[^>]* checked/)
  await browser.post(paths.answers(here(modules[0]!)), answer(modules[0]!))
  expect((await browser.get(paths.path(at))).text).toContain('Go on with module 2')
})

test('on paper a path is recorded again when it is time, not before, and once a day', async () => {
  const { lab, per, record } = await begin()
  await record('2024-10-01')
  const early = await record('2024-10-01')
  expect(early.status).toBe(409)
  await go('2026-09-20')
  const both = await Promise.all([record('2026-09-18'), record('2026-09-18')])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await record('2026-09-19')).text).toContain('already completed this path')
  expect(await asked(lab, per.participantId, 'being', moment('2028-09-18'))).toBe(true)
})

test('a coordinator waives a path with a reason, the person sees it, and it can be taken back', async () => {
  const { lab, coordinator, per, browser, at } = await begin()
  const waive = (reason: string, participantId: string = per.participantId) =>
    coordinator.browser.post(paths.waivers(at), { participantId, pathKey: 'being', reason })
  const silent = await waive(' ')
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Write why the path is waived.')
  expect((await waive('I know it.', coordinator.participantId)).text).toContain(
    'Another coordinator',
  )
  const reason = 'Has led <meetings> for ten years.'
  const twice = await Promise.all([waive(reason), waive(reason)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await asked(lab, per.participantId)).toBe(true)
  const own = await browser.get(paths.path(at))
  expect(own.text).toContain('You need not do this path')
  expect(own.text).toContain('Britta Sjödin has waived it for you.')
  expect(own.text).toContain('Has led &lt;meetings>')
  expect(own.text).not.toContain('/certificate')
  const list = await browser.get(paths.waivers(at))
  expect(list.text).toMatch(/Per Nyberg[^]*Has led &lt;meetings>[^]*Britta Sjödin/)
  expect(list.text).not.toContain('/withdrawal')
  const shown = await coordinator.browser.get(paths.waivers(at))
  const one = /action="([^"]*\/withdrawal)"/.exec(shown.text)![1]!
  expect((await browser.post(one)).status).toBe(403)
  expect((await coordinator.browser.post(one)).status).toBe(303)
  expect(await asked(lab, per.participantId)).toBe(false)
  expect((await coordinator.browser.post(one)).text).toContain('Somebody did this already.')
  await coordinator.browser.post(one.replace('withdrawal', 'return'))
  expect(await asked(lab, per.participantId)).toBe(true)
})

test('only a coordinator of the whole lab waives', async () => {
  const { lab, per, browser, at } = await begin()
  const sent = { participantId: per.participantId, pathKey: 'being', reason: 'Because.' }
  const others = [
    per,
    await app.person(lab, { role: 'coordinator', initiativeId: crypto.randomUUID() }),
    await app.person(await app.lab(), { role: 'coordinator' }),
  ]
  for (const { browser: other } of others)
    expect((await other.post(paths.waivers(at), sent)).status).toBe(403)
  expect((await browser.get(paths.waivers(at))).text).toContain('No path is waived for anybody.')
})

test('what a path opens is closed until any such path counts, and open where no path opens it', async () => {
  const { lab, coordinator, per, browser, at, record } = await begin()
  const open = (word: Parameters<typeof isUnlocked>[3], now = testNow) =>
    inLab(app.database, lab.id, (db) => isUnlocked(db, lab.id, per.participantId, word, now))
  expect(await open('mandate')).toBe(true)
  expect(await open('session-kit')).toBe(false)
  await record('2026-11-01')
  expect(await open('session-kit')).toBe(true)
  expect(await open('session-kit', moment('2028-11-02'))).toBe(false)
  expect(await open('assisted-entry')).toBe(false)
  await record('2026-11-01', 'entry-by-phone')
  expect(await open('assisted-entry')).toBe(true)
  const both = [per.participantId, coordinator.participantId]
  const batch = await inLab(app.database, lab.id, (db) =>
    unlockedFor(db, lab.id, both, 'assisted-entry', testNow),
  )
  expect(batch).toEqual(new Set([per.participantId]))
  const done = await inLab(app.database, lab.id, (db) =>
    completedBy(db, lab.id, both, 'being', testNow),
  )
  expect(done).toEqual(new Set([per.participantId]))
  const page = await browser.get(paths.path(at))
  expect(page.text).toContain('This opens:')
  expect(page.text).toContain('The session kit: everything to print')
  expect(page.text).toContain('24 months')
})
