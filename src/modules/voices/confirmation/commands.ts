import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { keepConsents } from '../assisted/consents.ts'
import { held, save } from '../contribution/correct.ts'
import { settleReach } from '../contribution/reach.ts'
import { contributionWording, type ContributionRow } from '../contribution/schema.ts'
import { takeBackQuotes } from '../story-consent/take-back.ts'
import { confirmWordsInput, declineWordsInput } from './input.ts'
import { mayConfirm } from './policy.ts'
import { contributionConfirmation, type ConfirmedHow } from './schema.ts'

/** How a yes to a use was given, when the words were confirmed in this way. */
const modes = { self: 'tap', 'read-back': 'spoken', signed: 'paper' } as const

/** Notes that somebody said yes to the words written down for them, as they stand or put right, and to which uses. */
export const confirmWords = command('words.confirm', confirmWordsInput, async (ctx, input) => {
  const { body, how } = input
  const { found, asker } = await held(ctx, input)
  const allowed = mayConfirm(ctx.actor, asker.own, found, how)
  if (!allowed.ok) return allowed
  const noted = await note(ctx, found, 'confirmed', input)
  if (!noted.ok) return noted
  const isRighted = body !== undefined && body !== found.body
  if (isRighted && found.version !== input.version) return refuse('changed-meanwhile')
  if (isRighted) await putRight(ctx, found, body)
  await save(ctx, found, { confirmedHow: how, confirmedAt: ctx.now })
  const witness = how === 'self' ? '' : input.byWhom || (ctx.actor.name ?? '')
  const agreed = await keepConsents(ctx, found.id, {
    ids: input.consents,
    mode: modes[how],
    witness,
  })
  if (!agreed.ok) return agreed
  await settleReach(ctx.db, ctx.labId, [found.id])
  ctx.record({ name: 'contribution.confirmed', subject: found.id, data: { how } })
  return done({ id: found.id })
})

/** Notes that they are not their words, or that they do not want them kept: the contribution is withdrawn. */
export const declineWords = command('words.decline', declineWordsInput, async (ctx, input) => {
  const { found, asker } = await held(ctx, input)
  const allowed = mayConfirm(ctx.actor, asker.own, found, input.how)
  if (!allowed.ok) return allowed
  const noted = await note(ctx, found, 'declined', input)
  if (!noted.ok) return noted
  const withdrawnFrom = found.state as Exclude<typeof found.state, 'withdrawn'>
  await save(ctx, found, { state: 'withdrawn', withdrawnAt: ctx.now, withdrawnFrom })
  await settleReach(ctx.db, ctx.labId, [found.id])
  const data = { initiativeId: found.initiativeId, by: 'declined' }
  ctx.record({ name: 'contribution.withdrawn', subject: found.id, data })
  await takeBackQuotes(ctx, found.id)
  return done({ id: found.id })
})

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
  const data = { initiativeId: found.initiativeId, version: version + 1 }
  ctx.record({ name: 'contribution.corrected', subject: contributionId, data })
}
