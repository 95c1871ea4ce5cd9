import type { Card, Deck } from '../../statement/deck.ts'
import { answersIn } from '../safe-figures.ts'
import type { ShownFigures, ShownResult } from '../shown-result.ts'

/** By what the table of statements is ordered. */
export const orders = ['number', 'agreement', 'divisive', 'unsure'] as const
export type Order = (typeof orders)[number]

/** A statement that is shown, with its figures; null while nobody has answered it. */
export type Listed = { card: Card; figures: ShownFigures | null }

const atOnce = 25

const ranks: Record<Order, (figures: ShownFigures | null) => number> = {
  number: () => 0,
  agreement: (figures) =>
    figures && !figures.isFew ? (figures.agree + 1) / (answersIn(figures) + 2) : -1,
  divisive: (figures) => figures?.difference ?? -1,
  unsure: (figures) => (figures && !figures.isFew ? figures.unsure : -1),
}

/** The statements with these words, in this order. */
export function listStatements(
  deck: Deck,
  shown: ShownResult | null,
  order: Order,
  words: string,
): Listed[] {
  const known = new Map(shown?.figures.map((one) => [one.statement, one]))
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const all = [...deck.cards.values()]
    .filter((card) => says(card, wanted))
    .map((card) => ({ card, figures: known.get(card.number) ?? null }))
  const rank = ranks[order]
  return all.toSorted((a, b) => rank(b.figures) - rank(a.figures) || a.card.number - b.card.number)
}

function says({ words, number }: Card, wanted: readonly string[]): boolean {
  const text = `${number} ${Object.values(words).join(' ')}`.toLowerCase()
  return wanted.every((word) => text.includes(word))
}

/** One page of a list, from a place on, and where the next begins. */
export function pageFrom(
  all: readonly Listed[],
  from: number,
): { rows: Listed[]; next: number | null } {
  const rows = all.slice(from, from + atOnce)
  return { rows, next: from + atOnce < all.length ? from + atOnce : null }
}
