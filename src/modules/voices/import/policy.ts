import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ImportRunRow, ImportState } from './schema.ts'

/** Without a sign of life for so long, the work on an import is taken to have stopped. */
export const patienceMs = 30_000

/** Whether somebody may bring files of contributions into an initiative. */
export function mayImport(
  actor: Actor,
  initiative: { id: string; state: string },
): Decision<'no-role-here' | 'initiative-ended'> {
  const handles = mayHandle(actor, initiative.id)
  if (!handles.ok) return handles
  return initiative.state === 'ended' ? refuse('initiative-ended') : yes
}

/** Whether an import stands where this step can follow. */
export function mayStep(
  state: ImportState,
  from: readonly ImportState[],
): Decision<'import-moved'> {
  return from.includes(state) ? yes : refuse('import-moved')
}

/** The steps that a job works on. */
export const working: readonly ImportState[] = ['checking', 'applying', 'undoing']

/** Whether a job should be at work and has not been heard of. */
export function hasStopped(run: Pick<ImportRunRow, 'state' | 'movedAt'>, now: Date): boolean {
  return working.includes(run.state) && now.getTime() - run.movedAt.getTime() > patienceMs
}
