import { lessonPaths as paths } from '../../src/modules/lessons/index.ts'
import type { TestApp, TestPerson } from './app.ts'
import type { Browser } from './browser.ts'
import { pilotBegun, taken } from './pilots.ts'

/** A lesson as the form sends it. */
export const lessonWords = {
  'claim.en': 'A call before the drive lets people sleep',
  'claim.sv': 'Ett samtal före resan låter människor sova',
  'explanation.en': 'Six people were asked before and after.',
  placeId: '',
  placeWords: 'Route 7',
  density: 'sparse',
  service: 'care',
  mode: 'deliver',
  level: 'individual',
  confidence: 'supported',
  'confidenceBecause.en': 'Six people and the night staff say the same.',
  from: '',
}

/** A practice as the form sends it. */
export const practiceWords = {
  'title.en': 'A call before the night drive',
  'summary.en': 'The night patrol rings first.',
  'problem.en': 'Nine hours of driving each night.',
  'done.en': 'Ring, listen, drive only when wanted.',
  'resources.en': 'Two phones.',
  'success.en': 'Six people slept better.',
  'difficulties.en': 'Hearing aids.',
  'transfer.en': 'Anywhere with long roads.',
  contact: 'Home care office, 0620-00 00 00',
  adoptionId: '',
}

/** A standing as the form sends it. */
export const standingWords = { stance: 'contest', words: 'My mother was woken by it.', named: '' }

type Initiative = { lab: string; initiativeId: string }

/** Writes a lesson by its form and says where it is. */
export async function lessonWritten(
  browser: Browser,
  at: Initiative,
  more: Partial<typeof lessonWords> = {},
) {
  const there = await taken(browser, paths.newLesson(at), { ...lessonWords, ...more })
  return { lab: at.lab, lessonId: there.split('/').at(-1)! }
}

/** A lab with an initiative, a pilot, and a published lesson that rests on it. */
export async function lessonPublished(app: TestApp) {
  const begun = await pilotBegun(app)
  const from = `pilot:${begun.at.pilotId}`
  const lesson = await lessonWritten(begun.browser, begun.address, { from })
  await taken(begun.browser, paths.publication(lesson))
  return { ...begun, lesson }
}

/** Writes a practice by its form and says where it is. */
export async function practiceWritten(
  browser: Browser,
  at: Initiative,
  more: Partial<typeof practiceWords> = {},
) {
  const there = await taken(browser, paths.newPractice(at), { ...practiceWords, ...more })
  return { lab: at.lab, goodPracticeId: there.split('/').at(-2)! }
}
type Practice = Awaited<ReturnType<typeof practiceWritten>>

/** Submits a practice, has it reviewed and publishes it. */
export async function throughReview(
  { writer, reviewer }: { writer: Browser; reviewer: Browser },
  at: Practice,
) {
  await taken(writer, paths.submission(at))
  await taken(reviewer, paths.reviewBegin(at))
  await taken(reviewer, paths.review(at), { verdict: 'ready', words: 'I would use it.' })
  await taken(writer, paths.practicePublication(at))
}

/** A lab with a published practice, reviewed by a resident. */
export async function practicePublished(app: TestApp) {
  const begun = await pilotBegun(app)
  const resident = await app.person(begun.lab, {
    role: 'resident-representative',
    name: 'Svea Åström',
  })
  const practice = await practiceWritten(begun.browser, begun.address)
  await throughReview({ writer: begun.browser, reviewer: resident.browser }, practice)
  return { ...begun, resident, practice }
}

/** A lab that begins to use a practice, by the form. */
export async function adoptionBegun(app: TestApp, goodPracticeId: string) {
  const lab = await app.lab({ name: { en: 'Other lab' } })
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Niamh Boyle' })
  const { browser } = coordinator
  const words = { from: goodPracticeId, initiativeId: '', why: 'We have long roads too.' }
  const there = await taken(browser, paths.newAdoption({ lab: lab.slug }), words)
  const at = { lab: lab.slug, adoptionId: there.split('/').at(-1)! }
  return { lab, coordinator, browser, at }
}

/** Somebody takes over the newest practice of another lab, and notes a change. */
export async function practiceTakenOver({ browser }: TestPerson, lab: string) {
  const offered = (await browser.get(paths.elsewhere({ lab }))).text
  const from = /adoptions\/new\?from=([0-9a-f-]{36})/.exec(offered)![1]!
  const there = await taken(browser, paths.newAdoption({ lab }), {
    from,
    initiativeId: '',
    why: 'We want it too.',
  })
  await taken(browser, `${there}/adaptations`, adaptationWords)
}

/** A change as the form sends it. */
export const adaptationWords = {
  'what.en': 'Who rings',
  'was.en': 'The night patrol',
  'became.en': 'A volunteer',
  'why.en': 'We have no night patrol.',
}

/** A report as the form sends it. */
export const reportWords = { 'result.en': 'Four people asked to go on.', reportedOn: '2026-11-20' }
