import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookCall } from '../call/queries.ts'
import { mayComment, type Commented } from './policy.ts'
import { commentsOn, type CommentPage } from './queries.ts'
import { formOf, pageOf, type Subject } from './subject.ts'

/** Everything that the comments on a page show. */
export type LoadedComments = {
  subject: Subject
  page: CommentPage
  /** The page they stand on, and where the form goes. */
  address: string
  action: string
  mayWrite: boolean
  /** The comment that is being answered, as the address says. */
  replyTo: string | null
  /** Comments before these are on an earlier page. */
  isLater: boolean
  /** The reader has just written one, and whether it waits to be looked at. */
  written: 'stands' | 'waits' | null
  /** What a signed-in writer is called. */
  ownName: string
}

/** Reads the comments on a thing for its page; `query` is what the address asks for: `after`, `thread`, `reply`. */
export async function loadComments(
  place: { db: Db; labId: LabId; lab: { slug: string }; actor: Actor },
  subject: Subject,
  commented: Commented,
  query: Readonly<Record<string, string>>,
): Promise<LoadedComments> {
  const { db, labId, lab, actor } = place
  const asked = { after: query.after, whole: query.thread }
  const page = await commentsOn(db, labId, actor, subject, asked)
  const { state } = await findInitiative(db, labId, subject.initiativeId)
  const call = await lookCall(db, labId, subject.initiativeId)
  const publicComments = call?.publicComments ?? true
  const shown = page.threads.flatMap(({ comment, replies }) => [comment, ...replies])
  const written = query.written === 'stands' || query.written === 'waits' ? query.written : null
  return {
    subject,
    page,
    address: pageOf(lab.slug, subject),
    action: formOf(lab.slug, subject),
    mayWrite: mayComment(actor, commented, { state, publicComments }).ok,
    replyTo: shown.find(({ id, state }) => id === query.reply && state === 'received')?.id ?? null,
    isLater: query.after !== undefined,
    written,
    ownName: actor.name ?? '',
  }
}
