import { pilotPaths as paths } from '../../src/modules/pilots/index.ts'
import { addParticipant } from '../../src/modules/people/index.ts'
import { system } from '../../src/platform/actor.ts'
import type { TestApp } from './app.ts'
import type { Browser, FormValues } from './browser.ts'
import { startedInitiative } from './initiative.ts'

/** A plan as the form sends it. */
export const pilotWords = {
  'title.en': 'Night calls',
  'title.sv': 'Nattsamtal',
  'tried.en': 'A call instead of a drive, where the person agrees.',
  ownerId: '',
  hostId: '',
  placeId: '',
  placeWords: 'Route 7',
  startsOn: '2026-11-01',
  lastDay: '2026-12-31',
  currency: 'EUR',
  budget: '4 000',
  public: 'yes',
}

/** What people agree to. */
export const consentWords = {
  'body.en': 'We ring you at night.',
  'body.sv': 'Vi ringer på natten.',
}

/** Exit criteria as the form sends them. */
export const criteriaWords = {
  version: '0',
  'criteria.1.en': 'People find it easy to use',
  'criteria.2.en': 'Fewer drives',
  'adoptWhen.en': 'Both are met',
  'adaptWhen.en': 'One is met',
  'stopWhen.en': 'None is met',
  whyChanged: '',
}

/** Something to measure. */
export const easeWords = {
  'name.en': 'Ease of use',
  kind: 'grade',
  direction: 'more',
  unit: '',
  source: 'Asked on the phone',
  target: '4',
  least: '',
  most: '',
}

/** An exit decision as the form sends it. */
export const exitWords = {
  version: '0',
  criteriaNumber: '1',
  outcome: 'adopt',
  'verdicts.1.judgement': 'met',
  'verdicts.1.words': 'All said so',
  'verdicts.2.judgement': 'unknown',
  'reasons.en': 'People sleep better.',
  power: 'The core team',
  depth: '7',
  groupId: '',
  decidedOn: '2026-11-22',
}

type Place = { lab: string; initiativeId: string; pilotId: string }
/** A lab of a test, as far as a pilot needs it. */
export type PilotStart = Awaited<ReturnType<typeof pilotBegun>>

/** Plans a pilot by its form and says where it is. */
export async function planByForm(
  browser: Browser,
  address: { lab: string; initiativeId: string },
  words: Partial<typeof pilotWords>,
): Promise<Place> {
  const answer = await browser.post(paths.newPilot(address), { ...pilotWords, ...words })
  const pilotId = /pilots\/([0-9a-f-]{36})$/.exec(answer.location ?? '')?.[1]
  if (!pilotId) throw new Error(`no pilot was planned: ${answer.status} ${answer.text}`)
  return { ...address, pilotId }
}

/** A lab of its own with an initiative and a planned pilot, by its form. */
export async function pilotBegun(app: TestApp, more: Partial<typeof pilotWords> = {}) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const { browser } = coordinator
  const at = await planByForm(browser, started.address, {
    ownerId: coordinator.participantId,
    ...more,
  })
  return { ...started, browser, at }
}

/** Sends a form that must be taken, and says where it leads. */
export async function taken(browser: Browser, address: string, form?: FormValues) {
  const { status, text, location } = await browser.post(address, form)
  if (status !== 303) throw new Error(`${address} answered ${status}: ${text.slice(-5000)}`)
  return location!
}

/** Takes somebody into a pilot by the forms, agreed on paper, with a support plan; says which part they have. */
export async function takeIn(
  browser: Browser,
  at: Place,
  participantId: string,
  part = 'pilot',
): Promise<string> {
  const there = await taken(browser, paths.people(at), { participantId, part, sector: '' })
  const pilotPersonId = there.split('/').at(-1)!
  const one = { ...at, pilotPersonId }
  const page = await browser.get(paths.person(one))
  const textId = /name="textId" value="([0-9a-f-]{36})"/.exec(page.text)?.[1]
  const consent = { textId: textId ?? '', mode: 'paper', witness: 'In the binder' }
  await taken(browser, paths.personConsent(one), consent)
  await taken(browser, paths.personSupport(one), { support: 'none', words: '' })
  return pilotPersonId
}

/** People of the lab without an account: six who get letters, unless said otherwise. */
export async function villagers(app: TestApp, { lab }: PilotStart, count = 6): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; n <= count; n++) {
    const details = { name: `Villager ${n}`, preferredChannel: 'visit', language: 'en' }
    ids.push((await app.run(lab.id, system, addParticipant, details)).id)
  }
  return ids
}

/** All that a pilot needs to start, by the forms: consent text, people, criteria, something measured before. */
export async function madeReady(app: TestApp, begun: PilotStart) {
  const { browser, at } = begun
  await taken(browser, paths.consentText(at), consentWords)
  const people = await villagers(app, begun)
  const parts: string[] = []
  for (const one of people) parts.push(await takeIn(browser, at, one))
  await taken(browser, paths.criteria(at), criteriaWords)
  await taken(browser, paths.newIndicator(at), easeWords)
  await taken(browser, paths.observationFile(at), { csv: observed('before', 2, 6) })
  return { people, parts }
}

/** Lines of a file: everybody gives grades around this one. */
export function observed(moment: 'before' | 'after', grade: number, people: number): string {
  const day = moment === 'before' ? '2026-10-20' : '2026-11-20'
  const line = (n: number) => `i1,${moment},pilot,P00${n},${day},${Math.min(5, grade + (n % 3))}`
  const lines = Array.from({ length: people }, (_, n) => line(n + 1))
  return ['indicator,moment,group,person,date,value', ...lines].join('\n')
}
