import { invitationSeenBy } from './queries.ts'
import { holdSeen } from '../community/look.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { groupMember } from '../group/schema.ts'
import { mayGiveRole } from '../role/policy.ts'
import { grantsOf } from '../role/queries.ts'
import { codeHashOf, invitationCode } from './code.ts'
import { invitationInput, inviteToRoleInput, renewInvitationInput } from './input.ts'
import { mayInvite, type Standing } from './policy.ts'
import { codeDirectory, invitation, type InvitationChannel } from './schema.ts'

/** How long an invitation stays open. */
const invitationDays = 30

/** Invites somebody to a role: by e-mail, by a link to hand over, or by a printed card. */
export const inviteToRole = command('invitation.send', inviteToRoleInput, async (ctx, input) => {
  const { role, initiativeId, channel, name, language } = input
  const { db, labId, now } = ctx
  const meant = input.participantId ? await holdSeen(ctx, input.participantId) : undefined
  const allowed = mayInvite(ctx.actor, input, meant ? await standing(ctx, meant.id) : null)
  if (!allowed.ok) return allowed
  const email = channel === 'email' ? (input.email ?? meant?.email ?? null) : null
  if (channel === 'email' && !email) return refuse('email-needed')
  const id = newId<'invitation'>(now)
  const codeHash = await enterCode(ctx, { id, issue: 1, channel })
  await db.insert(invitation).values({
    labId,
    id,
    participantId: meant?.id ?? null,
    name: meant ? '' : name,
    role,
    initiativeId,
    channel,
    email,
    codeHash,
    invitedBy: ctx.actor.participantId,
    createdAt: now,
    expiresAt: expiry(now),
  })
  if (email) sendLetter(ctx, id, language)
  ctx.record({ name: 'invitation.sent', subject: id, data: { role, initiativeId, channel } })
  return done({ id })
})

/** Makes a new code and a new term; the old code opens nothing any more. */
export const renewInvitation = command(
  'invitation.renew',
  renewInvitationInput,
  async (ctx, { invitationId, language }) => {
    const found = await ownInvitation(ctx, invitationId)
    if (!found.ok) return found
    const { id, channel, codeHash: oldHash, issue } = found.value
    const codeHash = await enterCode(ctx, { id, issue: issue + 1, channel })
    await ctx.db.delete(codeDirectory).where(eq(codeDirectory.codeHash, oldHash))
    await ctx.db
      .update(invitation)
      .set({ codeHash, issue: issue + 1, expiresAt: expiry(ctx.now) })
      .where(and(eq(invitation.labId, ctx.labId), eq(invitation.id, id)))
    if (channel === 'email') sendLetter(ctx, id, language)
    ctx.record({ name: 'invitation.renewed', subject: id })
    return done({ id })
  },
)

/** Takes an invitation back. */
export const revokeInvitation = command(
  'invitation.revoke',
  invitationInput,
  async (ctx, { invitationId }) => {
    const found = await ownInvitation(ctx, invitationId)
    if (!found.ok) return found
    await ctx.db
      .update(invitation)
      .set({ revokedAt: ctx.now })
      .where(and(eq(invitation.labId, ctx.labId), eq(invitation.id, invitationId)))
    ctx.record({ name: 'invitation.revoked', subject: invitationId })
    return done({ id: invitationId })
  },
)

/** An invitation not yet answered that the actor may deal with. */
export async function ownInvitation(ctx: CommandContext, id: Id<'invitation'>) {
  const found = await ctx.db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.labId, ctx.labId),
        eq(invitation.id, id),
        invitationSeenBy(ctx.actor, ctx.labId),
      ),
    )
    .for('update')
  if (!found[0]) throw new NotFound()
  const { role, initiativeId, acceptedAt, revokedAt } = found[0]
  const allowed = mayGiveRole(ctx.actor, role, initiativeId)
  if (!allowed.ok) return allowed
  return acceptedAt || revokedAt ? refuse('invitation-over') : done(found[0])
}

/** The roles a person holds today. */
export async function held({ db, labId, now }: CommandContext, participantId: Id<'participant'>) {
  return grantsOf(db, labId, participantId, await lookToday(db, labId, now))
}

/** What a person stands for already: their roles of today, and whether they are in a group. */
export async function standing(
  ctx: CommandContext,
  participantId: Id<'participant'>,
): Promise<Standing> {
  const { labId, db } = ctx
  const groups = await db
    .select({ groupId: groupMember.groupId })
    .from(groupMember)
    .where(
      and(
        eq(groupMember.labId, labId),
        eq(groupMember.participantId, participantId),
        isNull(groupMember.leftAt),
      ),
    )
    .limit(1)
  return { held: await held(ctx, participantId), inGroup: groups.length > 0 }
}

async function enterCode(
  { db, labId, derive }: CommandContext,
  issue: { id: string; issue: number; channel: InvitationChannel },
): Promise<string> {
  const codeHash = codeHashOf(invitationCode(derive, issue))
  await db.insert(codeDirectory).values({ codeHash, labId, kind: 'invitation' })
  return codeHash
}

function sendLetter(ctx: CommandContext, invitationId: string, language: Language | undefined) {
  ctx.enqueue('people.send-invitation', { invitationId, language: language ?? null })
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 24 * 3600_000)
}
