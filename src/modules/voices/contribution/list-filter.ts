import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { channels, kinds, type Kind, type VoiceChannel } from './words.ts'

/** What of a list is shown by how it stands; the last three are for those who handle voices. */
export const standings = ['open', 'answered', 'quarantined', 'hidden', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

/** What the list of voices is narrowed to; null and '' are everything. */
export type VoiceFilter = {
  words: string
  kind: Kind | null
  channel: VoiceChannel | null
  placeId: string | null
  themeId: string | null
  standing: Standing | null
  oldestFirst: boolean
  /** The last one of the page before. */
  after: string | null
}

const wordsMax = 200

/** Reads a filter from an address; rubbish in it is left out. */
export function readFilter(query: Record<string, string>): VoiceFilter {
  const id = (name: string) => (isUuid(query[name]) ? query[name]! : null)
  return {
    words: searchWords(query.words, wordsMax),
    kind: kinds.find((kind) => kind === query.kind) ?? null,
    channel: channels.find((channel) => channel === query.channel) ?? null,
    placeId: id('place'),
    themeId: id('theme'),
    standing: standings.find((one) => one === query.standing) ?? null,
    oldestFirst: query.order === 'oldest',
    after: id('after'),
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function filterQuery(filter: VoiceFilter, after: string | null = null): string {
  const { words, kind, channel, placeId, themeId, standing, oldestFirst } = filter
  const given = {
    words,
    kind,
    channel,
    place: placeId,
    theme: themeId,
    standing,
    order: oldestFirst ? 'oldest' : null,
    after,
  }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: VoiceFilter): boolean {
  return filterQuery({ ...filter, oldestFirst: false }) !== ''
}
