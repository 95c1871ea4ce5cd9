import { figure } from '../../../platform/input.ts'
import type { Currency } from '../../../shared/money.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { amountOf } from '../amount.ts'
import { limits } from './input.ts'
import type { CostKind, LineSide, LineTimes } from './schema.ts'

/** A line as it was understood, all but its amount. */
export type SentLine = {
  what: LineSide
  kind: CostKind | ''
  words: string
  amount: string
  each: LineTimes
  from: number
  to: number | null
  growth: number
}

/** A line as it is kept. */
export type LineValues = {
  what: LineSide
  kind: CostKind | null
  words: string
  amount: number
  each: LineTimes
  fromYear: number
  toYear: number | null
  growthPermille: number
}
export type LineRefusal = 'mixed-currency' | 'no-amount' | 'no-hours' | 'too-large'

/** Reads the amount of a line: money in the pilot's currency, of volunteers hours. What comes once has no end and does not grow. */
export function lineFrom(sent: SentLine, currency: Currency): Result<LineValues, LineRefusal> {
  const { what, words, each } = sent
  const amount = what === 'volunteer' ? minutesOf(sent.amount) : amountOf(sent.amount, currency)
  if (!amount.ok) return amount
  if (amount.value > (what === 'volunteer' ? limits.minutes : limits.minor)) {
    return refuse('too-large')
  }
  const once = each === 'once'
  return done({
    what,
    kind: what === 'cost' ? sent.kind || 'other' : null,
    words,
    amount: amount.value,
    each,
    fromYear: sent.from,
    toYear: once ? null : sent.to,
    growthPermille: once ? 0 : sent.growth,
  })
}

function minutesOf(typed: string): Result<number, 'no-hours'> {
  const hours = figure.safeParse(typed.replace(/\s*h$/i, ''))
  const minutes = hours.success ? Math.round(hours.data * 60) : 0
  return minutes > 0 ? done(minutes) : refuse('no-hours')
}

/** What makes two lines the same, so that a table that is pasted twice is found out. */
export function sameness(line: LineValues): string {
  const { what, kind, words, amount, each, fromYear, toYear, growthPermille } = line
  const plain = words.toLowerCase().replaceAll(/\s+/g, ' ')
  return [what, kind, plain, amount, each, fromYear, toYear, growthPermille].join('\t')
}
