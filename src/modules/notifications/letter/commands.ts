import { noticeSeenBy } from '../notice/seen.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { livingId, participant } from '../../people/index.ts'
import { mayHandleNotices } from '../notice/policy.ts'
import { feedbackNotice, type FeedbackNotice } from '../notice/schema.ts'
import { aboutBatch, lettersMax, makeBatchInput } from './input.ts'
import { batchSeenBy } from './queries.ts'
import { letterBatch, type LetterBatch } from './schema.ts'

const nextVersion = sql<number>`${feedbackNotice.version} + 1`

/** Puts waiting letters together for printing, oldest first; those without an address go back to somebody's list. */
export const makeBatch = command('letter-batch.make', makeBatchInput, async (ctx) => {
  const allowed = mayHandleNotices(ctx.actor)
  if (!allowed.ok) return allowed
  const letters = await takeLetters(ctx)
  if (letters.length === 0) return refuse('no-letters')
  const ready = letters.filter(({ postalAddress }) => postalAddress?.trim())
  const homeless = letters.filter((one) => !ready.includes(one))
  await giveBack(ctx, homeless)
  if (ready.length === 0) return done({ id: null as Id<'letter-batch'> | null })
  const id = newId<'letter-batch'>(ctx.now)
  const { labId, now, actor } = ctx
  await ctx.db.insert(letterBatch).values({ labId, id, madeAt: now, madeBy: actor.participantId })
  await address(ctx, id, ready)
  ctx.record({ name: 'letter-batch.made', subject: id, data: { count: ready.length } })
  return done({ id: id as Id<'letter-batch'> | null })
})

/** Two who print at once get different letters. */
async function takeLetters({ db, labId, actor }: CommandContext) {
  return db
    .select({
      id: feedbackNotice.id,
      name: participant.name,
      postalAddress: participant.postalAddress,
    })
    .from(feedbackNotice)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, feedbackNotice.labId),
        eq(participant.id, livingId(feedbackNotice.labId, feedbackNotice.participantId)),
      ),
    )
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        noticeSeenBy(actor, labId),
        eq(feedbackNotice.state, 'waiting'),
        eq(feedbackNotice.channel, 'letter'),
      ),
    )
    .orderBy(feedbackNotice.id)
    .limit(lettersMax)
    .for('update', { of: feedbackNotice, skipLocked: true })
}
type Letter = Awaited<ReturnType<typeof takeLetters>>[number]

async function giveBack(ctx: CommandContext, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return
  const problem = 'address-missing' as const
  await ctx.db
    .update(feedbackNotice)
    .set({ state: 'failed', problem, version: nextVersion })
    .where(only(ctx, letters))
  const data = { channel: 'letter', problem }
  for (const { id } of letters) ctx.record({ name: 'feedback-notice.failed', subject: id, data })
}

/** Each letter keeps the address it is printed with. */
async function address(
  ctx: CommandContext,
  batchId: Id<'letter-batch'>,
  letters: readonly Letter[],
): Promise<void> {
  const lines = letters.map(({ id, name, postalAddress }) => {
    return { id, address: `${name}\n${postalAddress!.trim()}` }
  })
  await ctx.db.execute(sql`
    update feedback_notice notice
    set state = 'sending', batch_id = ${batchId}, address = to_whom.address,
      version = notice.version + 1
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as to_whom(id uuid, address text)
    where notice.lab_id = ${ctx.labId} and notice.id = to_whom.id`)
}

function only({ labId }: CommandContext, letters: readonly { id: FeedbackNotice['id'] }[]) {
  const ids = letters.map(({ id }) => id)
  return and(eq(feedbackNotice.labId, labId), inArray(feedbackNotice.id, ids))
}

/** The letters of a batch have been posted: their readers count as told. */
export const postBatch = command('letter-batch.post', aboutBatch, async (ctx, input) => {
  const held = await hold(ctx, input.letterBatchId)
  if (!held.ok) return held
  if (held.value.postedAt) return refuse('posted-already')
  const posted = await move(ctx, held.value, 'sending', 'sent')
  if (posted.length === 0) return refuse('no-letters')
  await mark(ctx, held.value, { postedAt: ctx.now, postedBy: ctx.actor.participantId })
  ctx.record({
    name: 'letter-batch.posted',
    subject: held.value.id,
    data: { count: posted.length },
  })
  const data = { channel: 'letter' }
  for (const { id } of posted) ctx.record({ name: 'feedback-notice.sent', subject: id, data })
  return done({ id: held.value.id })
})

/** They lie on the table after all; letters that came back meanwhile stay as they are. */
export const undoPosting = command('letter-batch.undo-posting', aboutBatch, async (ctx, input) => {
  const held = await hold(ctx, input.letterBatchId)
  if (!held.ok) return held
  if (!held.value.postedAt) return refuse('not-posted')
  const back = await move(ctx, held.value, 'sent', 'sending')
  await mark(ctx, held.value, { postedAt: null, postedBy: null })
  const data = { count: back.length }
  ctx.record({ name: 'letter-batch.posting-undone', subject: held.value.id, data })
  return done({ id: held.value.id })
})

/** Puts the letters of a batch back in the list, as if it had never been made. */
export const dissolveBatch = command('letter-batch.dissolve', aboutBatch, async (ctx, input) => {
  const held = await hold(ctx, input.letterBatchId)
  if (!held.ok) return held
  const { id, postedAt } = held.value
  if (postedAt) return refuse('posted-already')
  await move(ctx, held.value, 'sending', 'waiting')
  const inBatch = and(eq(feedbackNotice.labId, ctx.labId), eq(feedbackNotice.batchId, id))
  await ctx.db.update(feedbackNotice).set({ batchId: null }).where(inBatch)
  await ctx.db
    .delete(letterBatch)
    .where(and(eq(letterBatch.labId, ctx.labId), eq(letterBatch.id, id)))
  ctx.record({ name: 'letter-batch.dissolved', subject: id })
  return done({ id })
})

async function hold(ctx: CommandContext, id: Id<'letter-batch'>) {
  const allowed = mayHandleNotices(ctx.actor)
  if (!allowed.ok) return allowed
  const found = await ctx.db
    .select()
    .from(letterBatch)
    .where(
      and(
        eq(letterBatch.labId, ctx.labId),
        eq(letterBatch.id, id),
        batchSeenBy(ctx.actor, ctx.labId),
      ),
    )
    .for('update')
  if (!found[0]) throw new NotFound()
  return done(found[0])
}

type LetterState = 'waiting' | 'sending' | 'sent'

async function move(ctx: CommandContext, batch: LetterBatch, from: LetterState, to: LetterState) {
  const sent = to === 'sent'
  return ctx.db
    .update(feedbackNotice)
    .set({
      state: to,
      toldAt: sent ? ctx.now : null,
      ...(sent && { triedAt: ctx.now }),
      version: nextVersion,
    })
    .where(
      and(
        eq(feedbackNotice.labId, ctx.labId),
        eq(feedbackNotice.batchId, batch.id),
        eq(feedbackNotice.state, from),
      ),
    )
    .returning({ id: feedbackNotice.id })
}

async function mark(
  { db, labId }: CommandContext,
  { id }: LetterBatch,
  changes: Partial<LetterBatch>,
): Promise<void> {
  await db
    .update(letterBatch)
    .set(changes)
    .where(and(eq(letterBatch.labId, labId), eq(letterBatch.id, id)))
}
