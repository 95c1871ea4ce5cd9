import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { untieGone } from '../../../thread/index.ts'
import { opinionStatement } from '../statement/schema.ts'
import { opinionResponse } from '../vote/schema.ts'
import { aboutMap, changeMapInput, makeMapInput, type AboutMap } from './input.ts'
import { mayKeep } from './policy.ts'
import { findMap } from './queries.ts'
import { opinionMap, type OpinionMapRow } from './schema.ts'

/** Prepares a map: nobody but those who keep it sees it before it is opened. */
export const makeMap = command('opinion-map.make', makeMapInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { id: initiativeId } = await findInitiative(db, labId, input.initiativeId)
  const allowed = mayKeep(actor, initiativeId)
  if (!allowed.ok) return allowed
  const id = newId<'opinion-map'>(now)
  const made = {
    lotterySeed: randomInt(1, 2 ** 31),
    createdBy: actor.participantId,
    createdAt: now,
  }
  await db.insert(opinionMap).values({ ...input, ...made, labId, id, initiativeId })
  ctx.record({ name: 'opinion-map.made', subject: id, data: { initiativeId } })
  return done({ id })
})

/** Changes what a map asks and by which rules. Who began from an older wording is told, and nothing is lost. */
export const changeMap = command('opinion-map.change', changeMapInput, async (ctx, input) => {
  const { opinionMapId: _, initiativeId, version, ...details } = input
  const held = await hold(ctx, input)
  if (!held.ok) return held
  if (held.value.version !== version) return refuse('changed-meanwhile')
  await save(ctx, held.value, { ...details, version: version + 1 })
  ctx.record({ name: 'opinion-map.changed', subject: held.value.id, data: { initiativeId } })
  return done({ id: held.value.id })
})

/** Opens a map to votes, for the first time or again. It needs something to vote on. */
export const openMap = command('opinion-map.open', aboutMap, async (ctx, input) => {
  const held = await hold(ctx, input)
  if (!held.ok) return held
  if (held.value.state === 'open') return refuse('already-so')
  if ((await countShown(ctx, held.value)) === 0) return refuse('nothing-to-vote-on')
  await save(ctx, held.value, { state: 'open', openedAt: ctx.now, closedAt: null })
  ctx.record({ name: 'opinion-map.opened', subject: held.value.id, data: of(held.value) })
  return done({ id: held.value.id })
})

/** Closes a map: it takes no more votes, and everybody may see what shows in it. */
export const closeMap = command('opinion-map.close', aboutMap, async (ctx, input) => {
  const held = await hold(ctx, input)
  if (!held.ok) return held
  if (held.value.state !== 'open') return refuse('already-so')
  await save(ctx, held.value, { state: 'closed', closedAt: ctx.now })
  ctx.record({ name: 'opinion-map.closed', subject: held.value.id, data: of(held.value) })
  return done({ id: held.value.id })
})

/** Takes away a map that nobody has voted in. */
export const removeMap = command('opinion-map.remove', aboutMap, async (ctx, input) => {
  const { db, labId } = ctx
  const held = await hold(ctx, input, 'update')
  if (!held.ok) return held
  const { id } = held.value
  const [voted] = await db
    .select({ voterId: opinionResponse.voterId })
    .from(opinionResponse)
    .where(and(eq(opinionResponse.labId, labId), eq(opinionResponse.opinionMapId, id)))
    .limit(1)
  if (voted) return refuse('has-votes')
  await empty(ctx, held.value)
  await db.delete(opinionMap).where(and(eq(opinionMap.labId, labId), eq(opinionMap.id, id)))
  ctx.record({ name: 'opinion-map.removed', subject: id, data: of(held.value) })
  return done({ id })
})

const parts = ['moment', 'result', 'statement', 'voter', 'sheet'].map((name) => `opinion_${name}`)

async function empty(ctx: CommandContext, { id }: OpinionMapRow): Promise<void> {
  const { db, labId } = ctx
  const here = and(eq(opinionStatement.labId, labId), eq(opinionStatement.opinionMapId, id))
  const said = await db.select({ id: opinionStatement.id }).from(opinionStatement).where(here)
  await untieGone(
    ctx,
    'opinion-statement',
    said.map((one) => one.id),
  )
  for (const part of parts) {
    const table = sql.identifier(part)
    await db.execute(sql`delete from ${table} where lab_id = ${labId} and opinion_map_id = ${id}`)
  }
}

/** The map, held until the change is over, for who may keep it. */
export async function hold(
  ctx: CommandContext,
  about: AboutMap,
  how: 'no key update' | 'update' = 'no key update',
) {
  const found = await findMap(ctx.db, ctx.labId, about, how)
  const allowed = mayKeep(ctx.actor, found.initiativeId)
  return allowed.ok ? done(found) : allowed
}

function of({ initiativeId }: OpinionMapRow) {
  return { initiativeId }
}

async function countShown({ db, labId }: CommandContext, { id }: OpinionMapRow): Promise<number> {
  return db.$count(
    opinionStatement,
    and(
      eq(opinionStatement.labId, labId),
      eq(opinionStatement.opinionMapId, id),
      eq(opinionStatement.state, 'shown'),
    ),
  )
}

async function save(ctx: CommandContext, held: OpinionMapRow, changes: Partial<OpinionMapRow>) {
  await ctx.db
    .update(opinionMap)
    .set({ ...changes, contentVersion: held.contentVersion + 1 })
    .where(and(eq(opinionMap.labId, ctx.labId), eq(opinionMap.id, held.id)))
}
