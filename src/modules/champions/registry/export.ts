import type { Db } from '../../../platform/db/database.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { pickText, type Language } from '../../../shared/language.ts'
import { listChampions, type ListedChampion, type Listing } from './list-queries.ts'
import type { ChampionFilter } from './list-filter.ts'

/** How many champions are read at once: the whole file holds no more in memory. */
const chunkRows = 500
const columns = [
  'name',
  'profession',
  'profession_in_words',
  'organisation',
  'languages',
  'communities',
  'whole_lab',
  'initiatives',
  'since',
  'state',
  'cap_minutes_per_week',
] as const
const forKeepers = ['minutes_this_week', 'minutes_planned', 'phone', 'email'] as const

type Read = <T>(work: (db: Db) => Promise<T>) => Promise<T>

/** The registry as a table, piece by piece; each piece is read in a transaction of its own. */
export async function* championPieces(
  read: Read,
  listing: Listing,
  filter: ChampionFilter,
  language: Language,
): AsyncGenerator<string> {
  const keeper = listing.view === 'keeper'
  yield csvStart + csvLines([[...columns, ...(keeper ? forKeepers : [])]])
  let after: { key: string; id: string } | null = null
  for (;;) {
    const found: ListedChampion[] = await read((db) =>
      listChampions(db, listing, filter, after, chunkRows - 1),
    )
    if (found.length > 0) yield csvLines(found.map((one) => cells(one, keeper, language)))
    if (found.length < chunkRows) return
    const { sortKey, id } = found.at(-1)!
    after = { key: sortKey, id }
  }
}

function cells(one: ListedChampion, keeper: boolean, language: Language): string[] {
  const known = [
    one.name,
    one.profession,
    one.professionWords,
    one.organisation,
    one.languages.join(' '),
    one.communities.join('; '),
    one.wholeLab ? 'yes' : 'no',
    one.initiatives.map(({ title }) => pickText(title, language).text).join('; '),
    one.since,
    one.state,
    String(one.capMinutes),
  ]
  if (!keeper) return known
  const week = [one.weekMinutes, one.plannedMinutes].map((minutes) => String(minutes ?? ''))
  return [...known, ...week, one.phone ?? '', one.email ?? '']
}

/** Text that is made piece by piece as the body of an answer; a failure cuts it off visibly. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(sink) {
      const { value, done } = await pieces.next()
      if (done) sink.close()
      else sink.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
