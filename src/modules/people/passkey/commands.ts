import { and, eq } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookAccount } from '../sign-in/queries.ts'
import { tellOwner } from '../ways-in/letters.ts'
import { mayDoWith } from '../ways-in/policy.ts'
import { countWaysIn } from '../ways-in/queries.ts'
import { challengeEnd, spendChallenge } from './challenge.ts'
import { addPasskeyInput, removePasskeyInput } from './input.ts'
import { passkeysMax } from './limits.ts'
import { passkeysOf } from './queries.ts'
import { passkey } from './schema.ts'
import { challengeOf, verifyMade } from './verify.ts'

/** Adds a passkey to one's own account and writes to its address, in case it was somebody else. */
export const addPasskey = command(
  'passkey.add',
  addPasskeyInput,
  async (ctx, { answer, site, browserHash, name, letters }) => {
    const { accountId } = ctx.actor
    if (!accountId) return refuse('not-signed-in')
    const challenge = challengeOf(answer)
    const end = challengeEnd(ctx.derive, { browserHash, accountId }, challenge, ctx.now)
    if (!end || !(await spendChallenge(ctx.db, challenge, end))) return refuse('passkey-over')
    const account = await lookAccount(ctx.db, accountId, 'for update')
    const held = await passkeysOf(ctx.db, accountId)
    if (!account || held.length >= passkeysMax) return refuse('too-many-passkeys')
    const made = await verifyMade(answer, site)
    if (!made) return refuse('passkey-not-as-asked')
    const id = newId<'passkey'>(ctx.now)
    const { transports } = answer.response
    const row = { ...made, id, accountId, name, transports, createdAt: ctx.now }
    const added = await ctx.db.insert(passkey).values(row).onConflictDoNothing()
    if (added.rowCount !== 1) return refuse('passkey-known')
    tellOwner(ctx, account, letters)
    ctx.record({ name: 'passkey.added', subject: id, data: { accountId } })
    return done({ id })
  },
)

/** Takes a passkey of one's own away, unless nothing else would open the account. */
export const removePasskey = command(
  'passkey.remove',
  removePasskeyInput,
  async (ctx, { passkeyId, ways, letters }) => {
    const { accountId } = ctx.actor
    if (!accountId) return refuse('not-signed-in')
    const account = await lookAccount(ctx.db, accountId, 'for update')
    if (!account) return refuse('not-signed-in')
    const mine = and(eq(passkey.id, passkeyId), eq(passkey.accountId, accountId))
    const gone = await ctx.db.delete(passkey).where(mine)
    if (gone.rowCount !== 1) throw new NotFound()
    const allowed = mayDoWith(await countWaysIn(ctx.db, accountId, ways))
    if (!allowed.ok) return allowed
    tellOwner(ctx, account, letters)
    ctx.record({ name: 'passkey.removed', subject: passkeyId, data: { accountId } })
    return done(null)
  },
)
