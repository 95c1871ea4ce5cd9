import { type Actor } from '../../../platform/actor.ts'
import { and, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { noticeSeenBy } from './seen.ts'
import {
  feedbackNotice,
  type FeedbackNoticeId,
  type NoticeChannel,
  type NoticeState,
} from './schema.ts'

/** How many of their notices a person sees at once. */
const ownPageSize = 50

/** Where what people were told about a thing stands. */
export type NoticeStanding = { state: NoticeState; channel: NoticeChannel; toldAt: Date | null }

/** What became of the notices about things of one kind, oldest first; things without any are left out. One query. */
export async function noticesAbout(
  db: Db,
  labId: LabId,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, NoticeStanding[]>> {
  const standings = new Map<string, NoticeStanding[]>()
  if (ids.length === 0) return standings
  const { aboutId, state, channel, toldAt } = feedbackNotice
  const found = await db
    .select({ aboutId, state, channel, toldAt })
    .from(feedbackNotice)
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        eq(feedbackNotice.aboutKind, kind),
        inArray(feedbackNotice.aboutId, [...new Set(ids)]),
      ),
    )
    .orderBy(feedbackNotice.id)
  for (const { aboutId: id, ...standing } of found) {
    standings.set(id, [...(standings.get(id) ?? []), standing])
  }
  return standings
}

/** A notice as the person it is for reads it. */
export type OwnNotice = {
  id: FeedbackNoticeId
  aboutKind: string
  aboutId: string
  initiativeId: Id<'initiative'> | null
  channel: NoticeChannel
  state: NoticeState
  language: Language
  subject: string
  body: string
  createdAt: Date
  toldAt: Date | null
}

/** What a person was told or will be, newest first; `ids` are all their entries, `after` is the last one seen. */
export async function noticesFor(
  db: Db,
  labId: LabId,
  ids: readonly string[],
  after?: string,
): Promise<{ notices: OwnNotice[]; next: string | null }> {
  if (ids.length === 0) return { notices: [], next: null }
  const { id, aboutKind, aboutId, initiativeId, channel, state, language } = feedbackNotice
  const { subject, body, createdAt, toldAt } = feedbackNotice
  const found = await db
    .select({
      id,
      aboutKind,
      aboutId,
      initiativeId,
      channel,
      state,
      language,
      subject,
      body,
      createdAt,
      toldAt,
    })
    .from(feedbackNotice)
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        inArray(feedbackNotice.participantId, [...ids] as Id<'participant'>[]),
        after ? lt(feedbackNotice.id, after as FeedbackNoticeId) : undefined,
      ),
    )
    .orderBy(desc(feedbackNotice.id))
    .limit(ownPageSize + 1)
  const notices = found.slice(0, ownPageSize)
  return { notices, next: found.length > ownPageSize ? notices.at(-1)!.id : null }
}

/** How many notices of each channel stand in each state; those of erased people count no more. */
export type NoticeCount = { channel: NoticeChannel; state: NoticeState; count: number }

/** Counts the notices that somebody sees by channel and state in one query. */
export async function countNotices(db: Db, labId: LabId, actor: Actor): Promise<NoticeCount[]> {
  const { channel, state } = feedbackNotice
  return db
    .select({ channel, state, count: sql<number>`count(*)::int` })
    .from(feedbackNotice)
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        isNotNull(feedbackNotice.participantId),
        noticeSeenBy(actor, labId),
      ),
    )
    .groupBy(channel, state)
}
