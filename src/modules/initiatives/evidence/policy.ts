import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'
import type { EvidenceRow } from './schema.ts'

type Subject = Pick<EvidenceRow, 'public' | 'initiativeId' | 'withdrawnAt'>

/** Whether somebody may read a piece of evidence: all may what is public and stands, the rest needs a role. */
export function mayReadEvidence(actor: Actor, subject: Subject): Decision<'not-public'> {
  if (subject.public && subject.withdrawnAt === null) return yes
  const inside = actor.kind === 'system' || holds(actor, roles, subject.initiativeId)
  return inside ? yes : refuse('not-public')
}
