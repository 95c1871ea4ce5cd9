import type { Actor, RoleHeld } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'
import { mayGiveRole } from '../role/policy.ts'

type Entry = { id: string; accountId: string | null; mergedInto: string | null }
type WhoRefusal = 'keepers-only' | 'holds-more-than-you-may-merge'

/** Whether two entries may become one: no entry is merged twice, and nobody loses their way to sign in. */
export function mayMerge(
  actor: Actor,
  kept: Entry,
  double: Entry,
  held: readonly RoleHeld[],
): Decision<WhoRefusal | 'same-person' | 'merged-already' | 'both-sign-in'> {
  const handled = mayHandle(actor, held)
  if (!handled.ok) return handled
  if (kept.id === double.id) return refuse('same-person')
  if (kept.mergedInto || double.mergedInto) return refuse('merged-already')
  return kept.accountId && double.accountId ? refuse('both-sign-in') : yes
}

/** How things stand for an undo: what has happened since the merge. */
export type Since = {
  undone: boolean
  /** The kept entry was itself merged into another. */
  keptIsMerged: boolean
  accountElsewhere: boolean
  /** A role that ended with the merge was given to the kept entry again. */
  roleGivenAgain: boolean
}

/** Whether one entry may become two again: only where everything can go back. */
export function mayUndoMerge(
  actor: Actor,
  held: readonly RoleHeld[],
  since: Since,
): Decision<
  WhoRefusal | 'undone-already' | 'merged-on' | 'account-changed-since' | 'role-given-since'
> {
  const handled = mayHandle(actor, held)
  if (!handled.ok) return handled
  if (since.undone) return refuse('undone-already')
  if (since.keptIsMerged) return refuse('merged-on')
  if (since.accountElsewhere) return refuse('account-changed-since')
  return since.roleGivenAgain ? refuse('role-given-since') : yes
}

/** Merging hands roles to another account, and undoing takes them away: only whoever may give them all does it. */
function mayHandle(actor: Actor, held: readonly RoleHeld[]): Decision<WhoRefusal> {
  if (!isKeeper(actor)) return refuse('keepers-only')
  const beyond = held.some(({ role, initiativeId }) => !mayGiveRole(actor, role, initiativeId).ok)
  return beyond ? refuse('holds-more-than-you-may-merge') : yes
}
