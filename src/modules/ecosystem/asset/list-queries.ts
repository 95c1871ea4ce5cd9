import { sql, type SQL } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import type { View } from '../policy.ts'
import { listedFor } from './permission.ts'
import { offererJoined, offererNamed } from './queries.ts'
import { assetKinds, type AssetKind, type AssetRow } from './schema.ts'

/** How many offers one page lists. */
export const assetsPageSize = 30
/** How many stand on one sheet for the noticeboard, and how many are held against an activity. */
const sheetMax = 60
const matchedMax = 2_000

/** What the list of offers is narrowed to. `unlisted`: those that nobody agrees to any more, for keepers alone. */
export type AssetFilter = {
  words: string
  kind: AssetKind | null
  placeId: string | null
  unlisted: boolean
}

/** Reads a filter from an address; rubbish in it is left out. */
export function readAssetFilter(query: Record<string, string>): AssetFilter {
  return {
    words: searchWords(query.words, 200),
    kind: assetKinds.find((one) => one === query.kind) ?? null,
    placeId: isUuid(query.place) ? query.place : null,
    unlisted: query.unlisted === 'yes',
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function assetFilterQuery(filter: AssetFilter, after: string | null = null): string {
  const { words, kind, placeId: place } = filter
  const given = { words, kind, place, unlisted: filter.unlisted ? 'yes' : null, after }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** An offer as lists show it. */
export type ListedAsset = Pick<
  AssetRow,
  | 'id'
  | 'kind'
  | 'title'
  | 'words'
  | 'available'
  | 'languages'
  | 'limits'
  | 'placeId'
  | 'stakeholderId'
> & { offerer: string | null; place: string | null; sortKey: string }

const columns = `a.id, a.kind, a.title, a.words, a.available, a.languages, a.limits, a.place_id as "placeId",
      a.stakeholder_id as "stakeholderId", ${offererNamed}, place.name as place, lower(a.title) as "sortKey"`

/** One page of offers, as far as the reader may see them, and one more to know whether it goes on. */
export async function listAssets(
  db: Db,
  labId: LabId,
  view: View,
  filter: AssetFilter,
  after: { key: string; id: string } | null,
): Promise<ListedAsset[]> {
  const unlisted = filter.unlisted && view === 'keeper'
  const listed = unlisted
    ? sql.raw(`a.removed_at is null and not (${listedFor('keeper')})`)
    : sql.raw(listedFor(view))
  const pattern = `%${filter.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const conditions: (SQL | false | '' | null)[] = [
    sql`a.lab_id = ${labId} and ${listed}`,
    filter.words &&
      sql`lower(concat_ws(' ', a.title, a.words, a.available, a.languages, kept.name, p.name, s.name)) like ${pattern}`,
    filter.kind && sql`a.kind = ${filter.kind}`,
    filter.placeId && sql`a.place_id = ${filter.placeId}::uuid`,
    after && sql`(lower(a.title), a.id) > (${after.key}, ${after.id}::uuid)`,
  ]
  const where = sql.join(
    conditions.filter((one) => typeof one === 'object' && one !== null),
    sql` and `,
  )
  const found =
    await db.execute<ListedAsset>(sql`select ${sql.raw(columns)} from asset a ${sql.raw(offererJoined)}
    where ${where} order by lower(a.title), a.id limit ${assetsPageSize + 1}`)
  return found.rows
}

const unlistedCount = {
  name: 'ecosystem-assets-unlisted',
  text: `select count(*)::int as count from asset a
    where a.lab_id = $1 and a.removed_at is null and not (${listedFor('keeper')})`,
}

/** How many offers are on no list, because nobody agrees to them any more. */
export async function countUnlisted(db: Db, labId: LabId): Promise<number> {
  const [found] = await rows<{ count: number }>(db, unlistedCount, [labId])
  return found!.count
}

const all = (view: View) => ({
  name: `ecosystem-assets-all-${view}`,
  text: `select ${columns} from asset a ${offererJoined}
    where a.lab_id = $1 and ${listedFor(view)} order by a.kind, lower(a.title), a.id limit $2`,
})

/** The offers for a sheet of paper. */
export async function assetsForSheet(db: Db, labId: LabId): Promise<ListedAsset[]> {
  return rows<ListedAsset>(db, all('open'), [labId, sheetMax])
}

/** All offers to hold against what activities need. */
export async function assetsToMatch(db: Db, labId: LabId): Promise<ListedAsset[]> {
  return rows<ListedAsset>(db, all('inside'), [labId, matchedMax])
}

const ofPerson = {
  name: 'ecosystem-assets-of-person',
  text: `select ${columns}, (${listedFor('inside')}) as listed, a.removed_at is not null as removed
    from asset a ${offererJoined}
    where a.lab_id = $1 and coalesce(kept.id, p.id) = $2 order by lower(a.title), a.id limit 200`,
}
export type OwnAsset = ListedAsset & { listed: boolean; removed: boolean }

/** All that one person offers, listed or not. */
export async function assetsOf(db: Db, labId: LabId, participantId: string): Promise<OwnAsset[]> {
  return rows<OwnAsset>(db, ofPerson, [labId, participantId])
}

/** How many offers there are at a place, by kind. */
export type PlaceOffers = {
  id: string
  name: string
  latitude: number
  longitude: number
} & Record<AssetKind, number>

const byPlace = (view: View) => ({
  name: `ecosystem-assets-by-place-${view}`,
  text: `select place.id, place.name, place.latitude, place.longitude,
      ${assetKinds.map((kind) => `count(*) filter (where a.kind = '${kind}')::int as ${kind}`).join(', ')}
    from asset a join place on place.lab_id = a.lab_id and place.id = a.place_id
    where a.lab_id = $1 and ${listedFor(view)}
    group by place.id, place.name, place.latitude, place.longitude order by place.name`,
})

/** Where offers are. */
export async function offersByPlace(db: Db, labId: LabId, view: View): Promise<PlaceOffers[]> {
  return rows<PlaceOffers>(db, byPlace(view), [labId])
}
