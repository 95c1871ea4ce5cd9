import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { TemplateGate } from '../../methods/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import type { PhaseId } from '../process/schema.ts'
import { gate, requirement } from './schema.ts'

export type GatesToMake = {
  initiativeId: InitiativeId
  phases: { phaseId: PhaseId; gate: TemplateGate }[]
}

/** Sets up the gates of a process as its method writes them: two statements, whatever the number of phases. */
export async function makeGates(
  { db, labId, now }: CommandContext,
  { initiativeId, phases }: GatesToMake,
): Promise<void> {
  if (phases.length === 0) return
  const made = phases.map((phase) => ({ ...phase, gateId: newId<'gate'>(now) }))
  await db.insert(gate).values(
    made.map(({ gateId, phaseId, gate: { sentence } }) => ({
      labId,
      id: gateId,
      initiativeId,
      phaseId,
      sentence,
    })),
  )
  const requirements = made.flatMap(({ gateId, gate: { requirements: asked } }) =>
    asked.map((one, position) => ({
      ...one,
      labId,
      id: newId<'requirement'>(now),
      gateId,
      position,
    })),
  )
  if (requirements.length > 0) await db.insert(requirement).values(requirements)
}
