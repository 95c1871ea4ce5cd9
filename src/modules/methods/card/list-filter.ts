import { pickText, type Language } from '../../../shared/language.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { canonicalStages, type CanonicalStage } from '../template.ts'
import type { MethodCard } from './card-file.ts'
import { facilitations, formats, type Facilitation, type Format } from './words.ts'

/** How many cards one page lists. */
export const cardsPageSize = 20
const wordsMax = 200
const figureMax = 10_000

/** What the list of cards is narrowed to; null, false and '' are everything. */
export type CardFilter = {
  words: string
  format: Format | null
  stage: CanonicalStage | null
  /** The time there is. */
  minutes: number | null
  people: number | null
  /** The most practice that whoever leads has. */
  facilitation: Facilitation | null
  withoutInternet: boolean
  /** The last card of the page before, by id. */
  after: string | null
}

/** Reads a filter from an address; rubbish in it is left out. */
export function readCardFilter(query: Record<string, string>): CardFilter {
  return {
    words: searchWords(query.words, wordsMax),
    format: formats.find((one) => one === query.format) ?? null,
    stage: canonicalStages.find((one) => one === query.stage) ?? null,
    minutes: figureOf(query.minutes),
    people: figureOf(query.people),
    facilitation: facilitations.find((one) => one === query.facilitation) ?? null,
    withoutInternet: query.offline === 'yes',
    after: query.after || null,
  }
}

function figureOf(typed = ''): number | null {
  const figure = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0
  return figure > 0 && figure <= figureMax ? figure : null
}

/** The same filter as the end of an address, with where the next page begins. */
export function cardFilterQuery(filter: CardFilter, after: string | null = null): string {
  const { withoutInternet, ...rest } = filter
  const given = { ...rest, offline: withoutInternet ? 'yes' : null, after }
  const set = Object.entries(given).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)]],
  )
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** One page of the cards that a filter leaves, by name as the reader's language sorts them. */
export function pageOfCards(
  cards: readonly MethodCard[],
  filter: CardFilter,
  language: Language,
): { cards: MethodCard[]; found: number; next: string | null } {
  const nameOf = (card: MethodCard) => pickText(card.name, language).text
  const left = cards
    .filter((card) => passes(card, filter))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), language) || (a.id < b.id ? -1 : 1))
  const start = left.findIndex(({ id }) => id === filter.after) + 1
  const page = left.slice(start, start + cardsPageSize)
  const next = start + cardsPageSize < left.length ? page.at(-1)!.id : null
  return { cards: page, found: left.length, next }
}

function passes(card: MethodCard, filter: CardFilter): boolean {
  const { format, stage, minutes, people, facilitation, withoutInternet, words } = filter
  return (
    (!format || card.format === format) &&
    (!stage || card.stages.includes(stage)) &&
    (minutes === null || card.minutes.from <= minutes) &&
    (people === null || (card.people.min <= people && people <= card.people.max)) &&
    (!facilitation ||
      facilitations.indexOf(card.facilitation) <= facilitations.indexOf(facilitation)) &&
    (!withoutInternet || card.works.withoutInternet) &&
    says(card, words)
  )
}

/** Whether every word stands somewhere in what a card is called and is for, in any language. */
function says({ name, alsoCalled = [], useWhen, materials }: MethodCard, words: string): boolean {
  const texts = [name, useWhen, ...materials].flatMap((text) => Object.values(text))
  const all = [...texts, ...alsoCalled].join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
