import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { participant } from '../participant/schema.ts'
import { groupMember, residentGroup, type GroupRule } from './schema.ts'

const groupsMax = 500

/** A group of the lab, if there is one with this id. */
export async function lookGroup(db: Db, labId: LabId, id: string) {
  const found = await db
    .select()
    .from(residentGroup)
    .where(and(eq(residentGroup.labId, labId), eq(residentGroup.id, id as Id<'group'>)))
  return found[0]
}

/** The lab's groups by name, with how many members each has now. */
export async function listGroups(db: Db, labId: LabId) {
  const { id, name, about, quorum, rule } = residentGroup
  return db
    .select({
      id,
      name,
      about,
      quorum,
      rule,
      members: sql<number>`(select count(*)::int from group_member
        where group_member.lab_id = resident_group.lab_id
          and group_member.group_id = resident_group.id and group_member.left_at is null)`,
    })
    .from(residentGroup)
    .where(eq(residentGroup.labId, labId))
    .orderBy(asc(name), asc(id))
    .limit(groupsMax)
}

export type GroupWithMembers = {
  id: Id<'group'>
  name: string
  quorum: number
  rule: GroupRule
  members: { participantId: Id<'participant'>; name: string }[]
}

/** Groups with those who are in them now, in two queries however many groups there are. */
export async function groupsWithMembers(
  db: Db,
  labId: LabId,
  groupIds: readonly string[],
): Promise<GroupWithMembers[]> {
  if (groupIds.length === 0) return []
  const ids = [...new Set(groupIds)] as Id<'group'>[]
  const { id, name, quorum, rule } = residentGroup
  const groups = await db
    .select({ id, name, quorum, rule })
    .from(residentGroup)
    .where(and(eq(residentGroup.labId, labId), inArray(id, ids)))
  const members = await membersOf(db, labId, ids)
  return groups.map((group) => ({
    ...group,
    members: members
      .filter((member) => member.groupId === group.id && !member.leftAt)
      .map(({ participantId, name: called }) => ({ participantId, name: called })),
  }))
}

/** All stays in these groups, past ones too, by name. */
export async function membersOf(db: Db, labId: LabId, ids: readonly Id<'group'>[]) {
  const { groupId, participantId, joinedAt, leftAt } = groupMember
  return db
    .select({ groupId, participantId, name: participant.name, joinedAt, leftAt })
    .from(groupMember)
    .innerJoin(
      participant,
      and(eq(participant.labId, groupMember.labId), eq(participant.id, participantId)),
    )
    .where(and(eq(groupMember.labId, labId), inArray(groupId, [...ids])))
    .orderBy(asc(participant.name), asc(joinedAt))
}

/** The groups a person is in now. */
export async function groupsOfPerson(db: Db, labId: LabId, participantId: Id<'participant'>) {
  return db
    .select({ id: residentGroup.id, name: residentGroup.name, joinedAt: groupMember.joinedAt })
    .from(groupMember)
    .innerJoin(
      residentGroup,
      and(eq(residentGroup.labId, groupMember.labId), eq(residentGroup.id, groupMember.groupId)),
    )
    .where(
      and(
        eq(groupMember.labId, labId),
        eq(groupMember.participantId, participantId),
        isNull(groupMember.leftAt),
      ),
    )
    .orderBy(asc(residentGroup.name))
}
