import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import { consent } from '../consent/schema.ts'
import { groupMember } from '../group/schema.ts'
import { participant, type Participant } from '../participant/schema.ts'
import { roleHeld } from '../role/schema.ts'
import type { Moved } from './schema.ts'

type At = Pick<CommandContext, 'db' | 'labId'>
type Person = Id<'participant'>

/** Changes an entry and its version, so that a form opened before says that something changed. */
export async function changeEntry(
  { db, labId }: At,
  id: Person,
  values: Partial<Participant>,
): Promise<void> {
  await db
    .update(participant)
    .set({ ...values, version: sql`${participant.version} + 1` })
    .where(and(eq(participant.labId, labId), eq(participant.id, id)))
}

/** Points entries merged into one at another. */
export async function repoint({ db, labId }: At, ids: Person[], to: Person): Promise<void> {
  await db
    .update(participant)
    .set({ mergedInto: to })
    .where(and(eq(participant.labId, labId), inArray(participant.id, ids)))
}

/** Lets the rows of one entry be those of another: its roles, who stands in for it, its consents. */
export async function handOver(
  { db, labId }: At,
  { roles, substitutes, consents }: Moved,
  from: Person,
  to: Person,
): Promise<void> {
  await db
    .update(roleHeld)
    .set({ participantId: to })
    .where(
      and(eq(roleHeld.labId, labId), inArray(roleHeld.id, roles), eq(roleHeld.participantId, from)),
    )
  await db
    .update(roleHeld)
    .set({ substituteFor: to })
    .where(
      and(
        eq(roleHeld.labId, labId),
        inArray(roleHeld.id, substitutes),
        eq(roleHeld.substituteFor, from),
      ),
    )
  await db
    .update(consent)
    .set({ participantId: to })
    .where(
      and(eq(consent.labId, labId), inArray(consent.id, consents), eq(consent.participantId, from)),
    )
}

/** Ends roles at a moment, or opens them again with null. */
export async function endRoles(
  { db, labId }: At,
  ids: Moved['rolesEnded'],
  endedAt: Date | null,
): Promise<void> {
  await db
    .update(roleHeld)
    .set({ endedAt })
    .where(and(eq(roleHeld.labId, labId), inArray(roleHeld.id, ids)))
}

type StayOf = { participantId: Person; groupId: Id<'group'>; joinedAt: string }

/** Changes one stay in a group; nothing where there is none any more. */
export async function changeStay(
  { db, labId }: At,
  { participantId, groupId, joinedAt }: StayOf,
  values: Partial<typeof groupMember.$inferSelect>,
): Promise<void> {
  await db
    .update(groupMember)
    .set(values)
    .where(
      and(
        eq(groupMember.labId, labId),
        eq(groupMember.groupId, groupId),
        eq(groupMember.participantId, participantId),
        eq(groupMember.joinedAt, new Date(joinedAt)),
      ),
    )
}
