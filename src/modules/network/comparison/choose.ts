import { isUuid } from '../../../shared/id.ts'

/** The fields in which up to four initiatives are chosen. */
export const places = ['first', 'second', 'third', 'fourth'] as const

/** The initiatives an address names, each once; rubbish is passed over. */
export function chosenIn(asked: Record<string, string>): string[] {
  return [...new Set(places.map((place) => asked[place]?.toLowerCase()).filter(isUuid))]
}

/** The address of a comparison, to hand on. */
export function comparisonQuery(ids: readonly string[]): string {
  return new URLSearchParams(ids.map((id, at) => [places[at]!, id])).toString()
}
