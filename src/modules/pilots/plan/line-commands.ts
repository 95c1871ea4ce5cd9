import { and, eq } from 'drizzle-orm'
import { fits } from '../../../analysis/business-plan/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import { mayPlanMoney } from '../policy.ts'
import { aboutLine, addLineInput, changeLineInput, limits, takeLinesInput } from './input.ts'
import { lineFrom, type LineValues } from './line.ts'
import { holdPlan } from './queries.ts'
import { businessLine } from './schema.ts'
import { readLines } from './table.ts'

/** The plan that a line is written in, and whether the actor may. */
async function toPlan(ctx: CommandContext, at: { initiativeId: string; pilotId: string }) {
  const { found, allowed } = await toKeep(ctx, at)
  if (!allowed.ok) return allowed
  const may = mayPlanMoney(found)
  if (!may.ok) return may
  const held = await holdPlan(ctx.db, ctx.labId, found.id)
  return held ? done({ found, ...held }) : refuse('no-plan')
}
type Held = Extract<Awaited<ReturnType<typeof toPlan>>, { ok: true }>['value']

/** Whether the plan still holds its lines with these among them. */
function room(
  { plan, standing }: Held,
  added: readonly LineValues[],
  instead: string | null = null,
) {
  const others = standing.filter(({ id }) => id !== instead)
  if (others.length + added.length > limits.lines) {
    return refuse('too-many-lines', { max: limits.lines })
  }
  const years = plan.people.length
  if (added.some(({ fromYear }) => fromYear > years)) return refuse('beyond-plan', { years })
  return fits(added, plan.people) ? done(null) : refuse('too-large')
}

const mine = ({ labId }: CommandContext, id: string) =>
  and(eq(businessLine.labId, labId), eq(businessLine.id, id as Id<'business-line'>))

async function insertLines(ctx: CommandContext, held: Held, added: readonly LineValues[]) {
  const { db, labId, now, actor } = ctx
  const { found, lines } = held
  const by = { labId, pilotId: found.id, writtenBy: actor.participantId, writtenAt: now }
  const next = (lines.at(-1)?.position ?? 0) + 1
  const all = added.map((line, place) => ({
    ...line,
    ...by,
    id: newId<'business-line'>(now),
    position: next + place,
  }))
  await db.insert(businessLine).values(all)
  return all[0]!.id
}

/** Adds a cost, an income or volunteers' time to a plan. */
export const addLine = command('business-line.add', addLineInput, async (ctx, input) => {
  const { initiativeId, pilotId, ...sent } = input
  const held = await toPlan(ctx, { initiativeId, pilotId })
  if (!held.ok) return held
  const line = lineFrom(sent, held.value.found.currency)
  if (!line.ok) return line
  const fitting = room(held.value, [line.value])
  if (!fitting.ok) return fitting
  const id = await insertLines(ctx, held.value, [line.value])
  ctx.record({ name: 'business-line.added', ...aboutIt(held.value.found, { lineId: id }) })
  return done({ id })
})

/** Changes a line; who saw an older version is told what stands there now. */
export const changeLine = command('business-line.change', changeLineInput, async (ctx, input) => {
  const { db, actor, now } = ctx
  const { initiativeId, pilotId, lineId, version, ...sent } = input
  const held = await toPlan(ctx, { initiativeId, pilotId })
  if (!held.ok) return held
  const before = held.value.lines.find(({ id }) => id === lineId)
  if (!before) throw new NotFound()
  if (before.removedAt) return refuse('line-removed')
  if (before.version !== version) return refuse('changed-meanwhile', { version: before.version })
  const line = lineFrom(sent, held.value.found.currency)
  if (!line.ok) return line
  const fitting = room(held.value, [line.value], lineId)
  if (!fitting.ok) return fitting
  const by = { writtenBy: actor.participantId, writtenAt: now }
  await db
    .update(businessLine)
    .set({ ...line.value, ...by, version: version + 1 })
    .where(mine(ctx, lineId))
  ctx.record({ name: 'business-line.changed', ...aboutIt(held.value.found, { lineId }) })
  return done({ id: lineId })
})

/** Takes a line out of a plan; it can be put back. */
export const removeLine = command('business-line.remove', aboutLine, async (ctx, input) => {
  const { lineId, ...at } = input
  const held = await toPlan(ctx, at)
  if (!held.ok) return held
  const line = held.value.lines.find(({ id }) => id === lineId)
  if (!line) throw new NotFound()
  if (line.removedAt) return refuse('already-so')
  await ctx.db.update(businessLine).set({ removedAt: ctx.now }).where(mine(ctx, lineId))
  ctx.record({ name: 'business-line.removed', ...aboutIt(held.value.found, { lineId }) })
  return done({ id: lineId })
})

/** Puts a line back that was taken out. */
export const returnLine = command('business-line.return', aboutLine, async (ctx, input) => {
  const { lineId, ...at } = input
  const held = await toPlan(ctx, at)
  if (!held.ok) return held
  const line = held.value.lines.find(({ id }) => id === lineId)
  if (!line) throw new NotFound()
  if (!line.removedAt) return refuse('already-so')
  const fitting = room(held.value, [line])
  if (!fitting.ok) return fitting
  await ctx.db.update(businessLine).set({ removedAt: null }).where(mine(ctx, lineId))
  ctx.record({ name: 'business-line.returned', ...aboutIt(held.value.found, { lineId }) })
  return done({ id: lineId })
})

/** Takes a pasted table in, whole or not at all; lines that are there already are told. */
export const takeLines = command('business-line.take-table', takeLinesInput, async (ctx, input) => {
  const { csv, ...at } = input
  const held = await toPlan(ctx, at)
  if (!held.ok) return held
  const { found, plan, standing } = held.value
  const { currency } = found
  const read = readLines(csv, { currency, years: plan.people.length, there: standing })
  if (read.problems.length > 0) return refuse('lines-to-mend', { problems: read.problems })
  const fitting = room(held.value, read.lines)
  if (!fitting.ok) return fitting
  await insertLines(ctx, held.value, read.lines)
  const count = read.lines.length
  ctx.record({ name: 'business-line.added', ...aboutIt(found, { count }) })
  return done({ count })
})
