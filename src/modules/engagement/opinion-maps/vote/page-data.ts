import { drawNext, seedOf } from '../../../../analysis/opinion-map/index.ts'
import type { Card, Deck } from '../statement/deck.ts'
import { answersFirst } from '../words.ts'
import type { OwnVote } from './queries.ts'

/** What the page of one statement shows. */
export type Voting = {
  card: Card | null
  /** The answer given to it before, when it is shown again. */
  own: OwnVote | null
  /** What was answered just now. */
  last: { card: Card; vote: OwnVote['vote'] } | null
  answered: number
  total: number
  /** Own answers that are still wanted before the result is shown. */
  toResult: number
}

/** The draw of one voter begins here: the same statements come in the same order when a page is opened again. */
export function drawSeed(deck: Pick<Deck, 'lotterySeed'>, voterKey: string): number {
  return (deck.lotterySeed ^ seedOf(voterKey)) >>> 0
}

/** How many own answers open the result of a map. */
export function answersNeeded(statements: number): number {
  return Math.min(answersFirst, statements)
}

type Asked = {
  voterKey: string
  /** Numbers of the statements answered so far. */
  answered: readonly number[]
  /** The statement that is asked for by its number. */
  wanted?: number
  own?: readonly OwnVote[]
  last?: { number: number; vote: OwnVote['vote'] }
}

/** The statement to show next, and how far its voter has come. */
export function votingOf(deck: Deck, asked: Asked): Voting {
  const { cards } = deck
  const answered = new Set(asked.answered.filter((number) => cards.has(number)))
  const wanted = asked.wanted === undefined ? undefined : cards.get(asked.wanted)
  const drawn = wanted ?? cards.get(draw(deck, asked.voterKey, answered) ?? -1) ?? null
  const lastCard = asked.last && cards.get(asked.last.number)
  return {
    card: drawn,
    own: asked.own?.find(({ statement }) => statement === drawn?.number) ?? null,
    last: lastCard ? { card: lastCard, vote: asked.last!.vote } : null,
    answered: answered.size,
    total: cards.size,
    toResult: Math.max(0, answersNeeded(cards.size) - answered.size),
  }
}

function draw(deck: Deck, voterKey: string, answered: ReadonlySet<number>): number | null {
  return drawNext(drawSeed(deck, voterKey), [...deck.cards.values()], answered)
}
