import { and, eq } from 'drizzle-orm'
import { anonymous, system, type Actor } from '../../../platform/actor.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { insertParticipant } from '../participant/commands.ts'
import { addParticipantInput } from '../participant/input.ts'
import { holdParticipant } from '../participant/living.ts'
import { participant, type Channel } from '../participant/schema.ts'
import { insertRole } from '../role/commands.ts'
import { insertAccount } from '../sign-in/accounts.ts'
import { lookAccount } from '../sign-in/queries.ts'
import { held, ownInvitation, standing } from './commands.ts'
import { acceptForSomeoneInput, acceptInvitationInput, answerInvitationInput } from './input.ts'
import { codeHashOf } from './code.ts'
import { mayInvite, stateOf } from './policy.ts'
import { participantOfAccount } from './queries.ts'
import { invitation } from './schema.ts'

type Invitation = typeof invitation.$inferSelect

/** Somebody with an invitation and no sign-in gives name and address: an account is made if needed, a link is sent. */
export const answerInvitation = command(
  'invitation.answer',
  answerInvitationInput,
  async (ctx, { code, name, email, language, browserHash }) => {
    const open = await openInvitation(ctx, code)
    if (!open.ok) return open
    await insertAccount(ctx, { email, name, language })
    const returnTo = `/join/${encodeURIComponent(code)}`
    ctx.enqueue('people.send-sign-in-link', { email, language, browserHash, returnTo })
    ctx.record({ name: 'sign-in.asked', subject: open.value.id })
    return done(null)
  },
)

/** Accepts an invitation with the account one is signed in with: one becomes the person meant, and takes the role. */
export const acceptInvitation = command(
  'invitation.accept',
  acceptInvitationInput,
  async (ctx, { code, language }) => {
    const { db, labId, actor } = ctx
    const account = actor.accountId ? await lookAccount(db, actor.accountId) : undefined
    if (!account) return refuse('not-signed-in')
    const open = await openInvitation(ctx, code)
    if (!open.ok) return open
    const self = await participantOfAccount(db, labId, account.id)
    const claimed = self ? done(self.id) : await claim(ctx, open.value, account, language)
    if (!claimed.ok) return claimed
    await settle(ctx, open.value, claimed.value, {})
    return done({ participantId: claimed.value })
  },
)

/** Notes that somebody accepted on paper or by voice; they need no e-mail and no account. */
export const acceptForSomeone = command(
  'invitation.accept-for-someone',
  acceptForSomeoneInput,
  async (ctx, { invitationId, confirmedHow, language }) => {
    const found = await ownInvitation(ctx, invitationId)
    if (!found.ok) return found
    const { participantId, name } = found.value
    const id = participantId
      ? (await holdParticipant(ctx, participantId)).id
      : await addNew(ctx, { name, language, channel: 'letter' }, null)
    await settle(ctx, found.value, id, { recordedBy: ctx.actor.participantId, confirmedHow })
    return done({ participantId: id })
  },
)

async function openInvitation(ctx: CommandContext, code: string) {
  const found = await ctx.db
    .select()
    .from(invitation)
    .where(and(eq(invitation.labId, ctx.labId), eq(invitation.codeHash, codeHashOf(code))))
    .for('update')
  if (!found[0]) throw new NotFound()
  return stateOf(found[0], ctx.now) === 'pending' ? done(found[0]) : refuse('invitation-over')
}

type AccountRow = { id: Id<'account'>; name: string; email: string }

/** Ties the account to the person meant, or adds a person for it. */
async function claim(
  ctx: CommandContext,
  offer: Invitation,
  account: AccountRow,
  language: Language,
): Promise<Result<Id<'participant'>>> {
  const { name, email } = account
  if (!offer.participantId) {
    return done(await addNew(ctx, { name, email, language, channel: 'email' }, account.id))
  }
  const meant = await holdParticipant(ctx, offer.participantId, 'claim')
  if (meant.accountId) return refuse('invitation-for-someone-else')
  const inviter = await inviterOf(ctx, offer)
  const allowed = mayInvite(inviter, offer, await standing(ctx, meant.id))
  if (!allowed.ok) return refuse('invitation-outdated')
  await ctx.db
    .update(participant)
    .set({ accountId: account.id, email: meant.email ?? email })
    .where(and(eq(participant.labId, ctx.labId), eq(participant.id, meant.id)))
  ctx.record({ name: 'participant.claimed', subject: meant.id })
  return done(meant.id)
}

/** The inviter with what they hold today: an invitation is worth what its maker may still give. */
async function inviterOf(ctx: CommandContext, { invitedBy }: Invitation): Promise<Actor> {
  if (!invitedBy) return system
  const grants = await held(ctx, invitedBy)
  return { ...anonymous(), kind: 'participant', participantId: invitedBy, grants }
}

async function addNew(
  ctx: CommandContext,
  {
    name,
    email,
    language,
    channel,
  }: { name: string; email?: string; language: Language; channel: Channel },
  accountId: Id<'account'> | null,
): Promise<Id<'participant'>> {
  const known = { name, email: email ?? '', language, preferredChannel: channel }
  const { accountId: _, ...details } = addParticipantInput.parse(known)
  return insertParticipant(ctx, { ...details, accountId })
}

/** The invitation is answered; who holds the role already simply keeps it. */
async function settle(
  ctx: CommandContext,
  { id, role, initiativeId }: Invitation,
  acceptedBy: Id<'participant'>,
  assisted: { recordedBy?: Id<'participant'> | null; confirmedHow?: string },
): Promise<void> {
  await insertRole(ctx, acceptedBy, role, initiativeId)
  await ctx.db
    .update(invitation)
    .set({ acceptedAt: ctx.now, acceptedBy, ...assisted })
    .where(and(eq(invitation.labId, ctx.labId), eq(invitation.id, id)))
  const { confirmedHow } = assisted
  ctx.record({
    name: 'invitation.accepted',
    subject: id,
    data: { participantId: acceptedBy, confirmedHow },
  })
}
