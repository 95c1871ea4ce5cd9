import { sql } from 'drizzle-orm'
import { ideaPaths as paths } from '../../src/modules/pilots/index.ts'
import type { TestApp } from './app.ts'
import type { Browser } from './browser.ts'
import { startedInitiative } from './initiative.ts'
import { sent } from './sent.ts'

/** An idea as the form sends it. */
export const ideaWords = {
  from: '',
  'title.en': 'A shared night line',
  'idea.en': 'Three villages share one nurse on the phone.',
  nextStep: 'Ask the county',
  hostId: '',
  public: 'yes',
  proposerId: '',
}

/** A call as the form sends it. */
export const callWords = {
  'title.en': 'Calmer nights',
  'title.sv': 'Lugnare nätter',
  'sought.en': 'What keeps people safe at night without a drive.',
  'terms.en': 'We read it. It stays yours. You hear from us within a month.',
  'languages[]': ['en', 'sv'],
  opensOn: '2026-11-01',
  lastDay: '2026-12-31',
}

/** What somebody from outside sends. */
export const outsideWords = {
  title: 'A lamp that listens',
  idea: 'A lamp that notices a fall and rings.',
  name: 'Ronja Ude',
  phone: '',
  email: 'ronja@firm.example',
  organisation: 'Small Lamps',
  helix: 'business',
  language: 'en',
  readTerms: 'yes',
}

type Place = { lab: string; initiativeId: string }

/** A lab of its own with an initiative, its coordinator and a champion. */
export async function ideasBegun(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  return { ...started, browser: coordinator.browser }
}
export type IdeasBegun = Awaited<ReturnType<typeof ideasBegun>>

/** Writes an idea down by its form. */
export async function ideaByForm(
  browser: Browser,
  at: Place,
  words: Partial<typeof ideaWords> = {},
) {
  const there = await sent(browser, paths.newIdea(at), { ...ideaWords, ...words })
  return { ...at, solutionIdeaId: there.split('/').at(-1)! }
}

type IdeaPlace = Awaited<ReturnType<typeof ideaByForm>>

/** Takes somebody into the team by its form. */
export async function joins(
  browser: Browser,
  at: IdeaPlace,
  participantId: string,
  helix: string,
  owns = '',
) {
  await sent(browser, paths.team(at), { participantId, helix, words: '', owns })
}

/** An idea that lives: an owner from the public sector, and a neighbour. */
export async function livingIdea(app: TestApp, begun: IdeasBegun, words = {}) {
  const { browser, coordinator, lab, address } = begun
  const at = await ideaByForm(browser, address, words)
  await joins(browser, at, coordinator.participantId, 'public', 'yes')
  const neighbour = await app.person(lab, { name: 'Nils Neighbour' })
  await joins(browser, at, neighbour.participantId, 'community')
  return { at, neighbour }
}

/** Opens a call by its form. */
export async function callByForm(browser: Browser, at: Place, words = {}) {
  const there = await sent(browser, paths.newCall(at), { ...callWords, ...words })
  return { ...at, solutionCallId: there.split('/').at(-1)! }
}

/** Two ideas and two criteria in a round, fixed so that people can give points. */
export async function roundFixed(begun: IdeasBegun) {
  const { browser, address, read } = begun
  const ideas = [
    await ideaByForm(browser, address),
    await ideaByForm(browser, address, { 'title.en': 'Neighbours on call' }),
  ].map(({ solutionIdeaId }) => solutionIdeaId)
  const there = await sent(browser, paths.comparisons(address), { groupId: '' })
  const at = { ...address, ideaComparisonId: there.split('/').at(-1)! }
  const criterion = { 'why.en': 'The line is often down.', weight: '3' }
  await sent(browser, paths.criteria(at), { ...criterion, 'label.en': 'Works without internet' })
  await sent(browser, paths.criteria(at), {
    ...criterion,
    'label.en': 'No drive at night',
    weight: '1',
  })
  await sent(browser, paths.compared(at), { 'solutionIdeaIds[]': ideas })
  await sent(browser, paths.fixing(at), { agreed: 'The night group, in the hall' })
  const criteria = await read<{ id: string }>(sql`select id from idea_criterion order by position`)
  return { at, ideas, criteria: criteria.map(({ id }) => id) }
}

/** Points as the form sends them: for the first idea this much, for the second that. */
export function points(
  { ideas, criteria }: Pick<Awaited<ReturnType<typeof roundFixed>>, 'ideas' | 'criteria'>,
  first: number,
  second: number,
): Record<string, string> {
  return Object.fromEntries(
    ideas.flatMap((idea, place) =>
      criteria.map((criterion) => [
        `scores.${idea}.${criterion}`,
        String(place === 0 ? first : second),
      ]),
    ),
  )
}
