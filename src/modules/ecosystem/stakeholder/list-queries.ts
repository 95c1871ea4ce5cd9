import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { View } from '../policy.ts'
import type { StakeholderRow } from '../schema.ts'
import { isActive } from './activity.ts'
import { ordersFor, type ListFilter, type Order } from './list-filter.ts'
import { visibleTo } from './visible.ts'

/** How many entries one page lists. */
export const stakeholdersPageSize = 50

/** An entry as the list shows it. */
export type ListedStakeholder = Pick<
  StakeholderRow,
  'id' | 'kind' | 'name' | 'helix' | 'role' | 'interest' | 'influence' | 'public'
> & {
  organisation: string | null
  place: string | null
  ties: number
  active: boolean
  /** What the list is ordered by, as it goes into the address of the next page. */
  sortKey: string
}
export type ListCursor = { key: string; id: string }
type Listing = { labId: LabId; view: View; now: Date }

/** What the list is ordered by, as text that sorts: figures turned round, so that the largest come first. */
const sortKeys: Record<Order, SQL> = {
  name: sql`lower(s.name)`,
  helix: sql`array_position(array['public', 'business', 'research', 'community'], s.helix) || lower(s.name)`,
  ties: sql`lpad((100000 - (${tieCount()}))::text, 6, '0')`,
  interest: sql`(9 - coalesce(s.interest, 0))::text`,
  influence: sql`(9 - coalesce(s.influence, 0))::text`,
}

function tieCount(): SQL {
  return sql`select count(*)::int from tie t where t.lab_id = s.lab_id and s.id in (t.from_id, t.to_id)
    and t.until is null and t.removed_at is null`
}

/** One page of the map's entries, as far as the reader may see them, and one more to know whether it goes on. */
export async function listStakeholders(
  db: Db,
  { labId, view, now }: Listing,
  filter: ListFilter,
  after: ListCursor | null,
  pageSize = stakeholdersPageSize,
): Promise<ListedStakeholder[]> {
  const order = ordersFor(view).includes(filter.order) ? filter.order : 'name'
  const further = after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``
  const judged =
    view === 'keeper' ? sql`s.interest, s.influence` : sql`null as interest, null as influence`
  const moment = `'${now.toISOString()}'`
  const found = await db.execute<ListedStakeholder>(sql`
    with listed as (
      select s.*, ${sortKeys[order]} as "sortKey" from stakeholder s where ${narrowed(labId, view, filter)}),
    page as (
      select * from listed ${further} order by "sortKey", id limit ${pageSize + 1})
    select s.id, s.kind, s.name, s.helix, s.role, ${judged}, s.public, s."sortKey",
      o.name as organisation, place.name as place, (${tieCount()}) as ties, ${sql.raw(isActive(moment))} as active
    from page s
    left join stakeholder o on o.lab_id = s.lab_id and o.id = s.organisation_id
      and ${sql.raw(visibleTo(view, 'o'))}
    left join place on place.lab_id = s.lab_id and place.id = s.place_id
    order by s."sortKey", s.id`)
  return found.rows
}

function narrowed(labId: LabId, view: View, filter: ListFilter): SQL {
  const { words, helix, kind, role, placeId, initiativeId } = filter
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [
    sql`s.lab_id = ${labId} and ${sql.raw(visibleTo(view))}`,
    words &&
      sql`(lower(s.name) like ${pattern} or lower(s.stake) like ${pattern} and ${view === 'keeper'})`,
    helix && sql`s.helix = ${helix}`,
    kind && sql`s.kind = ${kind}`,
    role && sql`s.role = ${role}`,
    placeId && sql`s.place_id = ${placeId}::uuid`,
    initiativeId &&
      sql`exists (select from involvement i where i.lab_id = s.lab_id and i.stakeholder_id = s.id
        and i.initiative_id = ${initiativeId}::uuid and i.ended_on is null)`,
  ]
  return sql.join(
    conditions.filter((one) => typeof one === 'object' && one !== null),
    sql` and `,
  )
}
