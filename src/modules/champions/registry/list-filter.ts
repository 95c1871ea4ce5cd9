import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import type { Actor } from '../../../platform/actor.ts'
import { leads, viewOf } from '../policy.ts'
import { championStates, professions, type ChampionState, type Profession } from '../schema.ts'

export const championOrders = ['name', 'newest', 'load', 'organisation'] as const
export type ChampionOrder = (typeof championOrders)[number]
export const loadSteps = ['free', 'near', 'over'] as const
export type LoadStep = (typeof loadSteps)[number]

/** What narrows the registry; without a state it lists everybody but those who left. */
export type ChampionFilter = {
  words: string
  placeId: string | null
  profession: Profession | null
  language: string | null
  initiativeId: string | null
  load: LoadStep | null
  state: ChampionState | null
  order: ChampionOrder
}

const wordsMax = 200

/** Reads a filter from an address, as far as this reader may use it; rubbish in it is left out. */
export function readChampionFilter(query: Record<string, string>, actor: Actor): ChampionFilter {
  const inside = viewOf(actor) !== 'open'
  const lead = leads(actor)
  const order = championOrders.find((one) => one === query.order) ?? 'name'
  return {
    words: searchWords(query.words, wordsMax),
    placeId: isUuid(query.place) ? query.place : null,
    profession: professions.find((one) => one === query.profession) ?? null,
    language: /^[a-z]{2,3}$/.test(query.speaks ?? '') ? query.speaks! : null,
    initiativeId: isUuid(query.initiative) ? query.initiative : null,
    load: (lead && loadSteps.find((one) => one === query.load)) || null,
    state: (inside && championStates.find((one) => one === query.state)) || null,
    order: order === 'load' && !lead ? 'name' : order,
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function championQuery(filter: ChampionFilter, after: string | null = null): string {
  const { words, placeId, profession, language, initiativeId, load, state, order } = filter
  const given = {
    words,
    place: placeId,
    profession,
    speaks: language,
    initiative: initiativeId,
    load,
    state,
    order: order !== 'name' && order,
    after,
  }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** Whether anything narrows the list. */
export function isNarrowed({ order: _, ...narrowing }: ChampionFilter): boolean {
  return Object.values(narrowing).some(Boolean)
}
