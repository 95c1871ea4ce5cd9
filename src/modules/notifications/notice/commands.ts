import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdersOf, keeperRoles, lookParticipant } from '../../people/index.ts'
import { deliverJob } from '../delivery/job-name.ts'
import { reaches } from './channel.ts'
import { aboutNotice, assignInput, markInput, redirectInput } from './input.ts'
import { mayAssign, mayMark, mayMarkReturned, mayRedirect, mayUndoResult } from './policy.ts'
import { noticeSeenBy } from './seen.ts'
import {
  feedbackNotice,
  type FeedbackNotice,
  type FeedbackNoticeId,
  type Outcome,
} from './schema.ts'

/** Notes how a call or visit went; whoever comes second is refused and sees what the first one wrote. */
export const markNotice = command('feedback-notice.mark', markInput, async (ctx, input) => {
  const { outcome, againOn, result } = input
  const found = await hold(ctx, input.feedbackNoticeId)
  const allowed = mayMark(ctx.actor, found)
  if (!allowed.ok) return allowed.code === 'not-to-mark' ? refuse('marked-meanwhile') : allowed
  if (found.version !== input.version) return refuse('marked-meanwhile')
  if (outcome === 'again' && againOn! < (await lookToday(ctx.db, ctx.labId, ctx.now)))
    return refuse('day-is-past')
  await save(ctx, found, {
    ...after(outcome, ctx.now),
    outcome,
    result,
    againOn: outcome === 'again' ? againOn : null,
    attempts: found.attempts + 1,
    triedAt: ctx.now,
    markedBy: ctx.actor.participantId,
    markedAt: ctx.now,
  })
  const data = { channel: found.channel, outcome }
  ctx.record({ name: 'feedback-notice.marked', subject: found.id, data })
  return done({ id: found.id, channel: found.channel })
})

/** Where a notice stands after a call or visit: told, still waiting, or given back because this way is shut. */
function after(outcome: Outcome, now: Date): Partial<FeedbackNotice> {
  if (outcome === 'told') return { state: 'delivered', toldAt: now }
  if (outcome === 'not-wanted') return { state: 'failed', problem: 'not-wanted' }
  if (outcome === 'wrong-address') return { state: 'failed', problem: 'address-wrong' }
  return { state: 'waiting' }
}

/** Notes that a posted letter came back. */
export const returnLetter = command('feedback-notice.return', aboutNotice, async (ctx, input) => {
  const found = await hold(ctx, input.feedbackNoticeId)
  const allowed = mayMarkReturned(ctx.actor, found)
  if (!allowed.ok) return allowed
  await save(ctx, found, {
    state: 'returned',
    problem: 'returned-by-post',
    outcome: 'returned',
    toldAt: null,
    markedBy: ctx.actor.participantId,
    markedAt: ctx.now,
  })
  ctx.record({ name: 'feedback-notice.returned', subject: found.id })
  return done({ id: found.id })
})

/** Takes back a result that was marked by mistake: the notice stands as it did before. */
export const undoResult = command(
  'feedback-notice.undo-result',
  aboutNotice,
  async (ctx, input) => {
    const found = await hold(ctx, input.feedbackNoticeId)
    const allowed = mayUndoResult(ctx.actor, found)
    if (!allowed.ok) return allowed
    const posted = found.outcome === 'returned'
    await save(ctx, found, {
      ...unmarked,
      state: posted ? 'sent' : 'waiting',
      toldAt: posted ? found.triedAt : null,
      attempts: posted ? found.attempts : Math.max(0, found.attempts - 1),
    })
    const data = { channel: found.channel, outcome: found.outcome }
    ctx.record({ name: 'feedback-notice.result-undone', subject: found.id, data })
    return done({ id: found.id })
  },
)

/** Gives a notice another way, or the same one again after details were put right. */
export const redirectNotice = command(
  'feedback-notice.redirect',
  redirectInput,
  async (ctx, input) => {
    const { channel } = input
    const found = await hold(ctx, input.feedbackNoticeId)
    const allowed = mayRedirect(ctx.actor, found, ctx.now)
    if (!allowed.ok) return allowed
    if (found.version !== input.version) return refuse('changed-meanwhile')
    const person = await lookParticipant(ctx.db, ctx.labId, found.participantId!)
    if (!person || !reaches(person, channel)) return refuse('not-reachable-so')
    const told = channel === 'app'
    await save(ctx, found, {
      ...unmarked,
      channel,
      state: told ? 'delivered' : 'waiting',
      toldAt: told ? ctx.now : null,
      attempts: 0,
      triedAt: null,
      batchId: null,
      address: '',
    })
    if (channel === 'email' || channel === 'sms') ctx.enqueue(deliverJob, { noticeId: found.id })
    const data = { from: found.channel, to: channel }
    ctx.record({ name: 'feedback-notice.redirected', subject: found.id, data })
    return done({ id: found.id })
  },
)

const unmarked = {
  problem: null,
  outcome: null,
  result: '',
  againOn: null,
  markedBy: null,
  markedAt: null,
} as const

/** Asks a coordinator or champion to see to a notice, or nobody in particular. */
export const assignNotice = command('feedback-notice.assign', assignInput, async (ctx, input) => {
  const { participantId } = input
  const found = await hold(ctx, input.feedbackNoticeId)
  const allowed = mayAssign(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (participantId) {
    const today = await lookToday(ctx.db, ctx.labId, ctx.now)
    const keepers = await holdersOf(ctx.db, ctx.labId, keeperRoles, null, today)
    const known = keepers.some((one) => one.participantId === participantId)
    if (!known) return refuse('no-keeper')
  }
  await ctx.db.update(feedbackNotice).set({ assignedTo: participantId }).where(only(ctx, found.id))
  const data = { participantId }
  ctx.record({ name: 'feedback-notice.assigned', subject: found.id, data })
  return done({ id: found.id })
})

/** The notice, kept from everybody else until the change is done; one without a person, or of a person whom the actor does not see, is not theirs. */
async function hold(ctx: CommandContext, id: FeedbackNoticeId): Promise<FeedbackNotice> {
  const seen = and(only(ctx, id), noticeSeenBy(ctx.actor, ctx.labId))
  const found = await ctx.db.select().from(feedbackNotice).where(seen).for('update')
  if (!found[0]?.participantId) throw new NotFound()
  return found[0]
}

async function save(
  ctx: CommandContext,
  { id, version }: FeedbackNotice,
  changes: Partial<FeedbackNotice>,
): Promise<void> {
  await ctx.db
    .update(feedbackNotice)
    .set({ ...changes, version: version + 1 })
    .where(only(ctx, id))
}

function only({ labId }: CommandContext, id: FeedbackNoticeId) {
  return and(eq(feedbackNotice.labId, labId), eq(feedbackNotice.id, id))
}
