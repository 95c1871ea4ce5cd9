import { type Actor } from '../../../platform/actor.ts'
import { and, asc, desc, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { livingId, participant, place } from '../../people/index.ts'
import { noticeSeenBy } from './seen.ts'
import { feedbackNotice, type NoticeChannel, type NoticeState } from './schema.ts'

/** How many notices one page of a list shows. */
export const noticesPageSize = 50

/** By the day of the next call, by the place of the visit, oldest first, or newest first. */
export type NoticeOrder = 'day' | 'place' | 'oldest' | 'newest'
type NoticeCursor = { sort: string; id: string }

export type NoticeSearch = {
  channels?: readonly NoticeChannel[]
  states?: readonly NoticeState[]
  /** Only what this person is to see to. */
  assignedTo?: string | null
  /** Only what this person is told, under any of their entries. */
  personId?: string | null
  order: NoticeOrder
  after: NoticeCursor | null
}

const person = alias(participant, 'person')
const assignee = alias(participant, 'assignee')

/** One page of the notices that somebody sees, and one more to know whether the list goes on; notices of erased people are left out. */
export async function listNotices(db: Db, labId: LabId, actor: Actor, search: NoticeSearch) {
  const { channels, states, assignedTo, personId, order, after } = search
  const sort = sortOf[order]
  const { id, channel, state, problem, subject, language } = feedbackNotice
  const { attempts, againOn, createdAt, toldAt } = feedbackNotice
  const past = order === 'newest' ? sql`<` : sql`>`
  return db
    .select({
      id,
      channel,
      state,
      problem,
      subject,
      language,
      attempts,
      againOn,
      createdAt,
      toldAt,
      body: feedbackNotice.body,
      name: person.name,
      phone: person.phone,
      postalAddress: person.postalAddress,
      needs: person.supportNeeds,
      place: place.name,
      assignedName: assignee.name,
      sort,
    })
    .from(feedbackNotice)
    .innerJoin(person, entryOf(person, feedbackNotice.participantId))
    .leftJoin(assignee, entryOf(assignee, feedbackNotice.assignedTo))
    .leftJoin(place, and(eq(place.labId, person.labId), eq(place.id, person.placeId)))
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        isNotNull(feedbackNotice.participantId),
        noticeSeenBy(actor, labId),
        channels ? inArray(channel, [...channels]) : undefined,
        states ? inArray(state, [...states]) : undefined,
        assignedTo
          ? sql`${livingId(feedbackNotice.labId, feedbackNotice.assignedTo)} = ${assignedTo}::uuid`
          : undefined,
        personId ? ofPerson(labId, personId) : undefined,
        after ? sql`(${sort}, ${id}) ${past} (${after.sort}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(order === 'newest' ? desc(sort) : asc(sort), order === 'newest' ? desc(id) : asc(id))
    .limit(noticesPageSize + 1)
}
export type ListedNotice = Awaited<ReturnType<typeof listNotices>>[number]

/** Names in one case, and in one order wherever the database stands. */
const sortOf: Record<NoticeOrder, SQL<string>> = {
  day: sql<string>`coalesce(${feedbackNotice.againOn}::text, '')`,
  place: sql<string>`lower(coalesce(${place.name}, ''))`,
  oldest: sql<string>`''::text`,
  newest: sql<string>`''::text`,
}

/** Whether a notice is for any entry of one person. */
export function ofPerson(labId: LabId, personId: string): SQL {
  return sql`${feedbackNotice.participantId} in (select entry.id from participant entry
    where entry.lab_id = ${labId} and (entry.id = ${personId} or entry.merged_into = ${personId}))`
}

/** Joins the entry that stands for a person today. */
function entryOf(entry: { labId: PgColumn; id: PgColumn }, id: PgColumn): SQL {
  return and(
    eq(entry.labId, feedbackNotice.labId),
    eq(entry.id, livingId(feedbackNotice.labId, id)),
  )!
}

/** One notice, if the reader sees it, with whom it is for, who is to see to it, and who marked it. */
export async function lookNotice(db: Db, labId: LabId, actor: Actor, noticeId: string) {
  const marker = alias(participant, 'marker')
  const [found] = await db
    .select({
      notice: feedbackNotice,
      person,
      place: place.name,
      assignedName: assignee.name,
      markedByName: marker.name,
    })
    .from(feedbackNotice)
    .innerJoin(person, entryOf(person, feedbackNotice.participantId))
    .leftJoin(assignee, entryOf(assignee, feedbackNotice.assignedTo))
    .leftJoin(marker, entryOf(marker, feedbackNotice.markedBy))
    .leftJoin(place, and(eq(place.labId, person.labId), eq(place.id, person.placeId)))
    .where(
      and(
        eq(feedbackNotice.labId, labId),
        eq(feedbackNotice.id, noticeId as Id<'feedback-notice'>),
        noticeSeenBy(actor, labId),
      ),
    )
  return found
}
