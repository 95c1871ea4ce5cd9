import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { limits, neededId, neededText, plainText, tick } from '../../../platform/input.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookParticipant } from '../../people/index.ts'
import { lookHeld } from '../leaving/queries.ts'
import { mayReadThanks, mayTakeThanksDown, mayThank } from '../support-policy.ts'
import { isOpen, lookThanks, serviceOf } from './queries.ts'
import { championThanks, type ThanksId } from './schema.ts'

const thankInput = z.strictObject({
  participantId: neededId,
  words: neededText(limits.summary),
  giverAgrees: tick,
})
const aboutThanks = z.strictObject({ championThanksId: neededId })
const takeDownInput = aboutThanks
  .extend({ down: tick, because: plainText(limits.reason) })
  .refine(({ down, because }) => !down || because !== '', {
    path: ['because'],
    message: 'champions.problem.because',
  })
const publicityInput = aboutThanks.extend({ agrees: tick })

/** Thanks somebody who is or was a champion, in words that are theirs from then on. */
export const sayThanks = command('champion-thanks.say', thankInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const person = await lookParticipant(db, labId, input.participantId)
  if (!person || person.erasedAt) throw new NotFound()
  const allowed = mayThank(actor, person.id)
  if (!allowed.ok) return allowed
  const today = await lookToday(db, labId, now)
  const held = await lookHeld(db, labId, person.id, today)
  if (!held && (await serviceOf(db, labId, person.id)).length === 0) throw new NotFound()
  const id = newId<'champion-thanks'>(now)
  const { words, giverAgrees } = input
  const given = { fromId: actor.participantId, givenAt: now }
  await db
    .insert(championThanks)
    .values({ ...given, labId, id, toId: person.id, words, giverAgrees })
  ctx.record({ name: 'champion-thanks.said', subject: id, data: { toId: person.id } })
  return done({ id })
})

/** Says yes or no to everybody reading them: each of the two for themselves. */
export const setThanksPublicity = command(
  'champion-thanks.set-publicity',
  publicityInput,
  async (ctx, { championThanksId, agrees }) => {
    const found = await findOwn(ctx, championThanksId)
    if (!found.ok) return found
    const isReceiver = found.value.toId === ctx.actor.participantId
    const changes = isReceiver ? { receiverAgrees: agrees } : { giverAgrees: agrees }
    await ctx.db.update(championThanks).set(changes).where(only(ctx, championThanksId))
    ctx.record({ name: 'champion-thanks.publicity-set', subject: championThanksId, data: changes })
    return done({ id: championThanksId })
  },
)

/** Takes words of thanks away for good: whoever gave them, whoever got them. */
export const removeThanks = command('champion-thanks.remove', aboutThanks, async (ctx, input) => {
  const found = await findOwn(ctx, input.championThanksId)
  if (!found.ok) return found
  await ctx.db.delete(championThanks).where(only(ctx, input.championThanksId))
  ctx.record({ name: 'champion-thanks.removed', subject: input.championThanksId })
  return done({ toId: found.value.toId })
})

/** Takes public thanks down with a reason, or puts them back: they stay with the two who gave and got them. */
export const takeThanksDown = command(
  'champion-thanks.take-down',
  takeDownInput,
  async (ctx, { championThanksId, down, because }) => {
    const { db, labId, now, actor } = ctx
    const found = await lookThanks(db, labId, championThanksId)
    if (!found) throw new NotFound()
    const isDown = found.takenDownAt !== null
    const allowed = mayTakeThanksDown(actor, { isPublic: isOpen(found), isDown })
    if (!allowed.ok) return allowed
    if (isDown === down) return refuse('already-so')
    const taken = { takenDownAt: now, takenDownBy: actor.participantId, takenDownBecause: because }
    const back = { takenDownAt: null, takenDownBy: null, takenDownBecause: '' }
    await db
      .update(championThanks)
      .set(down ? taken : back)
      .where(only(ctx, championThanksId))
    ctx.record({
      name: down ? 'champion-thanks.taken-down' : 'champion-thanks.put-back',
      subject: championThanksId,
    })
    return done({ id: championThanksId })
  },
)

async function findOwn({ db, labId, actor }: CommandContext, id: string) {
  const found = await lookThanks(db, labId, id)
  if (!found) throw new NotFound()
  const allowed = mayReadThanks(actor, { ...found, isPublic: false, isDown: false })
  return allowed.ok ? done(found) : refuse('not-yours')
}

function only({ labId }: CommandContext, id: string) {
  return and(eq(championThanks.labId, labId), eq(championThanks.id, id as ThanksId))
}
