import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookCall } from '../call/queries.ts'
import { keepContribution } from '../contribution/keep.ts'
import { contribution, type ContributionId, type ContributionRow } from '../contribution/schema.ts'
import { suspicionsOf } from '../saying/suspicion.ts'
import { writeCommentInput } from './input.ts'
import { mayComment } from './policy.ts'
import { findCommented, type Subject } from './subject.ts'

/** Comments on what somebody said or on a finding; an answer to an answer joins the thread it stands in. */
export const writeComment = command('comment.write', writeCommentInput, async (ctx, input) => {
  const { initiativeId, aboutKind, aboutId, body, name, crowded } = input
  const { db, labId, actor } = ctx
  const subject = await findCommented(db, labId, actor, input)
  const initiative = await findInitiative(db, labId, initiativeId)
  const call = await lookCall(db, labId, initiativeId)
  const publicComments = call?.publicComments ?? true
  const allowed = mayComment(actor, subject, { state: initiative.state, publicComments })
  if (!allowed.ok) return allowed
  const parent = input.parentId ? await lookParent(ctx, input, input.parentId) : null
  if (input.parentId && parent?.state !== 'received') return refuse('comment-gone')
  const repeated = await saidBefore(ctx, input, body)
  const doubts = suspicionsOf({ title: name, body, hiddenField: '', repeated, crowded })
  const { id } = await keepContribution(ctx, {
    initiativeId,
    kind: 'comment',
    channel: 'web',
    body,
    visibility: subject.visibility,
    sensitive: subject.sensitive,
    participantId: actor.participantId,
    typedBy: actor.participantId,
    confirmedAt: ctx.now,
    signedAs: name,
    state: doubts.length > 0 ? 'quarantined' : 'received',
    aboutKind,
    aboutId,
    parentId: parent?.parentId ?? parent?.id ?? null,
  })
  const data = { initiativeId, because: doubts }
  if (doubts.length > 0) ctx.record({ name: 'contribution.quarantined', subject: id, data })
  return done({ id, waits: doubts.length > 0 })
})

async function lookParent(
  { db, labId }: CommandContext,
  { aboutKind, aboutId }: Subject,
  parentId: string,
): Promise<Pick<ContributionRow, 'id' | 'parentId' | 'state'> | undefined> {
  const found = await db
    .select({
      id: contribution.id,
      parentId: contribution.parentId,
      state: contribution.state,
    })
    .from(contribution)
    .where(
      and(
        eq(contribution.labId, labId),
        eq(contribution.id, parentId as ContributionId),
        eq(contribution.aboutKind, aboutKind),
        eq(contribution.aboutId, aboutId),
      ),
    )
  return found[0]
}

/** Whether the very same words stand there already: a machine, or a form sent from two windows. */
async function saidBefore(
  { db, labId }: CommandContext,
  { aboutKind, aboutId }: Subject,
  body: string,
): Promise<boolean> {
  const found = await db.execute(sql`select from contribution
    where lab_id = ${labId} and about_kind = ${aboutKind} and about_id = ${aboutId} and body = ${body} limit 1`)
  return found.rowCount === 1
}
