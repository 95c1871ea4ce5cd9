import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { lookStartable } from '../process/commands.ts'
import { newProcess } from '../process/new-process.ts'
import { process } from '../process/schema.ts'
import { aboutInitiative, changeInitiativeInput, startInitiativeInput } from './input.ts'
import { mayChangeState, mayLead, mayStartInitiative, type StateChange } from './policy.ts'
import { holdInitiative } from './queries.ts'
import { initiative, type InitiativeId, type InitiativeState } from './schema.ts'

/** Starts an initiative with its first process: phases, activities and gates of the method, the first phase open. */
export const startInitiative = command(
  'initiative.start',
  startInitiativeInput,
  async (ctx, { templateId, templateVersion, ...texts }) => {
    const allowed = mayStartInitiative(ctx.actor)
    if (!allowed.ok) return allowed
    const template = await lookStartable(ctx, templateId, templateVersion)
    if (!template) return refuse('unknown-method')
    const placeId = await knownPlace(ctx, texts.placeId)
    if (placeId === undefined) return refuse('unknown-place')
    const id = newId<'initiative'>(ctx.now)
    await ctx.db.insert(initiative).values({
      ...texts,
      placeId,
      labId: ctx.labId,
      id,
      startedAt: ctx.now,
      startedBy: ctx.actor.participantId,
    })
    ctx.record({ name: 'initiative.started', subject: id, data: { templateId: template.id } })
    const processId = await newProcess(ctx, id, template)
    return done({ id, processId })
  },
)

/** Changes title, summary and place; who saw an older version is told what stands there now. */
export const changeInitiative = command(
  'initiative.change',
  changeInitiativeInput,
  async (ctx, { initiativeId, version, ...texts }) => {
    const found = await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const allowed = mayLead(ctx.actor, found)
    if (!allowed.ok) return allowed
    if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
    const placeId = await knownPlace(ctx, texts.placeId)
    if (placeId === undefined) return refuse('unknown-place')
    await ctx.db
      .update(initiative)
      .set({ ...texts, placeId, version: sql`${initiative.version} + 1` })
      .where(thisOne(ctx, found.id))
    ctx.record({ name: 'initiative.changed', subject: found.id })
    return done({ id: found.id })
  },
)

/** Lets an initiative rest: everything stays readable, nothing is worked on. */
export const pauseInitiative = command('initiative.pause', aboutInitiative, (ctx, input) =>
  moveState(ctx, input.initiativeId, 'pause', 'paused', 'initiative.paused'),
)

/** Ends an initiative and its processes; it stays readable for ever and may be taken up again. */
export const endInitiative = command('initiative.end', aboutInitiative, (ctx, input) =>
  moveState(ctx, input.initiativeId, 'end', 'ended', 'initiative.ended'),
)

/** Takes a paused or ended initiative up again. */
export const resumeInitiative = command('initiative.resume', aboutInitiative, (ctx, input) =>
  moveState(ctx, input.initiativeId, 'resume', 'running', 'initiative.resumed'),
)

async function moveState(
  ctx: CommandContext,
  id: string,
  change: StateChange,
  state: InitiativeState,
  fact: string,
) {
  const found = await holdInitiative(ctx.db, ctx.labId, id)
  const allowed = mayChangeState(ctx.actor, found, change)
  if (!allowed.ok) return allowed
  await ctx.db
    .update(initiative)
    .set({ state, version: sql`${initiative.version} + 1` })
    .where(thisOne(ctx, found.id))
  if (state !== 'paused') await endProcesses(ctx, found.id, state === 'ended' ? ctx.now : null)
  ctx.record({ name: fact, subject: found.id, data: { from: found.state } })
  return done({ id: found.id })
}

async function endProcesses(ctx: CommandContext, id: InitiativeId, endedAt: Date | null) {
  const running = endedAt ? isNull(process.endedAt) : undefined
  await ctx.db
    .update(process)
    .set({ endedAt })
    .where(and(eq(process.labId, ctx.labId), eq(process.initiativeId, id), running))
}

function thisOne(ctx: CommandContext, id: InitiativeId) {
  return and(eq(initiative.labId, ctx.labId), eq(initiative.id, id))
}

/** The place as this lab knows it; null for none, undefined for one the lab does not have. */
async function knownPlace(ctx: CommandContext, placeId: string | null) {
  if (placeId === null) return null
  return (await listPlaces(ctx.db, ctx.labId)).find(({ id }) => id === placeId)?.id
}
