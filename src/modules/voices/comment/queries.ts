import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { mayHandle } from '../contribution/policy.ts'
import { readableBy } from '../contribution/readable.ts'
import type { ContributionState } from '../contribution/words.ts'
import type { Subject } from './subject.ts'

export const threadsPerPage = 20
export const repliesShown = 5
const repliesMax = 200

/** A comment as its reader sees it; the words of one that was taken away are not among it. */
export type ShownComment = {
  id: string
  parentId: string | null
  /** Null in the place of one that was hidden or withdrawn and has answers. */
  body: string | null
  language: string
  signedAs: string
  state: ContributionState
  /** Why it was hidden: a code, and perhaps words. */
  reason: string | null
  because: string | null
  receivedAt: Date
}

export type CommentThread = { comment: ShownComment; replies: ShownComment[]; hasMore: boolean }
export type CommentPage = { threads: CommentThread[]; count: number; next: string | null }

type Cursor = { at: string; id: string }

/** Where a list of comments goes on, from an address; rubbish starts it from the beginning. */
function cursorOf(text: string | undefined): Cursor | null {
  const found = unpackCursor(text, ['at', 'id'])
  return found && isUuid(found.id) && /^\d{4}-[\d :.+-]+$/.test(found.at) ? found : null
}

/**
 * A page of comments on a thing, oldest first, each with its first answers; `whole` names a thread to show to its end.
 * Three queries, whatever the number of comments.
 */
export async function commentsOn(
  db: Db,
  labId: LabId,
  actor: Actor,
  subject: Subject,
  asked: { after?: string; whole?: string } = {},
): Promise<CommentPage> {
  const after = cursorOf(asked.after)
  const from = after
    ? sql`and (c.received_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const about = sql`c.lab_id = ${labId} and c.about_kind = ${subject.aboutKind} and c.about_id = ${subject.aboutId}`
  const shown = shownTo(actor, subject.initiativeId)
  const top = await db.execute<Found>(sql`
    select ${columns(shown)} from contribution c
    where ${about} and c.parent_id is null ${from} and (${shown} or ${hasAnswers})
    order by c.received_at, c.id limit ${threadsPerPage + 1}`)
  const parents = top.rows.slice(0, threadsPerPage)
  const whole = isUuid(asked.whole) ? asked.whole : null
  const replies = await db.execute<Found>(sql`
    select * from (
      select ${columns(shown)}, c.received_at, row_number() over (partition by c.parent_id order by c.received_at, c.id) as place
      from contribution c
      where c.lab_id = ${labId} and c.parent_id = any(${sql.param(parents.map(({ id }) => id))}::uuid[]) and ${shown}
    ) r where place <= ${repliesShown + 1} or ("parentId" = ${whole}::uuid and place <= ${repliesMax})
    order by received_at, id`)
  const counted = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from contribution c where ${about} and c.state = 'received' and ${shown}`)
  const last = parents.at(-1)
  return {
    threads: parents.map((one) => threadOf(dated(one), replies.rows.map(dated), whole)),
    count: counted.rows[0]!.count,
    next:
      top.rows.length > threadsPerPage && last ? packCursor({ at: last.at, id: last.id }) : null,
  }
}

type Found = Omit<ShownComment, 'receivedAt'> & { at: string }

function dated({ at, ...one }: Found): ShownComment {
  return { ...one, receivedAt: new Date(at) }
}

function threadOf(
  comment: ShownComment,
  all: readonly ShownComment[],
  whole: string | null,
): CommentThread {
  const replies = all.filter(({ parentId }) => parentId === comment.id)
  const isCut = comment.id !== whole && replies.length > repliesShown
  return { comment, replies: isCut ? replies.slice(0, repliesShown) : replies, hasMore: isCut }
}

/** Standing comments for their readers; to who handles them, and to their writers, also those that wait. */
function shownTo(actor: Actor, initiativeId: string): SQL {
  const readable = readableBy(actor, initiativeId)
  const states = mayHandle(actor, initiativeId).ok
    ? sql`c.state in ('received', 'quarantined', 'hidden')`
    : sql`c.state in ('received', 'quarantined')`
  return sql`(${states} and ${readable})`
}

/** One that was taken away keeps its place while others answered it. */
const hasAnswers = sql`(c.state in ('hidden', 'withdrawn') and c.visibility = 'public' and exists (
  select from contribution r where r.lab_id = c.lab_id and r.parent_id = c.id and r.reach_public))`

function columns(shown: SQL): SQL {
  const why = (column: string) => sql`case when c.state = 'hidden' then (
    select d.${sql.raw(column)} from moderation_decision d
    where d.lab_id = c.lab_id and d.contribution_id = c.id and d.outcome = 'hidden' and d.undone_at is null
    order by d.decided_at desc limit 1) end`
  return sql`c.id, c.parent_id as "parentId", c.language, c.state,
    c.received_at::text as at, case when ${shown} then c.body end as body,
    case when ${shown} then c.signed_as else '' end as "signedAs",
    ${why('reason')} as reason, ${why('because')} as because`
}
