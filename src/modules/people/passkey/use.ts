import { eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { makeSignIn } from '../sign-in/make-sign-in.ts'
import { challengeEnd, spendChallenge } from './challenge.ts'
import { handleOf } from './handle.ts'
import { usePasskeyInput, type UsedAnswer } from './input.ts'
import { passkey } from './schema.ts'
import { challengeOf, verifyUsed } from './verify.ts'

/** Why a passkey opened nothing. */
export type NotOpened = 'over' | 'unknown' | 'refused' | 'copied'

/**
 * Signs in with a passkey. What does not open is recorded too, and its question is used up all the same: so a wrong
 * try is not refused, which would roll both back.
 */
export const signInByPasskey = command(
  'passkey.use',
  usePasskeyInput,
  async (ctx, { answer, site, browserHash, ...device }) => {
    const challenge = challengeOf(answer)
    const asked = { browserHash, accountId: null }
    const end = challengeEnd(ctx.derive, asked, challenge, ctx.now)
    if (!end) return refuse('passkey-over')
    if (!(await spendChallenge(ctx.db, challenge, end))) return refuse('passkey-over')
    const kept = await lookForUse(ctx, answer)
    if (!kept) return notOpened(ctx, newId<'passkey'>(ctx.now), 'unknown')
    const used = await verifyUsed(answer, kept, site)
    if (!used || used.backupEligible !== kept.backupEligible)
      return notOpened(ctx, kept.id, 'refused')
    const counts = used.signCount > 0 || kept.signCount > 0
    if (counts && used.signCount <= kept.signCount) return notOpened(ctx, kept.id, 'copied')
    const { signCount, backedUp } = used
    const seen = { signCount, backedUp, lastUsedAt: ctx.now }
    await ctx.db.update(passkey).set(seen).where(eq(passkey.id, kept.id))
    await makeSignIn(ctx, kept.accountId, 'passkey', device)
    return done<{ because: NotOpened | null }>({ because: null })
  },
)

/** The passkey that an answer names, held until the end: two uses of one count come one after the other. */
async function lookForUse({ db }: CommandContext, { id, response }: UsedAnswer) {
  const [kept] = await db.select().from(passkey).where(eq(passkey.credentialId, id)).for('update')
  if (!kept) return undefined
  const named = response.userHandle
  return named && named !== handleOf(kept.accountId) ? undefined : kept
}

function notOpened({ record }: CommandContext, subject: Id<'passkey'>, because: NotOpened) {
  record({ name: 'passkey.refused', subject, data: { because } })
  return done<{ because: NotOpened | null }>({ because })
}
