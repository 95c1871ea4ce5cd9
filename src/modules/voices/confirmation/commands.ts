import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdContribution } from '../contribution/keep.ts'
import { ownEntries } from '../contribution/queries.ts'
import { settleReach } from '../contribution/reach.ts'
import { contribution, contributionWording, type ContributionRow } from '../contribution/schema.ts'
import { confirmWordsInput, declineWordsInput } from './input.ts'
import { mayConfirm } from './policy.ts'
import { contributionConfirmation, type ConfirmedHow } from './schema.ts'

/** Notes that somebody said yes to the words written down for them, as they stand or put right. */
export const confirmWords = command('words.confirm', confirmWordsInput, async (ctx, input) => {
  const { body, how } = input
  const found = await held(ctx, input)
  const allowed = mayConfirm(ctx.actor, await ownEntries(ctx.db, ctx.actor), found, how)
  if (!allowed.ok) return allowed
  const noted = await note(ctx, found, 'confirmed', input)
  if (!noted.ok) return noted
  if (body !== undefined && body !== found.body) await putRight(ctx, found, body)
  await save(ctx, found, { confirmedHow: how, confirmedAt: ctx.now })
  await settleReach(ctx.db, ctx.labId, [found.id])
  ctx.record({ name: 'contribution.confirmed', subject: found.id, data: { how } })
  return done({ id: found.id })
})

/** Notes that they are not their words, or that they do not want them kept: the contribution is withdrawn. */
export const declineWords = command('words.decline', declineWordsInput, async (ctx, input) => {
  const found = await held(ctx, input)
  const allowed = mayConfirm(ctx.actor, await ownEntries(ctx.db, ctx.actor), found, input.how)
  if (!allowed.ok) return allowed
  const noted = await note(ctx, found, 'declined', input)
  if (!noted.ok) return noted
  await save(ctx, found, { state: 'withdrawn', withdrawnAt: ctx.now })
  await settleReach(ctx.db, ctx.labId, [found.id])
  const data = { initiativeId: found.initiativeId, by: 'declined' }
  ctx.record({ name: 'contribution.withdrawn', subject: found.id, data })
  return done({ id: found.id })
})

async function held(
  ctx: CommandContext,
  { initiativeId, contributionId }: { initiativeId: string; contributionId: string },
): Promise<ContributionRow> {
  const found = await holdContribution(ctx, contributionId)
  if (!found || found.initiativeId !== initiativeId) throw new NotFound()
  return found
}

type Said = { how: ConfirmedHow; byWhom: string; saidOn: string | null }

async function note(
  ctx: CommandContext,
  { id: contributionId }: ContributionRow,
  outcome: 'confirmed' | 'declined',
  { how, byWhom, saidOn }: Said,
) {
  const { db, labId, now, actor } = ctx
  const today = await lookToday(db, labId, now)
  if (saidOn && saidOn > today) return refuse('day-ahead')
  await db.insert(contributionConfirmation).values({
    labId,
    id: newId<'contribution-confirmation'>(now),
    contributionId,
    outcome,
    how,
    byWhom,
    saidOn: saidOn ?? today,
    recordedBy: actor.participantId,
    recordedAt: now,
  })
  return done(null)
}

/** The words as they should stand; how they stood before is kept. */
async function putRight(ctx: CommandContext, found: ContributionRow, body: string): Promise<void> {
  const { db, labId, now, actor } = ctx
  const { id: contributionId, version, title, body: before, language } = found
  await db.insert(contributionWording).values({
    labId,
    contributionId,
    version,
    title,
    body: before,
    language,
    replacedAt: now,
    replacedBy: actor.participantId,
  })
  await save(ctx, found, { body, version: version + 1 })
  ctx.record({
    name: 'contribution.corrected',
    subject: contributionId,
    data: { version: version + 1 },
  })
}

async function save(
  { db, labId }: CommandContext,
  { id }: ContributionRow,
  changes: Partial<ContributionRow>,
): Promise<void> {
  await db
    .update(contribution)
    .set(changes)
    .where(and(eq(contribution.labId, labId), eq(contribution.id, id)))
}
