import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { PersonalData } from '../../platform/manifest.ts'
import type { Id } from '../../shared/id.ts'
import { feedbackNotice } from './notice/schema.ts'
import { letterBatch } from './letter/schema.ts'

type Entries = Id<'participant'>[]

/** Nobody is told anything any more: what was still open ends here. */
const ended = sql`case when ${feedbackNotice.state} in ('sent', 'delivered') then ${feedbackNotice.state} else 'failed' end`
const because = sql`case when ${feedbackNotice.state} in ('sent', 'delivered') then null else 'person-erased' end`

/** What notices hold about people: what they were told, where, and how that went. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    if (ids.length === 0) return []
    const { aboutKind, aboutId, channel, address, language, subject, body } = feedbackNotice
    const { state, result, createdAt, toldAt } = feedbackNotice
    const rows = await db
      .select({
        aboutKind,
        aboutId,
        channel,
        address,
        language,
        subject,
        body,
        state,
        result,
        createdAt,
        toldAt,
      })
      .from(feedbackNotice)
      .where(
        and(
          eq(feedbackNotice.labId, labId),
          inArray(feedbackNotice.participantId, [...ids] as Entries),
        ),
      )
      .orderBy(feedbackNotice.id)
    return rows.length === 0 ? [] : [{ label: 'notifications.personal.label', rows }]
  },

  async erase({ db, labId }, ids) {
    if (ids.length === 0) return []
    const entries = [...ids] as Entries
    const theirs = and(
      eq(feedbackNotice.labId, labId),
      inArray(feedbackNotice.participantId, entries),
    )
    const erased = await db
      .update(feedbackNotice)
      .set({
        participantId: null,
        subject: '',
        body: '',
        address: '',
        result: '',
        againOn: null,
        state: ended as never,
        problem: because as never,
        version: sql`${feedbackNotice.version} + 1`,
      })
      .where(theirs)
    await forgetKeepers(db, labId, entries)
    const count = erased.rowCount ?? 0
    return count === 0 ? [] : [{ because: 'notifications.personal.remains', count }]
  },
}

/** Who gave answers is forgotten too, where they are the one erased. */
async function forgetKeepers(
  db: Parameters<PersonalData['gather']>[0],
  labId: Parameters<PersonalData['gather']>[1],
  entries: Entries,
): Promise<void> {
  const { assignedTo, markedBy } = feedbackNotice
  await db
    .update(feedbackNotice)
    .set({
      assignedTo: sql`case when ${inArray(assignedTo, entries)} then null else ${assignedTo} end`,
      markedBy: sql`case when ${inArray(markedBy, entries)} then null else ${markedBy} end`,
    })
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        or(inArray(assignedTo, entries), inArray(markedBy, entries)),
      ),
    )
  const { madeBy, postedBy } = letterBatch
  await db
    .update(letterBatch)
    .set({
      madeBy: sql`case when ${inArray(madeBy, entries)} then null else ${madeBy} end`,
      postedBy: sql`case when ${inArray(postedBy, entries)} then null else ${postedBy} end`,
    })
    .where(
      and(eq(letterBatch.labId, labId), or(inArray(madeBy, entries), inArray(postedBy, entries))),
    )
}
