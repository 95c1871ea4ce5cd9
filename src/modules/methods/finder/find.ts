import type { MethodCard } from '../card/card-file.ts'
import { askedIn, nothingAsked, type Ask, type Criterion } from './ask.ts'
import { judge, type Judgement } from './fit.ts'

/** How many cards are named: those that fit, and those that nearly do. */
export const foundMax = { fitting: 12, near: 5 } as const
/** How near a single miss must come to be worth a look. */
const nearEnough = 0.35

/** A card with all that speaks for and against it. */
export type Weighed = { card: MethodCard; judgements: readonly Judgement[]; weight: number }

/** What could be given up so that something fits, with how many cards then would. */
export type Loosening = { criterion: Criterion; ask: Ask; cards: number }

export type Findings = {
  /** The best first. */
  fitting: Weighed[]
  /** How many more would fit. */
  more: number
  /** Each misses one thing by little. */
  near: Weighed[]
  /** Only where nothing fits; the most helpful first. */
  loosen: Loosening[]
}

/** Ranks all cards by how well they fit what somebody has and wants. Same question, same answer. */
export function findFitting(cards: readonly MethodCard[], ask: Ask): Findings {
  const weighed = cards.map((card) => weigh(card, ask)).toSorted(heavier)
  const fitting = weighed.filter(({ judgements }) => judgements.every(({ fits }) => fits))
  const near = weighed.filter(({ judgements }) => {
    const missed = judgements.filter(({ fits }) => !fits)
    return judgements.length > 1 && missed.length === 1 && missed[0]!.closeness >= nearEnough
  })
  return {
    fitting: fitting.slice(0, foundMax.fitting),
    more: Math.max(0, fitting.length - foundMax.fitting),
    near: near.slice(0, foundMax.near),
    loosen: fitting.length === 0 ? loosenings(cards, ask) : [],
  }
}

function weigh(card: MethodCard, ask: Ask): Weighed {
  const judgements = judge(card, ask)
  return { card, judgements, weight: judgements.reduce((sum, one) => sum + one.closeness, 0) }
}

function heavier(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || (a.card.id < b.card.id ? -1 : 1)
}

function loosenings(cards: readonly MethodCard[], ask: Ask): Loosening[] {
  return askedIn(ask)
    .map((criterion) => {
      const loosened = { ...ask, [criterion]: nothingAsked[criterion] }
      const count = cards.filter((card) => judge(card, loosened).every(({ fits }) => fits)).length
      return { criterion, ask: loosened, cards: count }
    })
    .filter((one) => one.cards > 0 && askedIn(one.ask).length > 0)
    .toSorted((a, b) => b.cards - a.cards)
}
