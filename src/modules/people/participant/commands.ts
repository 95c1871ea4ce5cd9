import { holdSeen } from '../community/look.ts'
import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { addParticipantInput, changeParticipantInput, type ParticipantDetails } from './input.ts'
import { mayAddParticipant, mayChangeParticipant, mayTieAccount } from './policy.ts'
import { participant, place } from './schema.ts'

/** Adds a person to the lab, with or without e-mail, phone or account. */
export const addParticipant = command(
  'participant.add',
  addParticipantInput,
  async (ctx, { accountId, ...details }) => {
    const allowed = mayAddParticipant(ctx.actor)
    if (!allowed.ok) return allowed
    const tie = accountId ? mayTieAccount(ctx.actor) : null
    if (tie && !tie.ok) return tie
    const known = await checkPlace(ctx, details)
    if (!known.ok) return known
    return done({ id: await insertParticipant(ctx, { ...details, accountId: accountId ?? null }) })
  },
)

/** Writes a new person down; for commands that have asked their own policy. */
export async function insertParticipant(
  ctx: CommandContext,
  details: ParticipantDetails & { accountId: Id<'account'> | null },
): Promise<Id<'participant'>> {
  const { db, labId, now, actor } = ctx
  const id = newId<'participant'>(now)
  const added = { addedBy: actor.participantId, createdAt: now }
  await db.insert(participant).values({ ...details, ...added, labId, id })
  ctx.record({ name: 'participant.added', subject: id })
  return id
}

/** Replaces a person's details, unless somebody else changed them since the form was opened. */
export const changeParticipant = command(
  'participant.change',
  changeParticipantInput,
  async (ctx, { participantId, version, ...details }) => {
    const { db, labId } = ctx
    const { id } = await holdSeen(ctx, participantId)
    const allowed = mayChangeParticipant(ctx.actor, id)
    if (!allowed.ok) return allowed
    const known = await checkPlace(ctx, details)
    if (!known.ok) return known
    const changed = await db
      .update(participant)
      .set({ ...details, version: sql`${participant.version} + 1` })
      .where(
        and(eq(participant.labId, labId), eq(participant.id, id), eq(participant.version, version)),
      )
    if (changed.rowCount !== 1) return refuse('changed-meanwhile')
    ctx.record({ name: 'participant.changed', subject: id })
    return done({ id })
  },
)

async function checkPlace({ db, labId }: CommandContext, { placeId }: ParticipantDetails) {
  if (!placeId) return done(null)
  const found = await db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.labId, labId), eq(place.id, placeId)))
  return found.length === 1 ? done(null) : refuse('place-unknown')
}
