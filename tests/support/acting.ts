import { anonymous, type Actor } from '../../src/platform/actor.ts'
import type { Id } from '../../src/shared/id.ts'
import type { Decision } from '../../src/shared/result.ts'
import type { Role } from '../../src/shared/role.ts'

/** Somebody of the lab for tests of policies: with a role in the whole lab, in one initiative, or with none. */
export function acting(id: string, role: Role | null = null, initiativeId?: string): Actor {
  const grants = role ? [{ role, initiativeId: initiativeId ?? null }] : []
  return { ...anonymous(), kind: 'participant', participantId: id as Id<'participant'>, grants }
}

/** What a policy answered, in one word: yes, or the code of its refusal. */
export function answerOf(decision: Decision): string {
  return decision.ok ? 'yes' : decision.code
}
