import { helices, type Helix } from '../../../shared/helix.ts'
import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import type { View } from '../policy.ts'
import { stakeholderKinds, type StakeholderKind } from '../schema.ts'

/** What the list may be ordered by. */
export const orders = ['name', 'ties', 'helix', 'interest', 'influence'] as const
export type Order = (typeof orders)[number]

/** What a reader may order the list by: interest and influence only who reads them. */
export function ordersFor(view: View): readonly Order[] {
  return view === 'keeper' ? orders : orders.slice(0, 3)
}

/** What the list of the map is narrowed to; null and '' are everything. */
export type ListFilter = {
  words: string
  helix: Helix | null
  kind: StakeholderKind | null
  role: string | null
  placeId: string | null
  initiativeId: string | null
  order: Order
}

const wordsMax = 200

/** Reads a filter from an address; rubbish in it is left out. */
export function readFilter(query: Record<string, string>): ListFilter {
  const role = query.role ?? ''
  return {
    words: searchWords(query.words, wordsMax),
    helix: helices.find((one) => one === query.helix) ?? null,
    kind: stakeholderKinds.find((one) => one === query.kind) ?? null,
    role: /^[a-z][a-z0-9-]{0,39}$/.test(role) ? role : null,
    placeId: isUuid(query.place) ? query.place : null,
    initiativeId: isUuid(query.initiative) ? query.initiative : null,
    order: orders.find((one) => one === query.order) ?? 'name',
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function filterQuery(filter: ListFilter, after: string | null = null): string {
  const { words, helix, kind, role, placeId, initiativeId, order } = filter
  const given = {
    words,
    helix,
    kind,
    role,
    place: placeId,
    initiative: initiativeId,
    order: order === 'name' ? null : order,
    after,
  }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: ListFilter): boolean {
  return filterQuery({ ...filter, order: 'name' }) !== ''
}
