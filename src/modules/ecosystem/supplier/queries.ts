import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import type { View } from '../policy.ts'
import { supplier, supplierSizes, type SupplierRow, type SupplierSize } from './schema.ts'

/** A supplier of this lab, also one that was taken away; `hold` keeps it until the change is over. */
export async function findSupplier(
  db: Db,
  labId: LabId,
  id: string,
  hold = false,
): Promise<SupplierRow> {
  const query = db
    .select()
    .from(supplier)
    .where(and(eq(supplier.labId, labId), eq(supplier.id, id as SupplierRow['id'])))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** How many suppliers one page lists. */
export const suppliersPageSize = 50
const suppliersMax = 2_000

/** What the directory is narrowed to. */
export type SupplierFilter = { words: string; placeId: string | null; size: SupplierSize | null }

/** Reads a filter from an address; rubbish in it is left out. */
export function readSupplierFilter(query: Record<string, string>): SupplierFilter {
  return {
    words: searchWords(query.words, 200),
    placeId: isUuid(query.place) ? query.place : null,
    size: supplierSizes.find((one) => one === query.size) ?? null,
  }
}

/** The same filter as the end of an address, with where the next page begins. */
export function supplierFilterQuery(filter: SupplierFilter, after: string | null = null): string {
  const given = { words: filter.words, place: filter.placeId, size: filter.size, after }
  const set = Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

/** A supplier as the directory shows it. */
export type ListedSupplier = Pick<
  SupplierRow,
  'id' | 'name' | 'offers' | 'size' | 'since' | 'contact' | 'public' | 'stakeholderId'
> & { place: string | null; sortKey: string }

/** One page of the directory, as far as the reader may see it: everybody those who agreed. */
export async function listSuppliers(
  db: Db,
  labId: LabId,
  view: View,
  filter: SupplierFilter,
  after: { key: string; id: string } | null,
): Promise<ListedSupplier[]> {
  const { words, placeId, size } = filter
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const conditions: (SQL | false | '' | null)[] = [
    sql`s.lab_id = ${labId} and s.removed_at is null`,
    view === 'open' && sql`s.public`,
    words && sql`lower(concat_ws(' ', s.name, s.offers)) like ${pattern}`,
    placeId && sql`s.place_id = ${placeId}::uuid`,
    size && sql`s.size = ${size}`,
    after && sql`(s.name_key, s.id) > (${after.key}, ${after.id}::uuid)`,
  ]
  const where = sql.join(
    conditions.filter((one) => typeof one === 'object' && one !== null),
    sql` and `,
  )
  const contact =
    view === 'open' ? sql`case when s.contact_public then s.contact else '' end` : sql`s.contact`
  const found = await db.execute<ListedSupplier>(sql`select s.id, s.name, s.offers, s.size, s.since,
      ${contact} as contact, s.public, s.stakeholder_id as "stakeholderId", place.name as place, s.name_key as "sortKey"
    from supplier s left join place on place.lab_id = s.lab_id and place.id = s.place_id
    where ${where} order by s.name_key, s.id limit ${suppliersPageSize + 1}`)
  return found.rows
}

/** All suppliers by name: to choose from, and to read a file against. */
export async function namedSuppliers(db: Db, labId: LabId) {
  const { id, name, nameKey } = supplier
  return db
    .select({ id, name, nameKey })
    .from(supplier)
    .where(and(eq(supplier.labId, labId), isNull(supplier.removedAt)))
    .orderBy(nameKey)
    .limit(suppliersMax)
}

/** An early notice as pages show it. */
export type ShownNeed = {
  id: string
  what: string
  aboutWhen: string
  aboutAmount: string
  whomToAsk: string
  expiresOn: string
  open: boolean
}

const needs = (all: boolean) => ({
  name: `ecosystem-coming-needs-${all}`,
  text: `select n.id, n.what, n.about_when as "aboutWhen", n.about_amount as "aboutAmount",
      n.whom_to_ask as "whomToAsk", n.expires_on::text as "expiresOn",
      n.ended_at is null and n.expires_on >= $2::date as open
    from coming_need n where n.lab_id = $1${all ? '' : ' and n.ended_at is null and n.expires_on >= $2::date'}
    order by n.expires_on desc, n.id desc limit 200`,
})

/** Early notices; those that are over only for who keeps them. */
export async function listNeeds(
  db: Db,
  labId: LabId,
  today: string,
  all: boolean,
): Promise<ShownNeed[]> {
  return rows<ShownNeed>(db, needs(all), [labId, today])
}
