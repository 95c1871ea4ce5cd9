import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import type { View } from '../policy.ts'
import { tieKinds, type TieKind } from './kinds.ts'
import { tieColumns, tiesSeen, type ListedTie } from './queries.ts'

/** How many ties one page lists. */
export const tiesPageSize = 50

/** What the list of ties may be ordered by. */
export const tieOrders = ['name', 'newest', 'strongest'] as const
export type TieOrder = (typeof tieOrders)[number]
export type TieFilter = {
  words: string
  kind: TieKind | null
  /** Only ties of those with a part in this initiative. */
  initiativeId: string | null
  ended: boolean
  order: TieOrder
}
export type TieCursor = { key: string; id: string }

const wordsMax = 200

/** Reads a filter from an address; rubbish in it is left out. */
export function readTieFilter(query: Record<string, string>): TieFilter {
  return {
    words: searchWords(query.words, wordsMax),
    kind: tieKinds.find((one) => one === query.kind) ?? null,
    initiativeId: isUuid(query.initiative) ? query.initiative : null,
    ended: query.ended === 'yes',
    order: tieOrders.find((one) => one === query.order) ?? 'name',
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function tieFilterQuery(filter: TieFilter, after: string | null = null): string {
  const { words, kind, initiativeId, ended, order } = filter
  const given = {
    words,
    kind,
    initiative: initiativeId,
    ended: ended && 'yes',
    order: order !== 'name' && order,
    after,
  }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** Whether anything narrows the list. */
export function isTieListNarrowed({ words, kind, initiativeId, ended }: TieFilter): boolean {
  return words !== '' || kind !== null || initiativeId !== null || ended
}

const sortKeys: Record<TieOrder, string> = {
  name: `lower(s.name) || ' ' || lower(o.name)`,
  newest: `lpad((date '9999-12-31' - coalesce(t.since, date '0001-01-01'))::text, 7, '0')`,
  strongest: `(9 - t.strength)::text || lower(s.name)`,
}

/** One page of ties that the reader may see, and one more to know whether it goes on; ended ones when asked for. */
export async function listTies(
  db: Db,
  labId: LabId,
  view: View,
  { words, kind, initiativeId, ended, order }: TieFilter,
  after: TieCursor | null,
  pageSize = tiesPageSize,
): Promise<(ListedTie & { sortKey: string })[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const seen = sql.raw(tiesSeen(view, `'${labId}'`))
  const found = await db.execute<ListedTie & { sortKey: string }>(sql`
    select * from (
      select ${sql.raw(tieColumns)}, ${sql.raw(sortKeys[order])} as "sortKey" from ${seen}
      ${ended ? sql`` : sql`and t.until is null`}
      ${kind ? sql`and t.kind = ${kind}` : sql``}
      ${
        initiativeId
          ? sql`and exists (select from involvement i where i.lab_id = t.lab_id
              and i.initiative_id = ${initiativeId}::uuid and i.stakeholder_id in (t.from_id, t.to_id))`
          : sql``
      }
      ${words ? sql`and (lower(s.name) like ${pattern} or lower(o.name) like ${pattern})` : sql``}) listed
    ${after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``}
    order by "sortKey", id limit ${pageSize + 1}`)
  return found.rows
}
