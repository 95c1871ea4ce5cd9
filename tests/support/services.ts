import { servicePaths as paths } from '../../src/modules/pilots/index.ts'
import type { TestApp } from './app.ts'
import type { Browser } from './browser.ts'
import { startedInitiative } from './initiative.ts'
import { sent } from './sent.ts'

/** A service as its form sends it. */
export const serviceWords = {
  pilotId: '',
  'title.en': 'Evening calls',
  'title.sv': 'Kvällssamtal',
  'what.en': 'Somebody rings you in the evening and asks how you are.',
  'forWhom.en': 'For people who live alone',
  'whenWords.en': 'Every evening at seven',
  'byPhone.en': '0620-000 00',
  'onPaper.en': 'The slip in the parish hall',
  'onWeb.en': 'calls.example',
  'price.en': 'Free',
  'responsible.en': 'The home care office',
  ownerId: '',
  placeId: '',
  placeWords: 'Långsele',
  public: 'yes',
}

/** How it is bought, as the form sends it. */
export const recordWords = {
  version: '0',
  how: 'agreement',
  providerId: '',
  providerWords: 'The municipality',
  startsOn: '2026-11-01',
  lastDay: '2027-10-31',
  currency: 'EUR',
  value: '12 000',
  localValue: '3 000',
  policyTextId: '',
  'clauses.en': 'Users take part in the yearly review.',
}

/** One person's grades, as the form sends them. */
export function grades(grade: number, words = '') {
  const keys = ['easy', 'in-time', 'listens', 'clear', 'good']
  return {
    words,
    ...Object.fromEntries(keys.map((key) => [`answers.${key}`, String(grade)])),
  }
}

type Place = { lab: string; initiativeId: string; serviceId: string }

/** Writes a service down by its form and says where it is. */
export async function serviceByForm(
  browser: Browser,
  address: { lab: string; initiativeId: string },
  words: Partial<typeof serviceWords> = {},
): Promise<Place> {
  const to = await sent(browser, paths.newService(address), { ...serviceWords, ...words })
  return { ...address, serviceId: to.split('/').at(-1)! }
}

/** Lets a service run, pauses or ends it, by its form. */
export async function becomes(browser: Browser, at: Place, version: number, state: string) {
  const form: Record<string, string> = { version: String(version), state, until: '' }
  if (state !== 'running') form['reason.en'] = 'The road is closed.'
  return sent(browser, paths.state(at), form)
}

/** A lab of its own with an initiative and a running service. */
export async function serviceBegun(app: TestApp, words: Partial<typeof serviceWords> = {}) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const { browser } = coordinator
  const at = await serviceByForm(browser, started.address, words)
  await becomes(browser, at, 1, 'running')
  return { ...started, browser, at }
}

/** Opens a round of answers by its form. */
export async function roundOpened(browser: Browser, at: Place, days = {}) {
  const asked = { opensOn: '2026-11-22', closesOn: '2026-12-10', ...days }
  const to = await sent(browser, paths.assessments(at), asked)
  return { ...at, serviceAssessmentId: to.split('/').at(-1)! }
}

/** Keys in so many sheets of one side. */
export async function keyedIn(
  browser: Browser,
  round: Awaited<ReturnType<typeof roundOpened>>,
  side: 'users' | 'staff',
  many: number,
) {
  for (let n = 1; n <= many; n++) {
    const sheet = { side, sheet: `${side}-${n}`, ...grades(3 + (n % 3)) }
    await sent(browser, paths.assessmentPaper(round), sheet)
  }
}
