import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { View } from '../policy.ts'
import { stakeholder, type StakeholderId, type StakeholderRow } from '../schema.ts'
import { isActive } from './activity.ts'
import { isAlike, nameKey } from './names.ts'
import { visibleTo } from './visible.ts'

/** How many entries a lab's map may hold. */
export const entriesMax = 2_000

/** An entry of this lab, also one that was taken off; `hold` keeps it until the change is over. */
export async function findStakeholder(
  db: Db,
  labId: LabId,
  id: string,
  hold = false,
): Promise<StakeholderRow> {
  const query = db
    .select()
    .from(stakeholder)
    .where(and(eq(stakeholder.labId, labId), eq(stakeholder.id, id as StakeholderId)))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** An entry with what its page says of it. */
export type ShownStakeholder = StakeholderRow & {
  active: boolean
  organisation: string | null
  place: string | null
  person: string | null
}

const oneBy = (view: View) => ({
  name: `ecosystem-stakeholder-${view}`,
  text: `select s.lab_id as "labId", s.id, s.kind, s.name, s.name_key as "nameKey", s.helix, s.role,
      s.organisation_id as "organisationId", s.participant_id as "participantId", s.place_id as "placeId",
      s.stake, s.interest, s.influence, s.contact, s.website, s.public, s.added_by as "addedBy",
      s.added_at as "addedAt", s.version, s.removed_at as "removedAt", s.merged_into as "mergedInto",
      ${isActive('$3')} as active, o.name as organisation, place.name as place,
      coalesce(kept.name, p.name) as person
    from stakeholder s
    left join stakeholder o on o.lab_id = s.lab_id and o.id = s.organisation_id
    left join place on place.lab_id = s.lab_id and place.id = s.place_id
    left join participant p on p.lab_id = s.lab_id and p.id = s.participant_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    where s.lab_id = $1 and s.id = $2 and (${visibleTo(view)}${view === 'keeper' ? ' or true' : ''})`,
})

/** One entry as this reader may see it; who keeps the map also opens one that was taken off. */
export async function findShown(
  db: Db,
  labId: LabId,
  view: View,
  id: string,
  now: Date,
): Promise<ShownStakeholder> {
  const [found] = await rows<ShownStakeholder>(db, oneBy(view), [labId, id, now])
  if (!found) throw new NotFound()
  return found
}

export type NamedEntry = Pick<StakeholderRow, 'id' | 'name' | 'kind' | 'helix'>

/** Everybody on the map by name: to choose from, to find doubles, and to read a file against. */
export async function namedEntries(
  db: Db,
  labId: LabId,
): Promise<(NamedEntry & { nameKey: string })[]> {
  const { id, name, kind, helix, nameKey: key } = stakeholder
  return db
    .select({ id, name, kind, helix, nameKey: key })
    .from(stakeholder)
    .where(and(eq(stakeholder.labId, labId), isNull(stakeholder.removedAt)))
    .orderBy(sql`lower(${name})`, id)
    .limit(entriesMax)
}

/** Entries of the map whose name is the same or nearly the same. */
export async function alikeEntries(
  db: Db,
  labId: LabId,
  name: string,
  except: string | null = null,
): Promise<NamedEntry[]> {
  const key = nameKey(name)
  const everybody = await namedEntries(db, labId)
  return everybody.filter((one) => one.id !== except && isAlike(one.nameKey, key))
}

/** Whether an entry stands that is linked with a participant already. */
export async function isOnMap(
  db: Db,
  labId: LabId,
  participantId: string,
  except: string | null,
): Promise<boolean> {
  const found = await db
    .select({ id: stakeholder.id })
    .from(stakeholder)
    .where(
      and(
        eq(stakeholder.labId, labId),
        sql`${stakeholder.participantId} = ${participantId}`,
        isNull(stakeholder.removedAt),
        except ? ne(stakeholder.id, except as StakeholderId) : undefined,
      ),
    )
  return found.length > 0
}
