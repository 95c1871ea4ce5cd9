import { command, type CommandContext } from '../../../platform/command.ts'
import { done } from '../../../shared/result.ts'
import { wereDeclined } from '../confirmation/queries.ts'
import { takeBackQuotes } from '../story-consent/take-back.ts'
import { isOwnWord, mayReturn, mayWithdraw } from './change-policy.ts'
import { held, save } from './correct.ts'
import { aboutContribution } from './input.ts'
import { settleReach } from './reach.ts'
import { receiptHash } from './receipt.ts'

/** Takes back what was said: only whose it is and those who handle it still read it; quotes of it leave published findings. */
export const withdrawContribution = command(
  'contribution.withdraw',
  aboutContribution,
  async (ctx, input) => {
    const { found, asker } = await heldByAny(ctx, input)
    const allowed = mayWithdraw(asker, found)
    if (!allowed.ok) return allowed
    const withdrawnFrom = found.state as Exclude<typeof found.state, 'withdrawn'>
    await save(ctx, found, { state: 'withdrawn', withdrawnAt: ctx.now, withdrawnFrom })
    await settleReach(ctx.db, ctx.labId, [found.id])
    const by = isOwnWord(asker, found) ? 'owner' : 'handler'
    const data = { initiativeId: found.initiativeId, by }
    ctx.record({ name: 'contribution.withdrawn', subject: found.id, data })
    await takeBackQuotes(ctx, found.id)
    return done({ id: found.id })
  },
)

/** Undoes a withdrawal: it is again what it was before, also where a moderator had hidden it. */
export const returnContribution = command(
  'contribution.return',
  aboutContribution,
  async (ctx, input) => {
    const { found, asker } = await heldByAny(ctx, input)
    const allowed = mayReturn(asker, found, ctx.now)
    if (!allowed.ok) return allowed
    const state = found.withdrawnFrom ?? 'received'
    await save(ctx, found, { state, withdrawnAt: null, withdrawnFrom: null })
    await settleReach(ctx.db, ctx.labId, [found.id])
    const data = { initiativeId: found.initiativeId }
    ctx.record({ name: 'contribution.returned', subject: found.id, data })
    return done({ id: found.id })
  },
)

async function heldByAny(
  ctx: CommandContext,
  input: { initiativeId: string; contributionId: string; code: string },
) {
  const { found, asker } = await held(ctx, input)
  const holdsReceipt = input.code !== '' && receiptHash(input.code) === found.receiptHash
  const declined = await wereDeclined(ctx.db, ctx.labId, found)
  return { found, asker: { ...asker, holdsReceipt, declined } }
}
