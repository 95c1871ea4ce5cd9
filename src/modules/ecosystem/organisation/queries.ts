import { and, eq, isNull, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { View } from '../policy.ts'
import { stakeholder, type StakeholderId } from '../schema.ts'
import type { NamedEntry } from '../stakeholder/queries.ts'
import { visibleTo } from '../stakeholder/visible.ts'

const membersMax = 200

const membersBy = (view: View) => ({
  name: `ecosystem-members-${view}`,
  text: `select s.id, s.name, s.kind, s.helix from stakeholder s
    where s.lab_id = $1 and s.organisation_id = $2 and ${visibleTo(view)}
    order by lower(s.name), s.id limit ${membersMax}`,
})

/** The people and groups of an organisation, as far as the reader may see them. */
export async function membersOf(
  db: Db,
  labId: LabId,
  view: View,
  organisationId: string,
): Promise<NamedEntry[]> {
  return rows<NamedEntry>(db, membersBy(view), [labId, organisationId])
}

/** Whether an organisation with this id stands on the map. */
export async function isOrganisation(db: Db, labId: LabId, id: string): Promise<boolean> {
  const found = await db
    .select({ id: stakeholder.id })
    .from(stakeholder)
    .where(
      and(
        eq(stakeholder.labId, labId),
        eq(stakeholder.id, id as StakeholderId),
        eq(stakeholder.kind, sql`'organisation'`),
        isNull(stakeholder.removedAt),
      ),
    )
  return found.length === 1
}
