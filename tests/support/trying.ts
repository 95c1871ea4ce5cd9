import sharp from 'sharp'
import { publishConsentText } from '../../src/modules/people/index.ts'
import { experimentPaths, prototypePaths } from '../../src/modules/pilots/index.ts'
import { system } from '../../src/platform/actor.ts'
import type { TestApp, TestPerson } from './app.ts'
import type { Browser, FormValues } from './browser.ts'
import { startedInitiative } from './initiative.ts'
import { taken } from './pilots.ts'

/** A first prototype as the form sends it. */
export const prototypeWords = {
  'title.en': 'A night card on the door',
  'title.sv': 'Ett nattkort på dörren',
  from: '',
  'what.en': 'A paper card: please ring, or please come in.',
  'learn.en': 'Do people dare to turn it?',
  madeOn: '2026-11-01',
  shows: '',
  public: 'yes',
}

/** Who tried it, as the form sends it. */
export const trialWords = {
  triedOn: '2026-11-05',
  who: 'Three neighbours over 80',
  people: '3',
  said: 'The letters are too small.',
  audience: 'everyone',
  participantId: '',
  witness: '',
  insideTextId: '',
  everyoneTextId: '',
}

/** An experiment as the form sends it. */
export const experimentWords = {
  'title.en': 'Fewer doors at two',
  from: '',
  'hypothesis.en': 'If we ring first, people sleep on.',
  'measure.en': 'Nights in a week without being woken.',
  'method.en': 'Six people on route 7, two weeks.',
  kind: 'number',
  direction: 'at-least',
  threshold: '4,5',
  unit: 'nights',
  peopleLeast: '5',
  startsOn: '2026-11-10',
  lastDay: '2026-12-05',
  public: 'yes',
}

/** What an experiment came to, as the form sends it. */
export const conclusionWords = {
  version: '0',
  value: '3',
  words: '',
  people: '6',
  disturbed: '',
  'learned.en': 'The phone wakes as surely as the door.',
  'nextStep.en': 'Try a silent sign.',
  whyChanged: '',
}

type Address = { lab: string; initiativeId: string }

/** A lab of its own with an initiative, and its coordinator’s browser. */
export async function tryingBegun(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  return { ...started, browser: coordinator.browser }
}

/** Makes a prototype by its form and says where it is. */
export async function prototypeMade(browser: Browser, address: Address, more: FormValues = {}) {
  const there = await taken(browser, prototypePaths.newPrototype(address), {
    ...prototypeWords,
    ...more,
  })
  return { ...address, prototypeId: there.split('/').at(-1)! }
}

/** Plans an experiment by its form and says where it is. */
export async function experimentPlanned(browser: Browser, address: Address, more: FormValues = {}) {
  const there = await taken(browser, experimentPaths.newExperiment(address), {
    ...experimentWords,
    ...more,
  })
  return { ...address, experimentId: there.split('/').at(-1)! }
}

/** The versions that a form of trials offers, newest first. */
export async function versionIds(
  browser: Browser,
  at: Address & { prototypeId: string },
): Promise<string[]> {
  const { text } = await browser.get(prototypePaths.newTrial(at))
  const select = /name="prototypeVersionId"[\s\S]*?<\/select>/.exec(text)![0]
  return [...select.matchAll(/value="([0-9a-f-]{36})"/g)].map(([, id]) => id!)
}

/** The words that people agree to, as the lab has published them. */
export async function wordsPublished(app: TestApp, labId: Parameters<TestApp['run']>[0]) {
  for (const [purpose, en] of [
    ['story-in-lab', 'Those who work here may read it.'],
    ['story-public', 'Everybody may read it.'],
  ]) {
    await app.run(labId, system, publishConsentText, { purpose, body: { en } })
  }
}

/** A small picture, as a form sends it. */
export async function picture(): Promise<File> {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  const bytes = await grey.png().toBuffer()
  return new File([bytes as BlobPart], 'card.png', { type: 'image/png' })
}

/** One of everything that is tried, for people with a role only. */
export async function thingsTried({ browser }: TestPerson, address: Address): Promise<void> {
  const file = { file: await picture(), shows: 'The card' }
  const at = await prototypeMade(browser, address, { ...file, public: '' })
  const [prototypeVersionId] = await versionIds(browser, at)
  const trial = { ...trialWords, prototypeVersionId: prototypeVersionId!, audience: 'inside' }
  await taken(browser, prototypePaths.newTrial(at), trial)
  const tried = await experimentPlanned(browser, address, { public: '' })
  await taken(browser, experimentPaths.start(tried))
  const result = { onDay: '2026-11-22', people: '6', value: '3', words: '' }
  await taken(browser, experimentPaths.results(tried), result)
}
