import { holdSeen, insistSeen } from '../community/look.ts'
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { labToday, lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { Id } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'
import { done, refuse } from '../../../shared/result.ts'
import { endRoleInput, giveRoleInput, nameSubstituteInput } from './input.ts'
import { mayEndRole, mayGiveRole, mayNameSubstitute } from './policy.ts'
import { holdParticipant, resolveMerged } from '../participant/living.ts'
import { colleaguesOf } from './queries.ts'
import { roleHeld } from './schema.ts'

/** Gives a person a role in the lab or in one initiative, for good or between two days. */
export const giveRole = command('role.give', giveRoleInput, async (ctx, input) => {
  const { role, initiativeId, startsOn, lastDay } = input
  const allowed = mayGiveRole(ctx.actor, role, initiativeId)
  if (!allowed.ok) return allowed
  const person = await holdSeen(ctx, input.participantId)
  const id = await insertRole(ctx, person.id, role, initiativeId, { startsOn, lastDay })
  return id ? done({ id }) : refuse('role-already-held')
})

/** Writes a role down; null when the person holds it already. For commands that have asked their own policy. */
export async function insertRole(
  ctx: CommandContext,
  participantId: Id<'participant'>,
  role: Role,
  initiativeId: Id<'initiative'> | null,
  days: { startsOn?: string | null; lastDay?: string | null } = {},
): Promise<Id<'role-held'> | null> {
  await closePastRole(ctx, participantId, role, initiativeId)
  const id = newId<'role-held'>(ctx.now)
  const added = await ctx.db
    .insert(roleHeld)
    .values({
      labId: ctx.labId,
      id,
      participantId,
      role,
      initiativeId,
      startsOn: days.startsOn ?? null,
      endsOn: days.lastDay ? dayPlus(days.lastDay, 1) : null,
      givenAt: ctx.now,
    })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return null
  ctx.record({ name: 'role.given', subject: participantId, data: { role, initiativeId } })
  return id
}

/** A role whose days are over stands in the way of giving it again. */
async function closePastRole(
  { db, labId, now }: CommandContext,
  participantId: Id<'participant'>,
  role: Role,
  initiativeId: Id<'initiative'> | null,
): Promise<void> {
  await db
    .update(roleHeld)
    .set({ endedAt: now })
    .where(
      and(
        eq(roleHeld.labId, labId),
        eq(roleHeld.participantId, participantId),
        eq(roleHeld.role, role),
        sql`${roleHeld.initiativeId} is not distinct from ${initiativeId}::uuid`,
        isNull(roleHeld.endedAt),
        lte(roleHeld.endsOn, labToday(labId, now)),
      ),
    )
}

/** Ends a role, and with it that of its substitutes. The lab keeps at least one coordinator. */
export const endRole = command('role.end', endRoleInput, async (ctx, { roleHeldId }) => {
  const held = await openRole(ctx, roleHeldId)
  await insistSeen(ctx, [held.participantId])
  const allowed = mayEndRole(ctx.actor, held)
  if (!allowed.ok) return allowed
  if (await isLastCoordinator(ctx, held)) return refuse('last-coordinator')
  const itself = eq(roleHeld.id, held.id)
  const substitutes = and(
    eq(roleHeld.substituteFor, held.participantId),
    eq(roleHeld.role, held.role),
    sql`${roleHeld.initiativeId} is not distinct from ${held.initiativeId}::uuid`,
  )
  await ctx.db
    .update(roleHeld)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(roleHeld.labId, ctx.labId),
        isNull(roleHeld.endedAt),
        held.substituteFor ? itself : or(itself, substitutes),
      ),
    )
  const { participantId, role, initiativeId } = held
  ctx.record({ name: 'role.ended', subject: participantId, data: { role, initiativeId } })
  return done({ participantId })
})

/** Lets somebody stand in for a role during leave: from a first to a last day. */
export const nameSubstitute = command(
  'role.name-substitute',
  nameSubstituteInput,
  async (ctx, { roleHeldId, startsOn, lastDay, ...input }) => {
    const { id: substituteId } = await holdSubstitute(ctx, input.substituteId)
    const held = await openRole(ctx, roleHeldId)
    await insistSeen(ctx, [held.participantId])
    const allowed = mayNameSubstitute(ctx.actor, held)
    if (!allowed.ok) return allowed
    if (held.substituteFor) return refuse('substitute-of-substitute')
    if (substituteId === held.participantId) return refuse('substitute-is-self')
    const { labId, now } = ctx
    const { participantId, role, initiativeId } = held
    const id = newId<'role-held'>(now)
    await ctx.db.insert(roleHeld).values({
      labId,
      id,
      participantId: substituteId,
      role,
      initiativeId,
      substituteFor: participantId,
      startsOn,
      endsOn: dayPlus(lastDay, 1),
      givenAt: now,
    })
    ctx.record({
      name: 'substitute.named',
      subject: substituteId,
      data: { role, initiativeId, for: participantId, startsOn, lastDay },
    })
    return done({ id, participantId })
  },
)

/** Ends every holding of one role by a person, with its substitutes. For commands that have asked their own policy; not for coordinators. */
export async function endRolesOf(
  ctx: CommandContext,
  participantId: Id<'participant'>,
  role: Exclude<Role, 'coordinator'>,
): Promise<void> {
  const whose = or(
    eq(roleHeld.participantId, participantId),
    eq(roleHeld.substituteFor, participantId),
  )
  const ended = await ctx.db
    .update(roleHeld)
    .set({ endedAt: ctx.now })
    .where(
      and(eq(roleHeld.labId, ctx.labId), eq(roleHeld.role, role), whose, isNull(roleHeld.endedAt)),
    )
    .returning({ initiativeId: roleHeld.initiativeId })
  for (const { initiativeId } of ended) {
    ctx.record({ name: 'role.ended', subject: participantId, data: { role, initiativeId } })
  }
}

/** Who may stand in: somebody the actor sees in the list, or somebody who keeps the list as they do. */
async function holdSubstitute(ctx: CommandContext, id: string) {
  const { db, labId, now } = ctx
  const living = (await resolveMerged(db, labId, [id])).get(id)
  const colleagues = await colleaguesOf(db, labId, await lookToday(db, labId, now))
  return living && colleagues.includes(living) ? holdParticipant(ctx, living) : holdSeen(ctx, id)
}

async function openRole({ db, labId }: CommandContext, id: Id<'role-held'>) {
  const found = await db
    .select()
    .from(roleHeld)
    .where(and(eq(roleHeld.labId, labId), eq(roleHeld.id, id), isNull(roleHeld.endedAt)))
    .for('update')
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** Two last coordinators who leave at the same moment wait for each other here. */
async function isLastCoordinator(
  { db, labId }: CommandContext,
  held: { id: string; role: Role; initiativeId: string | null; substituteFor: string | null },
): Promise<boolean> {
  if (held.role !== 'coordinator' || held.initiativeId || held.substituteFor) return false
  const open = await db
    .select({ id: roleHeld.id })
    .from(roleHeld)
    .where(
      and(
        eq(roleHeld.labId, labId),
        eq(roleHeld.role, 'coordinator'),
        isNull(roleHeld.initiativeId),
        isNull(roleHeld.substituteFor),
        isNull(roleHeld.endsOn),
        isNull(roleHeld.endedAt),
      ),
    )
    .for('update')
  return open.every(({ id }) => id === held.id)
}
