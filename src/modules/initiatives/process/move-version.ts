import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findTemplate, isNewer, lookTemplate, type Template } from '../../methods/index.ts'
import { mayGuide, mayLead } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import { moveVersionInput } from './input.ts'
import { process, type ProcessId } from './schema.ts'
import { shiftActivities } from './shift-activities.ts'
import { shiftPhases } from './shift-phases.ts'
import { shiftRequirements } from './shift-requirements.ts'

/** A process under way from one version of its method to another. */
export type Shift = {
  ctx: CommandContext
  process: typeof process.$inferSelect
  from: Template
  to: Template
}

/**
 * Moves a process to a newer version of its method. Parts are the same where their keys are; what the new version no
 * longer has is retired and keeps all that was done in it.
 */
export const moveVersion = command('process.move-version', moveVersionInput, async (ctx, input) => {
  const held = await holdInitiative(ctx.db, ctx.labId, input.initiativeId)
  const lead = mayLead(ctx.actor, held)
  if (!lead.ok) return lead
  const running = mayGuide(ctx.actor, held)
  if (!running.ok) return running
  const found = await findProcess(ctx, input)
  if (found.templateVersion !== input.from) return refuse('changed-meanwhile')
  const to = await lookTemplate(ctx.db, ctx.labId, found.templateId, input.to)
  if (!to || !isNewer(to.version, found.templateVersion)) return refuse('not-newer')
  const ref = { id: found.templateId, version: found.templateVersion }
  const shift = { ctx, process: found, from: await findTemplate(ctx.db, ctx.labId, ref), to }
  const phases = await shiftPhases(shift)
  await shiftActivities(shift, phases)
  await shiftRequirements(shift, phases)
  await follow(shift)
  const data = { initiativeId: held.id, from: ref.version, to: to.version }
  ctx.record({ name: 'process.moved-version', subject: found.id, data })
  return done({ id: found.id })
})

/** A process of an initiative; there is nothing to move without it. */
export async function findProcess(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  { initiativeId, processId }: { initiativeId: string; processId: string },
) {
  const [found] = await db
    .select()
    .from(process)
    .where(and(eq(process.labId, labId), eq(process.id, processId as ProcessId)))
  if (!found || found.initiativeId !== initiativeId) throw new NotFound()
  return found
}

async function follow({ ctx, process: { id }, to }: Shift): Promise<void> {
  await ctx.db
    .update(process)
    .set({ templateVersion: to.version, ordering: to.ordering, name: to.name, kind: to.kind })
    .where(and(eq(process.labId, ctx.labId), eq(process.id, id)))
}
