import { and, eq, inArray } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { findOrganisation } from '../../readiness/organisation.ts'
import { mayLead } from '../../readiness/policy.ts'
import { aboutReview, noteReviewInput } from '../input.ts'
import {
  changeAction,
  readinessReview,
  readinessReviewAction,
  type ChangeActionId,
} from '../schema.ts'
import { findReview } from './queries.ts'

/** Writes down a meeting on how far the changes have come, with who was there and what they did not agree on. */
export const noteReview = command('readiness-review.note', noteReviewInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { stakeholderId, actionIds, ...given } = input
  const organisation = await findOrganisation(db, labId, actor, stakeholderId)
  const allowed = mayLead(actor, organisation)
  if (!allowed.ok) return allowed
  if (given.heldOn > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const { leadership, middle, frontLine, residents, others } = given
  if (leadership + middle + frontLine + residents + others === 0) return refuse('nobody-there')
  const ids = [...new Set(actionIds)] as ChangeActionId[]
  if (!(await areOf(ctx, organisation.id, ids))) return refuse('no-such-action')
  const id = newId<'readiness-review'>(now)
  const noted = { notedBy: actor.participantId, notedAt: now }
  await db
    .insert(readinessReview)
    .values({ labId, id, stakeholderId: organisation.id, ...given, ...noted })
  const changed = ids.map((changeActionId) => ({ labId, readinessReviewId: id, changeActionId }))
  if (changed.length > 0) await db.insert(readinessReviewAction).values(changed)
  const data = { stakeholderId, joint: residents > 0 }
  ctx.record({ name: 'readiness-review.noted', subject: id, data })
  return done({ id })
})

async function areOf(
  { db, labId }: CommandContext,
  organisationId: typeof changeAction.$inferSelect.stakeholderId,
  ids: readonly ChangeActionId[],
): Promise<boolean> {
  if (ids.length === 0) return true
  const found = await db
    .select({ id: changeAction.id })
    .from(changeAction)
    .where(
      and(
        eq(changeAction.labId, labId),
        eq(changeAction.stakeholderId, organisationId),
        inArray(changeAction.id, [...ids]),
      ),
    )
  return found.length === ids.length
}

function takes(name: string, fact: string, remove: boolean) {
  return command(name, aboutReview, async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const organisation = await findOrganisation(db, labId, actor, input.stakeholderId)
    const allowed = mayLead(actor, organisation)
    if (!allowed.ok) return allowed
    const held = await findReview(db, labId, input, true)
    if ((held.removedAt !== null) === remove) return refuse('already-so')
    await db
      .update(readinessReview)
      .set({ removedAt: remove ? now : null })
      .where(and(eq(readinessReview.labId, labId), eq(readinessReview.id, held.id)))
    ctx.record({ name: fact, subject: held.id })
    return done({ id: held.id })
  })
}

/** Takes away a review that was written down by mistake. */
export const removeReview = takes('readiness-review.remove', 'readiness-review.removed', true)
/** Undoes that. */
export const returnReview = takes('readiness-review.return', 'readiness-review.returned', false)
