import { insistSeen, seenAmong } from '../community/look.ts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { resolveMerged } from '../participant/living.ts'
import { participant } from '../participant/schema.ts'
import { changeGroupInput, formGroupInput, memberInput } from './input.ts'
import { mayKeepGroup, mayTakeOutOfGroup } from './policy.ts'
import { lookGroup } from './queries.ts'
import { groupMember, residentGroup } from './schema.ts'

/** Forms a group of people who decide together. */
export const formGroup = command(
  'group.form',
  formGroupInput,
  async (ctx, { memberIds, ...details }) => {
    const allowed = mayKeepGroup(ctx.actor)
    if (!allowed.ok) return allowed
    const members = await holdMembers(ctx, memberIds)
    if (!members) return refuse('member-unknown')
    const { db, labId, now } = ctx
    const id = newId<'group'>(now)
    await db.insert(residentGroup).values({ ...details, labId, id, createdAt: now })
    ctx.record({ name: 'group.formed', subject: id })
    await insertMembers(ctx, id, members)
    return done({ id })
  },
)

/** Changes a group's name, quorum or rule, unless somebody else did since the form was opened. */
export const changeGroup = command(
  'group.change',
  changeGroupInput,
  async (ctx, { groupId, version, ...details }) => {
    const allowed = mayKeepGroup(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId } = ctx
    if (!(await lookGroup(db, labId, groupId))) throw new NotFound()
    const changed = await db
      .update(residentGroup)
      .set({ ...details, version: sql`${residentGroup.version} + 1` })
      .where(
        and(
          eq(residentGroup.labId, labId),
          eq(residentGroup.id, groupId),
          eq(residentGroup.version, version),
        ),
      )
    if (changed.rowCount !== 1) return refuse('changed-meanwhile')
    const { quorum, rule } = details
    ctx.record({ name: 'group.changed', subject: groupId, data: { quorum, rule } })
    return done({ id: groupId })
  },
)

/** Takes a person into a group. */
export const joinGroup = command('group.join', memberInput, async (ctx, input) => {
  const allowed = mayKeepGroup(ctx.actor)
  if (!allowed.ok) return allowed
  const { groupId, participantId } = input
  if (!(await lookGroup(ctx.db, ctx.labId, groupId))) throw new NotFound()
  const members = await holdMembers(ctx, [participantId])
  if (!members) return refuse('member-unknown')
  const added = await insertMembers(ctx, groupId, members)
  return added === 1 ? done({ id: groupId }) : refuse('already-member')
})

/** Ends a person's stay in a group; that they were in it remains on record. */
export const leaveGroup = command('group.leave', memberInput, async (ctx, input) => {
  const { groupId } = input
  const people = await resolveMerged(ctx.db, ctx.labId, [input.participantId])
  const participantId = people.get(input.participantId)
  if (!participantId) throw new NotFound()
  await insistSeen(ctx, [participantId])
  const allowed = mayTakeOutOfGroup(ctx.actor, participantId)
  if (!allowed.ok) return allowed
  const left = await ctx.db
    .update(groupMember)
    .set({ leftAt: ctx.now })
    .where(
      and(
        eq(groupMember.labId, ctx.labId),
        eq(groupMember.groupId, groupId),
        eq(groupMember.participantId, participantId),
        isNull(groupMember.leftAt),
      ),
    )
  if (left.rowCount !== 1) throw new NotFound()
  ctx.record({ name: 'group.left', subject: groupId, data: { participantId } })
  return done({ id: groupId })
})

async function insertMembers(
  ctx: CommandContext,
  groupId: Id<'group'>,
  ids: readonly Id<'participant'>[],
): Promise<number> {
  if (ids.length === 0) return 0
  const { db, labId, now } = ctx
  const rows = ids.map((participantId) => ({ labId, groupId, participantId, joinedAt: now }))
  const added = await db
    .insert(groupMember)
    .values(rows)
    .onConflictDoNothing()
    .returning({ participantId: groupMember.participantId })
  for (const { participantId } of added) {
    ctx.record({ name: 'group.joined', subject: groupId, data: { participantId } })
  }
  return added.length
}

/** Those meant by the ids, kept from being merged until they are in; null when one of them is nobody the actor sees. */
async function holdMembers(
  { db, labId, actor }: CommandContext,
  ids: readonly Id<'participant'>[],
): Promise<Id<'participant'>[] | null> {
  if (ids.length === 0) return []
  const living = await seenAmong(db, labId, actor, ids)
  if (ids.some((id) => !living.has(id))) return null
  const held = await db
    .select({ id: participant.id, mergedInto: participant.mergedInto })
    .from(participant)
    .where(and(eq(participant.labId, labId), inArray(participant.id, [...living.values()])))
    .orderBy(asc(participant.id))
    .for('key share')
  return [...new Set(held.map(({ id, mergedInto }) => mergedInto ?? id))]
}
