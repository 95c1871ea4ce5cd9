import { pickText, type Language } from '../../../shared/language.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { canonicalStages, type CanonicalStage } from '../../methods/index.ts'
import type { Published } from './queries.ts'

/** What a reader wants to see of a programme's work; empty is everything. */
export type Wanted = { words: string; lab: string; stage: CanonicalStage | ''; method: string }

const wordsMax = 100

/** What an address asks for; what cannot be understood asks for nothing. */
export function wantedIn(asked: Record<string, string>): Wanted {
  const text = (name: string) => searchWords(asked[name], wordsMax)
  const stage = canonicalStages.find((one) => one === asked.stage) ?? ''
  return { words: text('words'), lab: text('lab'), stage, method: text('method') }
}

/** Whether anything is asked for at all. */
export function isNarrowed(wanted: Wanted): boolean {
  return Object.values(wanted).some(Boolean)
}

/** The initiatives that fit: words stand in title, summary or place, in any language. */
export function fitting(published: readonly Published[], wanted: Wanted): Published[] {
  const words = wanted.words.toLowerCase()
  return published.filter(
    (one) =>
      (!wanted.lab || one.lab === wanted.lab) &&
      (!wanted.stage || one.stage === wanted.stage) &&
      (!wanted.method || one.methodId === wanted.method) &&
      (!words || saidIn(one).includes(words)),
  )
}

function saidIn({ title, summary, place }: Published): string {
  return [...Object.values(title), ...Object.values(summary), place ?? ''].join('\n').toLowerCase()
}

/** The methods in use, each once, by name. */
export function methodsOf(published: readonly Published[], language: Language) {
  const found = new Map<string, string>()
  for (const { methodId, method } of published)
    if (methodId && method) found.set(methodId, pickText(method, language).text)
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}
