import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { Role } from '../../../shared/role.ts'
import { handlers } from '../contribution/policy.ts'

/** The roles that may take what people said with them, as a table without names. */
export const exporters = [...handlers, 'researcher'] as const satisfies readonly Role[]

/** Whether somebody may take an initiative's contributions with them. */
export function mayExport(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, exporters, initiativeId)
  return may ? yes : refuse('no-role-here')
}
