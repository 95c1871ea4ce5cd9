import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { isUuid } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { feedbackNotice, type FeedbackNoticeId } from '../notice/schema.ts'

const settleInput = z.strictObject({
  noticeId: z.custom<FeedbackNoticeId>((value) => isUuid(value)),
  /** Where it went, or was to go. */
  address: z.string(),
  problem: z
    .enum(['address-missing', 'address-wrong', 'refused-by-server', 'server-away'])
    .or(z.enum(['letter-unfit', 'no-sms-provider']))
    .nullable(),
})

/** Notes how Talkoo's own try to deliver a notice ended: sent, or failed for good with the reason. */
export const settleDelivery = command('feedback-notice.settle', settleInput, async (ctx, input) => {
  const { noticeId, address, problem } = input
  if (ctx.actor.kind !== 'system') return refuse('system-only')
  const settled = await ctx.db
    .update(feedbackNotice)
    .set({
      address,
      problem,
      state: problem ? 'failed' : 'sent',
      toldAt: problem ? null : ctx.now,
      version: sql`${feedbackNotice.version} + 1`,
    })
    .where(
      and(
        eq(feedbackNotice.labId, ctx.labId),
        eq(feedbackNotice.id, noticeId),
        eq(feedbackNotice.state, 'sending'),
        sql`${feedbackNotice.participantId} is not null`,
      ),
    )
    .returning({ channel: feedbackNotice.channel })
  if (!settled[0]) return refuse('gone-meanwhile')
  const { channel } = settled[0]
  ctx.record({
    name: problem ? 'feedback-notice.failed' : 'feedback-notice.sent',
    subject: noticeId,
    data: { channel, problem },
  })
  return done(null)
})
