import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookSeen } from '../../people/index.ts'
import { linkThings, untieAll } from '../../thread/index.ts'
import type { ContributionId } from '../contribution/schema.ts'
import { findFinding } from '../finding/queries.ts'
import type { FindingId } from '../finding/schema.ts'
import { bringItemInput, giveSeatInput, leaveItemInput, removeSeatInput } from './input.ts'
import { mayHoldConversation } from './policy.ts'
import { findConversation, storiesToBring } from './queries.ts'
import { conversationItem, conversationSeat } from './schema.ts'

type About = { initiativeId: string; conversationId: string }

/** Gives somebody a seat: decision-maker, teller or facilitator. */
export const giveSeat = command('conversation-seat.give', giveSeatInput, async (ctx, input) => {
  const { allowed, held } = await hold(ctx, input)
  if (!allowed.ok) return allowed
  const { db, labId, now } = ctx
  const { seat, name, organisation } = input
  const person = input.participantId
    ? await lookSeen(db, labId, ctx.actor, input.participantId)
    : null
  if (input.participantId && !person) return refuse('unknown-person')
  const id = newId<'conversation-seat'>(now)
  const given = await db
    .insert(conversationSeat)
    .values({
      labId,
      id,
      seat,
      name,
      organisation,
      conversationId: held.id,
      participantId: person?.id ?? null,
    })
    .onConflictDoNothing()
  if (given.rowCount !== 1) return refuse('has-seat-already')
  ctx.record({ name: 'conversation-seat.given', subject: held.id, data: { seatId: id, seat } })
  return done({ id: held.id })
})

/** Takes a seat away again. */
export const removeSeat = command('conversation-seat.take', removeSeatInput, async (ctx, input) => {
  const { allowed, held } = await hold(ctx, input)
  if (!allowed.ok) return allowed
  const gone = await ctx.db
    .delete(conversationSeat)
    .where(
      and(
        eq(conversationSeat.labId, ctx.labId),
        eq(conversationSeat.conversationId, held.id),
        eq(conversationSeat.id, input.conversationSeatId as Id<'conversation-seat'>),
      ),
    )
  if (gone.rowCount !== 1) throw new NotFound()
  const data = { seatId: input.conversationSeatId }
  ctx.record({ name: 'conversation-seat.removed', subject: held.id, data })
  return done({ id: held.id })
})

/** Brings a story whose teller agreed to it, or a finding that stands; the thread then leads here. */
export const bringItem = command('conversation-item.bring', bringItemInput, async (ctx, input) => {
  const { allowed, held } = await hold(ctx, input)
  if (!allowed.ok) return allowed
  const { db, labId, now } = ctx
  const { kind, id: thingId } = input.item
  const usable = await mayBeBrought(ctx, input.initiativeId, input.item)
  if (!usable) return refuse('cannot-be-brought')
  const id = newId<'conversation-item'>(now)
  const brought = await db
    .insert(conversationItem)
    .values({
      labId,
      id,
      conversationId: held.id,
      contributionId: kind === 'contribution' ? (thingId as ContributionId) : null,
      findingId: kind === 'finding' ? (thingId as FindingId) : null,
      broughtAt: now,
    })
    .onConflictDoNothing()
  if (brought.rowCount !== 1) return refuse('brought-already')
  const to = { kind: 'conversation', id: held.id }
  await linkThings(ctx, { from: input.item, to, relation: 'led-to' })
  ctx.record({ name: 'conversation-item.brought', subject: held.id, data: { kind, thingId } })
  return done({ id: held.id })
})

/** Leaves a story or finding out after all. */
export const leaveItem = command('conversation-item.leave', leaveItemInput, async (ctx, input) => {
  const { allowed, held } = await hold(ctx, input)
  if (!allowed.ok) return allowed
  const [gone] = await ctx.db
    .delete(conversationItem)
    .where(
      and(
        eq(conversationItem.labId, ctx.labId),
        eq(conversationItem.conversationId, held.id),
        eq(conversationItem.id, input.conversationItemId as Id<'conversation-item'>),
      ),
    )
    .returning()
  if (!gone) throw new NotFound()
  const from = gone.findingId
    ? { kind: 'finding', id: gone.findingId }
    : { kind: 'contribution', id: gone.contributionId! }
  await untieAll(ctx, [{ from, to: { kind: 'conversation', id: held.id } }], 'led-to')
  ctx.record({ name: 'conversation-item.left', subject: held.id, data: from })
  return done({ id: held.id })
})

async function hold({ db, labId, actor }: CommandContext, { initiativeId, conversationId }: About) {
  const held = await findConversation(db, labId, initiativeId, conversationId, true)
  return { held, allowed: mayHoldConversation(actor, initiativeId) }
}

async function mayBeBrought(
  { db, labId }: CommandContext,
  initiativeId: string,
  { kind, id }: { kind: 'contribution' | 'finding'; id: string },
): Promise<boolean> {
  if (kind === 'finding') {
    const { state } = await findFinding(db, labId, initiativeId, id)
    return state !== 'withdrawn'
  }
  return (await storiesToBring(db, labId, initiativeId, id)).length === 1
}
