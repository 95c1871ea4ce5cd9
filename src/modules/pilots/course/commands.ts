import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import {
  day,
  limits,
  neededId,
  neededText,
  optionalDay,
  optionalFigure,
  optionalId,
  plainText,
  tick,
} from '../../../platform/input.ts'
import { newId } from '../../../platform/ids.ts'
import { currencies, minorOf } from '../../../shared/money.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookChosen } from '../../people/index.ts'
import { insertConcern } from '../../voices/index.ts'
import { riskPrompts } from '../method-files.ts'
import { holdPerson } from '../person/queries.ts'
import { aboutIt, savePilot, toKeep } from '../pilot/commands.ts'
import { isOpen, mayCareFor } from '../policy.ts'
import { entryKinds, pilotCost, pilotEntry, pilotRisk } from './schema.ts'

const about = { initiativeId: neededId, pilotId: neededId }
const choose = 'platform.input.choose'

async function toWork(ctx: CommandContext, at: { initiativeId: string; pilotId: string }) {
  const { found, allowed } = await toKeep(ctx, at)
  return { found, allowed: allowed.ok ? isOpen(found) : allowed }
}

const addEntryInput = z.strictObject({
  ...about,
  kind: z.enum(entryKinds, choose),
  onDay: day,
  words: neededText(limits.summary, 'pilots.input.words'),
  pilotPersonId: optionalId,
  actionBy: optionalId,
  dueOn: optionalDay,
  concern: tick,
})

/** Notes what happened in a pilot; a worry about a person also goes to the named person at once. */
export const addEntry = command('pilot-entry.add', addEntryInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, pilotPersonId, actionBy, ...sent } = input
  const { found, allowed } = await toWork(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  if (sent.onDay > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const about = pilotPersonId ? await holdPerson(db, labId, found.id, pilotPersonId) : null
  if (about) {
    const cares = mayCareFor(actor, found)
    if (!cares.ok) return cares
  }
  const doer = actionBy ? await lookChosen(db, labId, actor, actionBy, null) : null
  if (actionBy && !doer) return refuse('unknown-person')
  const id = newId<'pilot-entry'>(now)
  const row = { ...sent, labId, id, pilotId: found.id, pilotPersonId: about?.id ?? null }
  await db.insert(pilotEntry).values({
    ...row,
    actionBy: doer?.id ?? null,
    writtenBy: actor.participantId,
    writtenAt: now,
  })
  if (sent.concern) {
    await insertConcern(ctx, { initiativeId, contributionId: null, words: sent.words })
  }
  ctx.record({ name: 'pilot-entry.added', ...aboutIt(found, { kind: sent.kind }) })
  return done({ id })
})

/** Ticks an action off. */
export const finishEntry = command(
  'pilot-entry.finish',
  z.strictObject({ ...about, entryId: neededId }),
  async (ctx, { entryId, ...at }) => {
    const { found, allowed } = await toWork(ctx, at)
    if (!allowed.ok) return allowed
    const changed = await ctx.db
      .update(pilotEntry)
      .set({ doneAt: ctx.now })
      .where(
        and(
          eq(pilotEntry.labId, ctx.labId),
          eq(pilotEntry.pilotId, found.id),
          sql`${pilotEntry.id} = ${entryId}::uuid`,
          eq(pilotEntry.kind, 'action'),
          isNull(pilotEntry.doneAt),
        ),
      )
    if (changed.rowCount !== 1) return refuse('already-so')
    ctx.record({ name: 'pilot-entry.finished', ...aboutIt(found, { entryId }) })
    return done({ id: entryId })
  },
)

const isPrompt = z.string().refine((key) => riskPrompts().some((one) => one.key === key), choose)

const addRiskInput = z.strictObject({
  ...about,
  prompt: z.union([z.literal('').transform(() => null), isPrompt]).default(null),
  words: neededText(limits.line, 'pilots.input.words'),
  answer: neededText(limits.reason, 'pilots.input.answer'),
  watchedBy: optionalId,
})

/** Notes what could go wrong, and what is done about it. */
export const addRisk = command('pilot-risk.add', addRiskInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, watchedBy, ...sent } = input
  const { found, allowed } = await toWork(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const watcher = watchedBy ? await lookChosen(db, labId, actor, watchedBy, null) : null
  if (watchedBy && !watcher) return refuse('unknown-person')
  const id = newId<'pilot-risk'>(now)
  const row = { ...sent, labId, id, pilotId: found.id, watchedBy: watcher?.id ?? null }
  await db.insert(pilotRisk).values({ ...row, notedBy: actor.participantId, notedAt: now })
  ctx.record({ name: 'pilot-risk.added', ...aboutIt(found) })
  return done({ id })
})

/** Says that a risk is over. */
export const endRisk = command(
  'pilot-risk.end',
  z.strictObject({ ...about, riskId: neededId }),
  async (ctx, { riskId, ...at }) => {
    const { found, allowed } = await toWork(ctx, at)
    if (!allowed.ok) return allowed
    const changed = await ctx.db
      .update(pilotRisk)
      .set({ closedAt: ctx.now })
      .where(
        and(
          eq(pilotRisk.labId, ctx.labId),
          eq(pilotRisk.pilotId, found.id),
          sql`${pilotRisk.id} = ${riskId}::uuid`,
          isNull(pilotRisk.closedAt),
        ),
      )
    if (changed.rowCount !== 1) return refuse('already-so')
    ctx.record({ name: 'pilot-risk.ended', ...aboutIt(found) })
    return done({ id: riskId })
  },
)

/** How far a figure may lie from the true one, in percent, as people can say it. */
export const unsure = ['0', '10', '25', '50'] as const

const addCostInput = z
  .strictObject({
    ...about,
    kind: z.enum(['money', 'volunteer'], choose),
    onDay: day,
    words: neededText(limits.line, 'pilots.input.words'),
    amount: plainText(limits.words),
    currency: z.union([z.literal(''), z.enum(currencies, choose)]).default(''),
    hours: optionalFigure,
    unsurePercent: z.enum(unsure, choose).transform(Number),
  })
  .refine(({ kind, amount }) => kind === 'volunteer' || amount !== '', {
    path: ['amount'],
    message: 'pilots.input.amount',
  })
  .refine(({ kind, hours }) => kind === 'money' || (hours !== null && hours > 0 && hours < 1e5), {
    path: ['hours'],
    message: 'pilots.input.hours',
  })

/** Notes what something cost, in the pilot's currency alone, or how many hours volunteers gave. */
export const addCost = command('pilot-cost.add', addCostInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, amount, currency, hours, ...sent } = input
  const { found, allowed } = await toWork(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  if (sent.onDay > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const money = sent.kind === 'money'
  if (money && currency !== '' && currency !== found.currency) {
    return refuse('mixed-currency', { currency: found.currency })
  }
  const amountMinor = money ? minorOf(amount, found.currency) : null
  if (amountMinor === undefined || amountMinor === 0) return refuse('no-amount')
  const id = newId<'pilot-cost'>(now)
  const row = { ...sent, labId, id, pilotId: found.id, amountMinor, hours: money ? null : hours }
  await db.insert(pilotCost).values({ ...row, notedBy: actor.participantId, notedAt: now })
  ctx.record({ name: 'pilot-cost.added', ...aboutIt(found, { kind: sent.kind }) })
  return done({ id })
})

/** Takes a cost back that was noted wrongly. */
export const takeCostBack = command(
  'pilot-cost.take-back',
  z.strictObject({ ...about, costId: neededId }),
  async (ctx, { costId, ...at }) => {
    const { found, allowed } = await toWork(ctx, at)
    if (!allowed.ok) return allowed
    const changed = await ctx.db
      .update(pilotCost)
      .set({ takenBackAt: ctx.now })
      .where(
        and(
          eq(pilotCost.labId, ctx.labId),
          eq(pilotCost.pilotId, found.id),
          sql`${pilotCost.id} = ${costId}::uuid`,
          isNull(pilotCost.takenBackAt),
        ),
      )
    if (changed.rowCount === 0) throw new NotFound()
    ctx.record({ name: 'pilot-cost.taken-back', ...aboutIt(found) })
    return done({ id: costId })
  },
)

const countReachInput = z.strictObject({
  ...about,
  othersReached: z.coerce
    .number('pilots.input.reach')
    .int('pilots.input.reach')
    .min(0, 'pilots.input.reach')
    .max(1_000_000, 'pilots.input.reach'),
})

/** Says how many people the pilot reached who are not named in it. */
export const countReach = command('pilot.count-reach', countReachInput, async (ctx, input) => {
  const { othersReached, ...at } = input
  const { found, allowed } = await toWork(ctx, at)
  if (!allowed.ok) return allowed
  await savePilot(ctx, found, { othersReached })
  ctx.record({ name: 'pilot.reach-counted', ...aboutIt(found) })
  return done({ id: found.id })
})
