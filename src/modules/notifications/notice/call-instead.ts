import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { livingId, participant } from '../../people/index.ts'
import { mayHandleNotices } from './policy.ts'
import { noticeSeenBy } from './seen.ts'
import { feedbackNotice } from './schema.ts'

/** How many notices change hands at once. */
const noticesMax = 500

/** Puts text messages that could not be sent on the call list, all at once, where the number is still known. */
export const callInstead = command(
  'feedback-notice.call-instead',
  z.strictObject({}),
  async (ctx) => {
    const { db, labId } = ctx
    const allowed = mayHandleNotices(ctx.actor)
    if (!allowed.ok) return allowed
    const found = await db
      .select({ id: feedbackNotice.id })
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
          noticeSeenBy(ctx.actor, labId),
          eq(feedbackNotice.state, 'failed'),
          eq(feedbackNotice.channel, 'sms'),
          eq(feedbackNotice.problem, 'no-sms-provider'),
          sql`trim(${participant.phone}) <> ''`,
        ),
      )
      .orderBy(feedbackNotice.id)
      .limit(noticesMax)
      .for('update', { of: feedbackNotice })
    if (found.length === 0) return refuse('no-text-messages')
    const ids = found.map(({ id }) => id)
    await db
      .update(feedbackNotice)
      .set({
        channel: 'phone',
        state: 'waiting',
        problem: null,
        attempts: 0,
        triedAt: null,
        address: '',
        version: sql`${feedbackNotice.version} + 1`,
      })
      .where(and(eq(feedbackNotice.labId, labId), inArray(feedbackNotice.id, ids)))
    const data = { from: 'sms', to: 'phone' }
    for (const id of ids) ctx.record({ name: 'feedback-notice.redirected', subject: id, data })
    return done({ count: ids.length as number })
  },
)
