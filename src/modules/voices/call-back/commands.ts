import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { insistSeen } from '../../people/index.ts'
import { lookPickable } from '../assisted/people.ts'
import { aboutCallBack, askForCallBackInput, recordTryInput, takeCallBackInput } from './input.ts'
import { mayRing } from './policy.ts'
import { callBack, callBackTry, type CallBackId, type CallBackRow } from './schema.ts'

/** Notes that somebody wants to be rung. */
export const askForCallBack = command('call-back.ask', askForCallBackInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { take, initiativeId, ...wish } = input
  const allowed = mayRing(actor, initiativeId)
  if (!allowed.ok) return allowed
  if (initiativeId && !(await hasInitiative(ctx, initiativeId))) throw new NotFound()
  const known = wish.participantId
    ? await lookPickable(db, labId, actor, wish.participantId)
    : undefined
  if (wish.participantId && !known) return refuse('person-unknown')
  if (known && !known.phone && !wish.phone) return refuse('phone-unknown')
  const id = newId<'call-back'>(now)
  const participantId = (known?.id ?? null) as Id<'participant'> | null
  const taken = take ? { takenBy: actor.participantId, takenAt: now } : {}
  await db.insert(callBack).values({
    ...wish,
    ...taken,
    labId,
    id,
    initiativeId,
    participantId,
    name: known ? '' : wish.name,
    askedBy: actor.participantId,
    askedAt: now,
  })
  ctx.record({ name: 'call-back.asked', subject: id, data: { initiativeId, participantId } })
  return done({ id })
})

/** Takes a call as one's own task, or leaves it to others again. */
export const takeCallBack = command('call-back.take', takeCallBackInput, async (ctx, input) => {
  const found = await held(ctx, input.callBackId)
  const allowed = mayRing(ctx.actor, found.initiativeId)
  if (!allowed.ok) return allowed
  if (found.reachedAt) return refuse('already-reached')
  const { participantId } = ctx.actor
  const mine = found.takenBy !== null && found.takenBy === participantId
  if (input.mine ? mine : found.takenBy === null) return refuse('already-so')
  const taken = input.mine
    ? { takenBy: participantId, takenAt: ctx.now }
    : { takenBy: null, takenAt: null }
  await save(ctx, found, taken)
  ctx.record({ name: input.mine ? 'call-back.taken' : 'call-back.released', subject: found.id })
  return done({ id: found.id })
})

/** Notes what came of ringing: reached ends it, no answer leaves it open, moved gives it another day. */
export const recordTry = command('call-back.record', recordTryInput, async (ctx, input) => {
  const { result, words, dueOn } = input
  const found = await held(ctx, input.callBackId)
  const allowed = mayRing(ctx.actor, found.initiativeId)
  if (!allowed.ok) return allowed
  if (found.reachedAt) return refuse('already-reached')
  const { labId, now, actor } = ctx
  const id = newId<'call-back-try'>(now)
  const row = { labId, id, callBackId: found.id, result, words, dueBefore: found.dueOn }
  await ctx.db.insert(callBackTry).values({ ...row, madeBy: actor.participantId, madeAt: now })
  if (result === 'reached') await save(ctx, found, { reachedAt: now })
  if (result === 'moved') await save(ctx, found, { dueOn, dueWords: '' })
  ctx.record({ name: 'call-back.tried', subject: found.id, data: { result } })
  return done({ id: found.id })
})

/** Takes back what was noted last. */
export const undoTry = command('call-back.undo', aboutCallBack, async (ctx, { callBackId }) => {
  const found = await held(ctx, callBackId)
  const allowed = mayRing(ctx.actor, found.initiativeId)
  if (!allowed.ok) return allowed
  const standing = and(
    eq(callBackTry.labId, ctx.labId),
    eq(callBackTry.callBackId, found.id),
    isNull(callBackTry.undoneAt),
  )
  const [last] = await ctx.db
    .select()
    .from(callBackTry)
    .where(standing)
    .orderBy(desc(callBackTry.madeAt), desc(callBackTry.id))
    .limit(1)
  if (!last) return refuse('nothing-to-undo')
  await ctx.db
    .update(callBackTry)
    .set({ undoneAt: ctx.now })
    .where(and(eq(callBackTry.labId, ctx.labId), eq(callBackTry.id, last.id)))
  if (last.result !== 'no-answer') {
    await save(ctx, found, { reachedAt: null, dueOn: last.dueBefore })
  }
  ctx.record({ name: 'call-back.undone', subject: found.id, data: { result: last.result } })
  return done({ id: found.id })
})

async function held(ctx: CommandContext, id: string): Promise<CallBackRow> {
  const { db, labId, actor } = ctx
  const [found] = await db
    .select()
    .from(callBack)
    .where(and(eq(callBack.labId, labId), eq(callBack.id, id as CallBackId)))
    .for('update')
  if (!found) throw new NotFound()
  const { participantId, takenBy, askedBy } = found
  const mine = takenBy === actor.participantId || askedBy === actor.participantId
  if (participantId && !mine) await insistSeen(ctx, [participantId])
  return found
}

async function save(ctx: CommandContext, { id }: CallBackRow, changes: Partial<CallBackRow>) {
  await ctx.db
    .update(callBack)
    .set(changes)
    .where(and(eq(callBack.labId, ctx.labId), eq(callBack.id, id)))
}

async function hasInitiative({ db, labId }: CommandContext, id: string): Promise<boolean> {
  const found = await db.execute(
    sql`select from initiative where lab_id = ${labId} and id = ${id}::uuid`,
  )
  return found.rowCount === 1
}
