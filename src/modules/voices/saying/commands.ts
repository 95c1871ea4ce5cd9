import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { maySay } from '../call/policy.ts'
import { lookCall } from '../call/queries.ts'
import type { CallRow } from '../call/schema.ts'
import { draftOwner, firstOpen, lookDraft, ofOwner } from './draft.ts'
import { fitsTogether } from './fits.ts'
import { forgetPhotosOf } from './forget-photos.ts'
import { aboutDraftInput, keepDraftInput, type Answers } from './input.ts'
import { sayingDraft } from './schema.ts'
import { stepAfter } from './steps.ts'

/** Keeps one page of what somebody says, so that a lost connection loses nothing; tells which page comes next. */
export const keepDraft = command('saying.keep', keepDraftInput, async (ctx, input) => {
  const { initiativeId, step, answer, crowded } = input
  const owner = draftOwner(ctx.actor)
  if (!owner) return refuse('no-cookie')
  const asked = await askedNow(ctx, initiativeId)
  if (!asked.ok) return asked
  const before = await lookDraft(ctx.db, ctx.labId, initiativeId, ctx.actor, true)
  const answers: Answers = { ...before?.answers, [step]: answer }
  const fits = await fitsTogether(ctx, asked.value, step, answers)
  if (!fits.ok) return fits
  const id = before?.id ?? newId<'saying-draft'>(ctx.now)
  const row = { labId: ctx.labId, id, initiativeId, ownerHash: owner, crowded }
  const added = { [step]: answer }
  await ctx.db
    .insert(sayingDraft)
    .values({ ...row, ownerHash: before?.ownerHash ?? owner, answers: added, changedAt: ctx.now })
    .onConflictDoUpdate({
      target: [sayingDraft.labId, sayingDraft.initiativeId, sayingDraft.ownerHash],
      set: {
        answers: sql`saying_draft.answers || ${JSON.stringify(added)}::jsonb`,
        changedAt: ctx.now,
      },
    })
  if (step === 'place' && before) forgetPhotosOf(ctx, [before])
  ctx.record({ name: 'saying.kept', subject: id, data: { initiativeId, step } })
  return done({ next: firstOpen(answers) === null ? ('check' as const) : stepAfter(step) })
})

/** Throws away what was begun. */
export const discardDraft = command('saying.discard', aboutDraftInput, async (ctx, input) => {
  await findInitiative(ctx.db, ctx.labId, input.initiativeId)
  if (!draftOwner(ctx.actor)) return refuse('no-cookie')
  const gone = await ctx.db
    .delete(sayingDraft)
    .where(ofOwner(ctx.labId, input.initiativeId, ctx.actor))
    .returning({ id: sayingDraft.id, answers: sayingDraft.answers })
  if (!gone[0]) return refuse('draft-gone')
  forgetPhotosOf(ctx, gone)
  const data = { initiativeId: input.initiativeId }
  for (const { id } of gone) ctx.record({ name: 'saying.discarded', subject: id, data })
  return done(null)
})

/** What is asked here now, if people may answer it. */
export async function askedNow({ db, labId, now }: CommandContext, initiativeId: string) {
  const initiative = await findInitiative(db, labId, initiativeId)
  const call = await lookCall(db, labId, initiativeId)
  const allowed = maySay(call, initiative, await lookToday(db, labId, now))
  return allowed.ok ? done(call as CallRow) : allowed
}

/** Takes a draft away once it was sent. */
export async function dropDraft({ db, labId }: CommandContext, id: string): Promise<void> {
  await db
    .delete(sayingDraft)
    .where(and(eq(sayingDraft.labId, labId), sql`${sayingDraft.id} = ${id}`))
}
