import type { Audience, Facilitation, Place } from '../card/words.ts'
import type { CanonicalStage } from '../template.ts'

/** What somebody has and wants, when they look for a card; null and an empty list ask for nothing. */
export type Ask = {
  people: number | null
  minutes: number | null
  /** Whether there is internet. */
  internet: 'yes' | 'no' | null
  facilitation: Facilitation | null
  who: readonly Audience[]
  stage: CanonicalStage | null
  place: Place | null
}
/** One thing that is asked for. */
export type Criterion = keyof Ask

export const nothingAsked: Ask = {
  people: null,
  minutes: null,
  internet: null,
  facilitation: null,
  who: [],
  stage: null,
  place: null,
}
export const criteria = Object.keys(nothingAsked) as Criterion[]

/** How many people and minutes may be asked for. */
export const askMax = { people: 1000, minutes: 1440 } as const

/** The criteria that are asked for. */
export function askedIn(ask: Ask): Criterion[] {
  return criteria.filter((one) => (one === 'who' ? ask.who.length > 0 : ask[one] !== null))
}

/** The same as the end of an address, to keep, to send on or to change. */
export function askQuery(ask: Ask): string {
  const pairs = criteria.flatMap((name) => {
    const value = ask[name]
    if (value === null) return []
    return typeof value === 'object'
      ? value.map((each) => ['who[]', each])
      : [[name, String(value)]]
  })
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
