import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { groupsWithMembers } from '../../people/index.ts'
import { signaturesAt } from '../sign-off/signatures.ts'
import { tallyOf, type Tally } from './group-rule.ts'
import { gate, type GateId } from './schema.ts'

/** Where the decision of each group that holds one of the gates stands. */
export async function talliesAt(
  db: Db,
  labId: LabId,
  gateIds: GateId[],
): Promise<Map<GateId, Tally>> {
  const held = await db
    .select({ gateId: gate.id, groupId: gate.holderGroupId })
    .from(gate)
    .where(and(eq(gate.labId, labId), inArray(gate.id, gateIds), isNotNull(gate.holderGroupId)))
  if (held.length === 0) return new Map()
  const groupIds = [...new Set(held.map(({ groupId }) => groupId!))]
  const groups = await groupsWithMembers(db, labId, groupIds)
  const signatures = await signaturesAt(
    db,
    labId,
    held.map(({ gateId }) => gateId),
  )
  const votes = signatures.filter(({ role }) => role === 'group-member')
  return new Map(
    held.flatMap(({ gateId, groupId }) => {
      const group = groups.find(({ id }) => id === groupId)
      if (!group) return []
      return [
        [
          gateId,
          tallyOf(
            group,
            votes.filter((vote) => vote.gateId === gateId),
          ),
        ] as const,
      ]
    }),
  )
}

/** Where the decision of the group that holds a gate stands; null where a role holds it. */
export async function lookTally(
  db: Db,
  labId: LabId,
  { id, holderGroupId }: { id: GateId; holderGroupId: string | null },
): Promise<Tally | null> {
  return holderGroupId === null ? null : ((await talliesAt(db, labId, [id])).get(id) ?? null)
}
