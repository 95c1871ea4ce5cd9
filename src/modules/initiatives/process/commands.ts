import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookTemplate, mayOpenPhase, moveTo, type Template } from '../../methods/index.ts'
import { reopenGate } from '../gate/reopen-gate.ts'
import { mayGuide, mayLead } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import { openPhaseInput, phaseDatesInput, returnToPhaseInput, startProcessInput } from './input.ts'
import { markOpen, progressOf, recordMove } from './moves.ts'
import { newProcess } from './new-process.ts'
import { findPhaseOf } from './queries.ts'
import { phase } from './schema.ts'

/** The method somebody picked to begin an initiative with: whole processes only, nothing that runs beside one. */
export async function lookStartable(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  id: string,
  version?: string,
): Promise<Template | null> {
  const template = await lookTemplate(db, labId, id, version)
  return template?.kind === 'process' ? template : null
}

/** Starts another process in an initiative, or something that runs beside the main one. */
export const startProcess = command('process.start', startProcessInput, async (ctx, input) => {
  const found = await holdInitiative(ctx.db, ctx.labId, input.initiativeId)
  const lead = mayLead(ctx.actor, found)
  if (!lead.ok) return lead
  const running = mayGuide(ctx.actor, found)
  if (!running.ok) return running
  const { templateId, templateVersion } = input
  const template = await lookTemplate(ctx.db, ctx.labId, templateId, templateVersion)
  if (!template) return refuse('unknown-method')
  return done({ id: await newProcess(ctx, found.id, template, input.about) })
})

/** Opens a phase that lies ahead, where the method's order allows it; other phases may be open too. */
export const openPhase = command('phase.open', openPhaseInput, async (ctx, input) => {
  const { found, allowed } = await toMove(ctx, input)
  if (!allowed.ok) return allowed
  if (found.state === 'closed') return refuse('needs-reason')
  const order = mayOpenPhase(found.ordering, await progressOf(ctx, found.processId), found.key)
  if (!order.ok) return order
  await markOpen(ctx, found.id)
  await recordMove(ctx, found, 'opened')
  return done({ id: found.id })
})

/** Goes back to a closed phase: recorded with its reason, never blocked. */
export const returnToPhase = command('phase.return', returnToPhaseInput, async (ctx, input) => {
  const { found, allowed } = await toMove(ctx, input)
  if (!allowed.ok) return allowed
  if (found.state !== 'closed') return refuse('not-closed')
  const move = moveTo(found.ordering, await progressOf(ctx, found.processId), found.key)
  await markOpen(ctx, found.id)
  await recordMove(ctx, found, move === 'again' ? 'reopened' : 'returned', input.reason)
  await reopenGate(ctx, found.id, input.reason)
  return done({ id: found.id })
})

/** Says when a phase begins and ends, as exactly as anybody knows. */
export const changePhaseDates = command(
  'phase.change-dates',
  phaseDatesInput,
  async (ctx, input) => {
    const { found, allowed } = await toMove(ctx, input)
    if (!allowed.ok) return allowed
    if (found.version !== input.version)
      return refuse('changed-meanwhile', { version: found.version })
    await ctx.db
      .update(phase)
      .set({
        startsOn: input.starts.date,
        startsWords: input.starts.words,
        endsOn: input.ends.date,
        endsWords: input.ends.words,
        version: sql`${phase.version} + 1`,
      })
      .where(and(eq(phase.labId, ctx.labId), eq(phase.id, found.id)))
    ctx.record({
      name: 'phase.dates-changed',
      subject: found.id,
      data: { initiativeId: found.initiativeId },
    })
    return done({ id: found.id })
  },
)

type About = { initiativeId: string; phaseId: string }

/** The phase of a move and whether this actor may move it; moves of one initiative happen one after the other. */
async function toMove(ctx: CommandContext, { initiativeId, phaseId }: About) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await findPhaseOf(ctx.db, ctx.labId, initiativeId, phaseId)
  const allowed = mayGuide(ctx.actor, held)
  return { found, allowed: allowed.ok && found.retiredAt ? refuse('phase-retired') : allowed }
}
