import { and, eq, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { StakeholderId } from '../schema.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import { aboutHelp, aboutHours, answerHelpInput, noteHoursInput, offerHelpInput } from './input.ts'
import { maySpeakFor } from './policy.ts'
import { findHelp, organisationsOf } from './queries.ts'
import { helpGiven, helpOffer, type HelpGivenId, type HelpOfferRow } from './schema.ts'

/** One organisation offers another help: hours, or things. */
export const offerHelp = command('help.offer', offerHelpInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const own = await organisationsOf(db, labId, actor.participantId)
  const allowed = maySpeakFor(actor, own, input.giverId)
  if (!allowed.ok) return allowed
  const { giverId, receiverId, hours, ...details } = input
  if (giverId === receiverId) return refuse('help-to-itself')
  for (const id of [giverId, receiverId]) {
    const entry = await findStakeholder(db, labId, id)
    if (entry.removedAt) return refuse('off-the-map')
    if (entry.kind === 'person') return refuse('no-organisation')
  }
  if (input.kind === 'hours' && hours === null) return refuse('hours-missing')
  const { fromDay, untilDay } = details
  if (fromDay && untilDay && untilDay < fromDay) return refuse('ends-before-it-begins')
  const id = newId<'help-offer'>(now)
  await db.insert(helpOffer).values({
    ...details,
    labId,
    id,
    giverId: giverId as StakeholderId,
    receiverId: receiverId as StakeholderId,
    minutesOffered: input.kind === 'hours' ? hours : null,
    state: 'offered',
    offeredBy: actor.participantId,
    offeredAt: now,
  })
  ctx.record({ name: 'help.offered', subject: id, data: { giverId, receiverId } })
  return done({ id })
})

/** The yes or no of the other organisation, by somebody of it or noted by a keeper; it may be changed until hours were given. */
export const answerHelp = command('help.answer', answerHelpInput, async (ctx, input) => {
  const held = await findHelp(ctx.db, ctx.labId, input.helpOfferId, true)
  const own = await organisationsOf(ctx.db, ctx.labId, ctx.actor.participantId)
  const allowed = maySpeakFor(ctx.actor, own, held.receiverId)
  if (!allowed.ok) return allowed
  if (held.state === 'withdrawn') return refuse('help-withdrawn')
  if (held.state === input.answer) return refuse('already-so')
  if (await hasHours(ctx, held)) return refuse('hours-given-already')
  await save(ctx, held, {
    state: input.answer,
    answerWords: input.words,
    answerHow: own.includes(held.receiverId) ? 'page' : 'recorded',
    answeredBy: ctx.actor.participantId,
    answeredAt: ctx.now,
  })
  ctx.record({ name: 'help.answered', subject: held.id, data: { answer: input.answer } })
  return done({ id: held.id })
})

/** Takes an offer back before hours were given. */
export const withdrawHelp = command('help.withdraw', aboutHelp, async (ctx, input) => {
  const held = await findHelp(ctx.db, ctx.labId, input.helpOfferId, true)
  const own = await organisationsOf(ctx.db, ctx.labId, ctx.actor.participantId)
  const allowed = maySpeakFor(ctx.actor, own, held.giverId)
  if (!allowed.ok) return allowed
  if (held.state === 'withdrawn') return refuse('already-so')
  if (await hasHours(ctx, held)) return refuse('hours-given-already')
  await save(ctx, held, { state: 'withdrawn' })
  ctx.record({ name: 'help.withdrawn', subject: held.id })
  return done({ id: held.id })
})

/** Notes hours that were given: they count for the giver and for the receiver. */
export const noteHours = command('help.note-hours', noteHoursInput, async (ctx, input) => {
  const held = await findHelp(ctx.db, ctx.labId, input.helpOfferId, true)
  const own = await organisationsOf(ctx.db, ctx.labId, ctx.actor.participantId)
  const allowed = maySpeakFor(ctx.actor, own, held.giverId, held.receiverId)
  if (!allowed.ok) return allowed
  if (held.state !== 'accepted') return refuse('not-accepted')
  if (held.kind !== 'hours') return refuse('no-hours-offered')
  if (input.onDay > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
  const id = newId<'help-given'>(ctx.now)
  const { onDay, hours: minutes, note } = input
  const noted = { notedBy: ctx.actor.participantId, notedAt: ctx.now }
  const row = { labId: ctx.labId, id, helpOfferId: held.id, onDay, minutes, note }
  await ctx.db.insert(helpGiven).values({ ...row, ...noted })
  ctx.record({ name: 'help.given', subject: held.id, data: { minutes, onDay } })
  return done({ id: held.id })
})

/** Takes hours away that were noted wrongly; either side may. */
export const withdrawHours = command('help.withdraw-hours', aboutHours, async (ctx, input) => {
  const held = await findHelp(ctx.db, ctx.labId, input.helpOfferId, true)
  const own = await organisationsOf(ctx.db, ctx.labId, ctx.actor.participantId)
  const allowed = maySpeakFor(ctx.actor, own, held.giverId, held.receiverId)
  if (!allowed.ok) return allowed
  const one = and(
    eq(helpGiven.labId, ctx.labId),
    eq(helpGiven.helpOfferId, held.id),
    eq(helpGiven.id, input.helpGivenId as HelpGivenId),
  )
  const [found] = await ctx.db.select().from(helpGiven).where(one).for('update')
  if (!found) throw new NotFound()
  if (found.withdrawnAt) return refuse('already-so')
  await ctx.db.update(helpGiven).set({ withdrawnAt: ctx.now }).where(one)
  ctx.record({ name: 'help.given-withdrawn', subject: held.id, data: { minutes: found.minutes } })
  return done({ id: held.id })
})

async function hasHours({ db, labId }: CommandContext, { id }: HelpOfferRow): Promise<boolean> {
  const found = await db
    .select({ id: helpGiven.id })
    .from(helpGiven)
    .where(
      and(eq(helpGiven.labId, labId), eq(helpGiven.helpOfferId, id), isNull(helpGiven.withdrawnAt)),
    )
    .limit(1)
  return found.length > 0
}

async function save(
  { db, labId }: CommandContext,
  { id }: HelpOfferRow,
  changes: Partial<HelpOfferRow>,
): Promise<void> {
  await db
    .update(helpOffer)
    .set(changes)
    .where(and(eq(helpOffer.labId, labId), eq(helpOffer.id, id)))
}
