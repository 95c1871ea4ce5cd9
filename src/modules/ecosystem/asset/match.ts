import type { ActivityNeed } from '../../../platform/manifest.ts'
import type { AssetKind } from './schema.ts'

/** What is asked of an offer when it is held against what an activity needs. */
export type Offered = {
  id: string
  kind: AssetKind
  title: string
  words: string
  placeId: string | null
}

/** Why an offer may fit: words that both use, room for a group, or the same place. */
export type Why =
  | { key: 'materials' | 'title' | 'steps'; words: string[] }
  | { key: 'group'; min: number; max: number }
  | { key: 'same-place' }
export type Match<O extends Offered> = { offered: O; why: Why[] }

const shownMax = 3
const least = 3
/** A group that needs a room: four can sit at a kitchen table. */
const groupFrom = 5
const weights = { materials: 3, title: 3, steps: 1, group: 3, 'same-place': 1 } as const

/** Words that say nothing about what is needed, in the languages of the house. */
const empty = new Set(
  `all and any are but can day did for get had has her him his how its may new not off one our out own per see she the two
  use was way who why you att den det din ett för han hon hur med men nya när och ord som var vad vem via är
  ask asks does home month months needs somebody something week weeks fråga någon månad vecka
  about after also another before each every from have into many more most much next only other over people same some
  than that their them then there these they this those very what when where which while will with work your
  alla andra annan bara den deras dess det detta efter eller från för genom gör hade han har här hur inte kan man med
  mellan mer mest mycket några någon något och också olika samma sedan sina skriv skriva som till tills under utan varje
  vara var vem vilka vilken över`.split(/\s+/),
)

/**
 * The offers that fit one activity best, with the reasons; nothing where nothing speaks for it. Words are compared by
 * their first five letters, which holds 'bus' and 'buses', 'hall' and 'hallar' together.
 */
export function matchesFor<O extends Offered>(
  need: ActivityNeed,
  offers: readonly O[],
): Match<O>[] {
  const asked = {
    materials: stemsOf(need.materials.flatMap((text) => Object.values(text))),
    title: stemsOf(Object.values(need.title)),
    steps: stemsOf(need.steps.flatMap((text) => Object.values(text))),
  }
  return offers
    .map((offered) => ({ offered, why: reasons(need, asked, offered) }))
    .map((one) => ({ ...one, score: scoreOf(one.why) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || (a.offered.title < b.offered.title ? -1 : 1))
    .slice(0, shownMax)
    .map(({ offered, why }) => ({ offered, why }))
}

function reasons(
  need: ActivityNeed,
  asked: Record<'materials' | 'title' | 'steps', ReadonlySet<string>>,
  offered: Offered,
): Why[] {
  const why: Why[] = []
  const said = wordsOf(`${offered.title} ${offered.words}`)
  const told = new Set<string>()
  for (const key of ['materials', 'title', 'steps'] as const) {
    const shared = said.filter((word) => asked[key].has(stem(word)) && !told.has(stem(word)))
    for (const word of shared) told.add(stem(word))
    if (shared.length > 0) why.push({ key, words: [...new Set(shared)] })
  }
  const { groupSize, placeId } = need
  if (offered.kind === 'place' && groupSize && groupSize.max >= groupFrom)
    why.push({ key: 'group', ...groupSize })
  if (placeId && offered.placeId === placeId) why.push({ key: 'same-place' })
  return why
}

function scoreOf(why: readonly Why[]): number {
  return why.reduce(
    (sum, one) => sum + weights[one.key] * ('words' in one ? one.words.length : 1),
    0,
  )
}

function stemsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(wordsOf).map(stem))
}

function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return found.filter((word) => !empty.has(word))
}

const stem = (word: string) => word.slice(0, 5)
