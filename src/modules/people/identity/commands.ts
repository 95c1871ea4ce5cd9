import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { makeSignIn } from '../sign-in/make-sign-in.ts'
import { lookAccount, lookAccountByEmail } from '../sign-in/queries.ts'
import { tellOwner } from '../ways-in/letters.ts'
import { mayDoWith } from '../ways-in/policy.ts'
import { countWaysIn } from '../ways-in/queries.ts'
import {
  linkIdentityInput,
  unlinkIdentityInput,
  useIdentityInput,
  type SaidIdentity,
} from './input.ts'
import { lookIdentity } from './queries.ts'
import { linkedIdentity } from './schema.ts'

/**
 * Signs in who the provider says it is. Somebody new to us is found by an address that the provider has verified, and
 * linked from then on. Nobody gets an account or a role by this: both come from invitations.
 */
export const signInByIdentity = command(
  'identity.use',
  useIdentityInput,
  async (ctx, { identity, letters, ...device }) => {
    const known = await lookIdentity(ctx.db, identity)
    if (known) {
      const used = { lastUsedAt: ctx.now }
      await ctx.db.update(linkedIdentity).set(used).where(eq(linkedIdentity.id, known.id))
      await makeSignIn(ctx, known.accountId, 'provider', device)
      return done(null)
    }
    if (!identity.email || !identity.emailVerified) return refuse('email-unverified')
    const account = await lookAccountByEmail(ctx.db, identity.email)
    if (!account) return refuse('no-account')
    const linked = await link(ctx, account.id, identity, ctx.now)
    if (!linked.ok) return linked
    tellOwner(ctx, account, letters)
    await makeSignIn(ctx, account.id, 'provider', device)
    return done(null)
  },
)

/** Links who one is to the provider to one's own account, whatever address the provider knows. */
export const linkIdentity = command(
  'identity.link',
  linkIdentityInput,
  async (ctx, { identity, letters }) => {
    const { accountId } = ctx.actor
    const account = accountId && (await lookAccount(ctx.db, accountId))
    if (!account) return refuse('not-signed-in')
    const known = await lookIdentity(ctx.db, identity)
    if (known && known.accountId !== account.id) return refuse('identity-taken')
    if (known) return refuse('identity-linked-already')
    const linked = await link(ctx, account.id, identity, null)
    if (linked.ok) tellOwner(ctx, account, letters)
    return linked
  },
)

/** An address may be given to somebody else one day: whoever was linked first keeps the account. */
async function link(
  { db, now, record }: CommandContext,
  accountId: Id<'account'>,
  { issuer, subject }: SaidIdentity,
  lastUsedAt: Date | null,
): Promise<Result<null, 'identity-other'>> {
  const id = newId<'identity'>(now)
  const row = { id, accountId, issuer, subject, linkedAt: now, lastUsedAt }
  const added = await db.insert(linkedIdentity).values(row).onConflictDoNothing()
  if (added.rowCount !== 1) return refuse('identity-other')
  record({ name: 'identity.linked', subject: id, data: { accountId } })
  return done(null)
}

/** Ends the link of one's own account to the provider, unless nothing else would open the account. */
export const unlinkIdentity = command(
  'identity.unlink',
  unlinkIdentityInput,
  async (ctx, { identityId, ways, letters }) => {
    const { accountId } = ctx.actor
    const account = accountId && (await lookAccount(ctx.db, accountId, 'for update'))
    if (!account) return refuse('not-signed-in')
    const mine = and(eq(linkedIdentity.id, identityId), eq(linkedIdentity.accountId, account.id))
    const gone = await ctx.db.delete(linkedIdentity).where(mine)
    if (gone.rowCount !== 1) throw new NotFound()
    const allowed = mayDoWith(await countWaysIn(ctx.db, account.id, ways))
    if (!allowed.ok) return allowed
    tellOwner(ctx, account, letters)
    ctx.record({ name: 'identity.removed', subject: identityId, data: { accountId: account.id } })
    return done(null)
  },
)
