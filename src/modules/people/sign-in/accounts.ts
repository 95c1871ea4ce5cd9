import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { changeAccountInput, createAccountInput, revokeSignInInput } from './input.ts'
import { account, signIn } from './schema.ts'

/** Makes an account; people get theirs by accepting an invitation, seeds and the command line by this. */
export const createAccount = command('account.create', createAccountInput, async (ctx, input) => {
  if (ctx.actor.kind !== 'system') return refuse('invitation-needed')
  const id = await insertAccount(ctx, input)
  return id ? done({ id }) : refuse('account-exists')
})

/** Writes an account down; null when the address has one already. */
export async function insertAccount(
  { db, now, record }: CommandContext,
  details: { email: string; name: string; language: Language },
): Promise<Id<'account'> | null> {
  const id = newId<'account'>(now)
  const added = await db
    .insert(account)
    .values({ ...details, id, createdAt: now })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return null
  record({ name: 'account.created', subject: id })
  return id
}

/** Changes the name and language of one's own account. */
export const changeAccount = command('account.change', changeAccountInput, async (ctx, input) => {
  const { accountId } = ctx.actor
  if (!accountId) return refuse('not-signed-in')
  await ctx.db.update(account).set(input).where(eq(account.id, accountId))
  ctx.record({ name: 'account.changed', subject: accountId })
  return done(null)
})

/** Signs one of one's own devices out. */
export const revokeSignIn = command('sign-in.revoke', revokeSignInInput, async (ctx, input) => {
  const { accountId } = ctx.actor
  if (!accountId) return refuse('not-signed-in')
  const revoked = await ctx.db
    .update(signIn)
    .set({ revokedAt: ctx.now })
    .where(
      and(eq(signIn.id, input.signInId), eq(signIn.accountId, accountId), isNull(signIn.revokedAt)),
    )
  if (revoked.rowCount !== 1) throw new NotFound()
  ctx.record({ name: 'sign-in.revoked', subject: input.signInId })
  return done({ own: input.signInId === ctx.actor.signInId })
})

/** Signs every device of one's own out, this one too. */
export const revokeEverySignIn = command(
  'sign-in.revoke-every',
  z.strictObject({}),
  async ({ db, actor: { accountId }, now, record }) => {
    if (!accountId) return refuse('not-signed-in')
    await db
      .update(signIn)
      .set({ revokedAt: now })
      .where(and(eq(signIn.accountId, accountId), isNull(signIn.revokedAt)))
    record({ name: 'sign-in.revoked', subject: accountId, data: { every: true } })
    return done(null)
  },
)
