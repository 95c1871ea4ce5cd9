import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Template, TemplatePhase } from '../../methods/index.ts'
import { activity } from '../activity/schema.ts'
import { makeGates } from '../gate/make-gates.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { recordMove } from './moves.ts'
import { phase, process, type PhaseId, type ProcessId } from './schema.ts'

/** A phase that was just made, with the part of the method it came from. */
type NewPhase = { phaseId: PhaseId; method: TemplatePhase }

/**
 * Makes a process from a method: its phases, activities and gates, with the first phase open. One that goes in a
 * circle has no first: people choose where they begin.
 */
export async function newProcess(
  ctx: CommandContext,
  initiativeId: InitiativeId,
  template: Template,
  about = '',
): Promise<ProcessId> {
  const processId = newId<'process'>(ctx.now)
  await ctx.db.insert(process).values({
    labId: ctx.labId,
    id: processId,
    initiativeId,
    templateId: template.id,
    templateVersion: template.version,
    ordering: template.ordering,
    name: template.name,
    kind: template.kind,
    about,
    startedAt: ctx.now,
  })
  ctx.record({
    name: 'process.started',
    subject: processId,
    data: { initiativeId, templateId: template.id, templateVersion: template.version },
  })
  const phases = await newPhases(ctx, { initiativeId, processId }, template)
  await newActivities(ctx, initiativeId, phases)
  const gates = phases.map(({ phaseId, method }) => ({ phaseId, gate: method.gate }))
  await makeGates(ctx, { initiativeId, phases: gates })
  if (!isCircle(template)) {
    await recordMove(ctx, { initiativeId, processId, id: phases[0]!.phaseId }, 'opened')
  }
  return processId
}

function isCircle({ ordering }: Template): boolean {
  return ordering === 'cyclic'
}

type Place = { initiativeId: InitiativeId; processId: ProcessId }

async function newPhases(ctx: CommandContext, place: Place, template: Template) {
  const phases: NewPhase[] = template.phases.map((method) => ({
    phaseId: newId<'phase'>(ctx.now),
    method,
  }))
  await ctx.db.insert(phase).values(
    phases.map(({ phaseId, method }, position) => ({
      ...place,
      labId: ctx.labId,
      id: phaseId,
      key: method.key,
      position,
      name: method.name,
      objective: method.objective,
      canonicalStages: method.canonicalStages,
      ...(position === 0 && !isCircle(template)
        ? { state: 'open' as const, openedAt: ctx.now }
        : { state: 'later' as const }),
    })),
  )
  return phases
}

async function newActivities(ctx: CommandContext, initiativeId: InitiativeId, phases: NewPhase[]) {
  await ctx.db.insert(activity).values(
    phases.flatMap(({ phaseId, method }) =>
      method.activities.map(({ key, name }, position) => ({
        labId: ctx.labId,
        id: newId<'activity'>(ctx.now),
        initiativeId,
        phaseId,
        key,
        title: name,
        position,
        changedAt: ctx.now,
      })),
    ),
  )
}
