import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { keepAssisted } from '../assisted/keep.ts'
import { aboutDraft, keepCallInput, keepDraftInput } from './input.ts'
import { maySitAtDesk } from './policy.ts'
import { callDraft, type CallDraftId } from './schema.ts'

/** How many unfinished calls one person may keep. */
const draftsMax = 20

/** Keeps what somebody said by telephone or on a visit; the draft has done its work. */
export const keepCall = command('call.keep', keepCallInput, async (ctx, input) => {
  const { draftId, readBack, ...said } = input
  const kept = await keepAssisted(ctx, {
    ...said,
    mode: 'spoken',
    confirmedHow: readBack ? 'read-back' : 'not-yet',
  })
  if (!kept.ok) return kept
  if (draftId) await ctx.db.delete(callDraft).where(own(ctx, draftId))
  return done({ id: kept.value.id, initiativeId: input.initiativeId })
})

/** Keeps what has been typed so far, whatever is still missing. */
export const keepDraft = command('call-draft.keep', keepDraftInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const allowed = maySitAtDesk(actor)
  if (!allowed.ok) return allowed
  const { fields } = input
  if (input.draftId) {
    const saved = await db
      .update(callDraft)
      .set({ fields, savedAt: now })
      .where(own(ctx, input.draftId))
    if (saved.rowCount === 1) {
      ctx.record({ name: 'call-draft.kept', subject: input.draftId })
      return done({ id: input.draftId as CallDraftId })
    }
  }
  const typedBy = actor.participantId!
  const found = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from call_draft
    where lab_id = ${labId} and typed_by = ${typedBy}`)
  if (found.rows[0]!.count >= draftsMax) return refuse('too-many-drafts', { max: draftsMax })
  const id = newId<'call-draft'>(now)
  await db.insert(callDraft).values({ labId, id, typedBy, fields, startedAt: now, savedAt: now })
  ctx.record({ name: 'call-draft.kept', subject: id })
  return done({ id })
})

/** Throws away an unfinished call. */
export const dropDraft = command('call-draft.drop', aboutDraft, async (ctx, { draftId }) => {
  const allowed = maySitAtDesk(ctx.actor)
  if (!allowed.ok) return allowed
  const gone = await ctx.db.delete(callDraft).where(own(ctx, draftId))
  if (gone.rowCount === 0) throw new NotFound()
  ctx.record({ name: 'call-draft.dropped', subject: draftId })
  return done({ id: draftId })
})

function own({ labId, actor }: CommandContext, id: string) {
  return and(
    eq(callDraft.labId, labId),
    eq(callDraft.id, id as CallDraftId),
    eq(callDraft.typedBy, actor.participantId!),
  )
}
