import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutRequest, answerInput, askInput, thankInput, useInput } from './input.ts'
import { listedFor } from './permission.ts'
import { mayAsk, mayKeepOffer } from './policy.ts'
import { findAsset, findRequest, offererOf } from './queries.ts'
import { assetRequest, type AssetId, type AssetRequestRow } from './schema.ts'

const isListed = {
  name: 'ecosystem-asset-is-listed',
  text: `select (${listedFor('inside')}) as listed from asset a where a.lab_id = $1 and a.id = $2 for update`,
}

/** Asks whoever offers something for it, for one activity. The page has looked that the activity is the initiative's. */
export const askForAsset = command('asset-request.ask', askInput, async (ctx, input) => {
  const allowed = mayAsk(ctx.actor, input.initiativeId)
  if (!allowed.ok) return allowed
  const { db, labId, now, actor } = ctx
  await findAsset(db, labId, input.assetId)
  const [held] = await rows<{ listed: boolean }>(db, isListed, [labId, input.assetId])
  if (!held?.listed) return refuse('not-offered')
  const id = newId<'asset-request'>(now)
  const row = { ...input, assetId: input.assetId as AssetId, labId, id }
  const asked = { askedBy: actor.participantId, askedAt: now }
  const added = await db
    .insert(assetRequest)
    .values({ ...row, ...asked })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return refuse('asked-already')
  const { initiativeId, activityId, assetId } = input
  ctx.record({
    name: 'asset-request.made',
    subject: id,
    data: { assetId, initiativeId, activityId },
  })
  return done({ id })
})

/** The yes or no of who offers: their own on the page, or noted by somebody who keeps the map. */
export const answerRequest = command('asset-request.answer', answerInput, async (ctx, input) => {
  const held = await findRequest(ctx.db, ctx.labId, input.assetRequestId, true)
  const offered = await findAsset(ctx.db, ctx.labId, held.assetId)
  const { personId } = await offererOf(ctx.db, ctx.labId, offered)
  const allowed = mayKeepOffer(ctx.actor, personId)
  if (!allowed.ok) return allowed
  if (held.withdrawnAt) return refuse('request-withdrawn')
  if (held.usedOn) return refuse('used-already')
  const self = personId !== null && ctx.actor.participantId === personId
  await save(ctx, held, {
    answer: input.answer,
    answerWords: input.words,
    answerHow: self ? 'page' : 'spoken',
    answeredBy: ctx.actor.participantId,
    answeredAt: ctx.now,
  })
  ctx.record({ name: 'asset-request.answered', subject: held.id, data: { answer: input.answer } })
  return done({ id: held.id })
})

/** Says on which day it was used. */
export const useAsset = command('asset-request.use', useInput, async (ctx, input) => {
  const held = await askersRequest(ctx, input.assetRequestId)
  if (!held.ok) return held
  const { answer, usedOn, withdrawnAt } = held.value
  if (withdrawnAt) return refuse('request-withdrawn')
  if (answer !== 'yes') return refuse('no-yes-yet')
  if (usedOn) return refuse('used-already')
  if (input.usedOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
  await save(ctx, held.value, { usedOn: input.usedOn })
  ctx.record({ name: 'asset-request.used', subject: held.value.id, data: { usedOn: input.usedOn } })
  return done({ id: held.value.id })
})

/** Thanks whoever lent it; they read it on the page. */
export const thankForAsset = command('asset-request.thank', thankInput, async (ctx, input) => {
  const held = await askersRequest(ctx, input.assetRequestId)
  if (!held.ok) return held
  if (!held.value.usedOn) return refuse('not-used-yet')
  await save(ctx, held.value, { thanks: input.thanks, thankedAt: ctx.now })
  ctx.record({ name: 'asset-request.thanked', subject: held.value.id })
  return done({ id: held.value.id })
})

/** Takes a request back that is no longer needed. */
export const withdrawRequest = command(
  'asset-request.withdraw',
  aboutRequest,
  async (ctx, input) => {
    const held = await askersRequest(ctx, input.assetRequestId)
    if (!held.ok) return held
    if (held.value.withdrawnAt || held.value.usedOn) return refuse('already-so')
    await save(ctx, held.value, { withdrawnAt: ctx.now })
    ctx.record({ name: 'asset-request.withdrawn', subject: held.value.id })
    return done({ id: held.value.id })
  },
)

async function askersRequest(ctx: CommandContext, id: string) {
  const held = await findRequest(ctx.db, ctx.labId, id, true)
  const allowed = mayAsk(ctx.actor, held.initiativeId)
  return allowed.ok ? done(held) : allowed
}

async function save(
  { db, labId }: CommandContext,
  { id }: AssetRequestRow,
  changes: Partial<AssetRequestRow>,
): Promise<void> {
  await db
    .update(assetRequest)
    .set(changes)
    .where(and(eq(assetRequest.labId, labId), eq(assetRequest.id, id)))
}
