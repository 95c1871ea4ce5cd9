import { and, eq } from 'drizzle-orm'
import { keepBlob } from '../../../platform/blobs/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { isSelf, mayActFor, mayLeadChampions } from '../policy.ts'
import { findSetup, holdChampion } from '../queries.ts'
import { aboutExpense, claimExpenseInput, decideExpenseInput } from './input.ts'
import { minorOf } from './money.ts'
import { championExpense, type ExpenseRow } from './schema.ts'

/** Asks for money back, in the lab's currency, with a photo of the receipt if there is one. */
export const claimExpense = command(
  'champion-expense.claim',
  claimExpenseInput,
  async (ctx, { championId, amount, file, km, ...claim }) => {
    const { db, labId, now, actor } = ctx
    const whose = await holdChampion(db, labId, championId)
    const allowed = mayActFor(actor, whose)
    if (!allowed.ok) return allowed
    if (whose.state === 'asked') return refuse('champion-asked')
    if (claim.onDay > (await lookToday(db, labId, now))) return refuse('day-in-future')
    const { currency } = await findSetup(db, labId)
    const amountMinor = minorOf(amount, currency)
    if (amountMinor === null || amountMinor < 1) return refuse('amount-too-fine', { currency })
    const blob = file ? await keepBlob(db, labId, file, now) : null
    const id = newId<'champion-expense'>(now)
    await db.insert(championExpense).values({
      ...claim,
      km: claim.kind === 'mileage' ? km : null,
      labId,
      id,
      championId: whose.id,
      amountMinor,
      currency,
      blobId: blob?.id ?? null,
      claimedBy: actor.participantId,
      claimedAt: now,
    })
    const data = { championId: whose.id, amountMinor, currency }
    ctx.record({ name: 'champion-expense.claimed', subject: id, data })
    return done({ id })
  },
)

/** A coordinator pays, or says why not; never their own. A decision can be changed. */
export const decideExpense = command(
  'champion-expense.decide',
  decideExpenseInput,
  async (ctx, { championExpenseId, version, decision, reason }) => {
    const allowed = mayLeadChampions(ctx.actor)
    if (!allowed.ok) return allowed
    const { found, whose } = await hold(ctx, championExpenseId)
    if (isSelf(ctx.actor, whose)) return refuse('never-own')
    if (found.state === 'withdrawn') return refuse('expense-withdrawn')
    if (found.version !== version) return refuse('changed-meanwhile')
    const decided = { decidedBy: ctx.actor.participantId, decidedAt: ctx.now }
    await save(ctx, found, { state: decision, reason, ...decided })
    const data = { championId: whose.id, decision }
    ctx.record({ name: 'champion-expense.decided', subject: found.id, data })
    return done({ id: found.id })
  },
)

/** Takes a claim back that nobody has decided. */
export const withdrawExpense = command(
  'champion-expense.withdraw',
  aboutExpense,
  async (ctx, { championExpenseId }) => {
    const { found, whose } = await hold(ctx, championExpenseId)
    const allowed = mayActFor(ctx.actor, whose)
    if (!allowed.ok) return allowed
    if (found.state !== 'asked') return refuse('already-so')
    await save(ctx, found, { state: 'withdrawn' })
    const data = { championId: whose.id }
    ctx.record({ name: 'champion-expense.withdrawn', subject: found.id, data })
    return done({ id: found.id })
  },
)

async function hold({ db, labId }: CommandContext, id: string) {
  const [found] = await db
    .select()
    .from(championExpense)
    .where(and(eq(championExpense.labId, labId), eq(championExpense.id, id as ExpenseRow['id'])))
    .for('update')
  if (!found) throw new NotFound()
  return { found, whose: await holdChampion(db, labId, found.championId) }
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: ExpenseRow,
  changes: Partial<ExpenseRow>,
): Promise<void> {
  await db
    .update(championExpense)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(championExpense.labId, labId), eq(championExpense.id, id)))
}
