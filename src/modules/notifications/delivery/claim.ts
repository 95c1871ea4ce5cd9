import { and, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { livingId, participant } from '../../people/index.ts'
import { cutOffMs } from '../notice/policy.ts'
import { feedbackNotice, type FeedbackNoticeId } from '../notice/schema.ts'

const automatic = ['email', 'sms'] as const

/** Takes a notice for one try, unless it is done, is somebody else's, or is under way; says where it goes today. */
export async function claimNotice(db: Db, labId: LabId, noticeId: string, now: Date) {
  const { id, state, channel, triedAt } = feedbackNotice
  const cutOff = new Date(now.getTime() - cutOffMs)
  const free = or(eq(state, 'waiting'), and(eq(state, 'sending'), lt(triedAt, cutOff)))
  const [taken] = await db
    .update(feedbackNotice)
    .set({ state: 'sending', attempts: sql`${feedbackNotice.attempts} + 1`, triedAt: now })
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        eq(id, noticeId as FeedbackNoticeId),
        inArray(channel, [...automatic]),
        sql`${feedbackNotice.participantId} is not null`,
        free,
      ),
    )
    .returning()
  if (!taken) return null
  const [person] = await db
    .select({ name: participant.name, email: participant.email, phone: participant.phone })
    .from(feedbackNotice)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, feedbackNotice.labId),
        eq(participant.id, livingId(feedbackNotice.labId, feedbackNotice.participantId)),
      ),
    )
    .where(and(eq(feedbackNotice.labId, labId), eq(id, taken.id)))
  return { notice: taken, person: person! }
}

/** Puts a notice back after a try that may succeed later. */
export async function releaseNotice(db: Db, labId: LabId, noticeId: string): Promise<void> {
  await db
    .update(feedbackNotice)
    .set({ state: 'waiting' })
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        eq(feedbackNotice.id, noticeId as FeedbackNoticeId),
        eq(feedbackNotice.state, 'sending'),
      ),
    )
}
