import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles, type Role } from '../../../shared/role.ts'
import { mayBeOverridden } from '../../methods/index.ts'
import type { InitiativeState } from '../initiative/schema.ts'
import type { PhaseState } from '../process/schema.ts'
import type { Tally } from './group-rule.ts'
import { holdsAnything, isUnmet, type CheckedRequirement } from './requirement-state.ts'

/** What policies need to know of a gate. */
export type PolicyGate = {
  initiativeId: string
  holderRole: Role
  holderGroupId: string | null
  passedAt: Date | null
  phaseState: PhaseState
  initiativeState: InitiativeState
}

export type GateShut =
  | 'gate-passed-already'
  | 'phase-not-open'
  | 'initiative-paused'
  | 'initiative-ended'

/** Whether anything may still happen at a gate: it is not passed, its phase is open, and the initiative runs. */
export function gateIsOpen(gate: PolicyGate): Decision<GateShut> {
  if (gate.passedAt !== null) return refuse('gate-passed-already')
  if (gate.initiativeState === 'paused') return refuse('initiative-paused')
  if (gate.initiativeState === 'ended') return refuse('initiative-ended')
  return gate.phaseState === 'open' ? yes : refuse('phase-not-open')
}

/** Whether somebody reads the names of those who are waited for or have signed: people with a part in it. */
export function maySeeNames(actor: Actor, initiativeId: string, member = false): boolean {
  return member || holds(actor, roles, initiativeId)
}

/** Whether somebody belongs to the group whose votes are counted. */
export function isMember(actor: Actor, tally: Tally | null): boolean {
  if (!tally || actor.participantId === null) return false
  return tally.group.members.some(({ participantId }) => participantId === actor.participantId)
}

export type HolderRefusal = 'gate-holder-only' | 'group-holds-gate'

/** Whether somebody holds the gate: by its role, or as a member of its group; a role never stands in for a group. */
export function holdsGate(
  actor: Actor,
  gate: PolicyGate,
  tally: Tally | null,
): Decision<HolderRefusal> {
  if (gate.holderGroupId !== null) {
    return isMember(actor, tally)
      ? yes
      : refuse('group-holds-gate', { group: tally?.group.name ?? '' })
  }
  return holds(actor, [gate.holderRole], gate.initiativeId)
    ? yes
    : refuse('gate-holder-only', { role: gate.holderRole })
}

export type PassRefusal =
  | GateShut
  | HolderRefusal
  | 'group-not-decided'
  | 'minutes-need-witness'
  | 'gate-empty'
  | 'requirements-unmet'

export type PassQuestion = {
  gate: PolicyGate
  requirements: readonly CheckedRequirement[]
  tally: Tally | null
  /** Who else was there when the group decided, where somebody outside it records the minutes. */
  witness: string
}

/** Whether somebody may pass a gate now. A group's gate opens only to the group's own yes. */
export function mayPassGate(
  actor: Actor,
  { gate, requirements, tally, witness }: PassQuestion,
): Decision<PassRefusal> {
  const open = gateIsOpen(gate)
  if (!open.ok) return open
  const holder = holdsGate(actor, gate, tally)
  if (!holder.ok && !(tally?.decided && recordsMinutes(actor, gate))) return holder
  const unmet = requirements.filter(isUnmet)
  if (unmet.length > 0) {
    const details = unmet.map(({ id, key, label, state }) => ({ id, key, label, state }))
    return refuse('requirements-unmet', { count: unmet.length, unmet: details })
  }
  if (!holdsAnything(requirements)) return refuse('gate-empty')
  if (gate.holderGroupId === null) return yes
  if (!tally?.decided) return refuse('group-not-decided', voted(tally))
  return holder.ok || witness ? yes : refuse('minutes-need-witness')
}

function recordsMinutes(actor: Actor, gate: PolicyGate): boolean {
  return gate.holderGroupId !== null && holds(actor, ['coordinator'], gate.initiativeId)
}

function voted(tally: Tally | null): Record<string, unknown> {
  if (!tally) return { agree: 0, disagree: 0, voted: 0, quorum: 1 }
  const { agree, disagree, group } = tally
  return { agree, disagree, voted: agree + disagree, quorum: group.quorum }
}

/** Whether a gate waits for nothing but this person: all it asks is settled, and they pass it or vote in its group. */
export function isReadyFor(
  actor: Actor,
  { gate, requirements, tally }: Omit<PassQuestion, 'witness'>,
): boolean {
  if (!gateIsOpen(gate).ok || !holdsGate(actor, gate, tally).ok) return false
  if (requirements.some(isUnmet) || !holdsAnything(requirements)) return false
  const mayVote = (one: Tally) =>
    one.missing.some(({ participantId }) => participantId === actor.participantId)
  return tally === null || tally.decided || mayVote(tally)
}

export type OverrideRefusal =
  | GateShut
  | HolderRefusal
  | 'never-overridden'
  | 'group-votes-already'
  | 'nothing-to-override'

/**
 * Whether somebody may go on without a requirement: the gate's holder, with a reason, and never past consent.
 * A member of a group only proposes it, before anybody votes: the group's own decision lets it stand.
 */
export function mayOverride(
  actor: Actor,
  gate: PolicyGate,
  tally: Tally | null,
  requirement: Pick<CheckedRequirement, 'rule' | 'checker' | 'state'>,
): Decision<OverrideRefusal> {
  const open = gateIsOpen(gate)
  if (!open.ok) return open
  if (!mayBeOverridden({ rule: ruleOf(requirement.rule), checker: requirement.checker })) {
    return refuse('never-overridden')
  }
  if (requirement.checker === 'group-decision') return refuse('never-overridden')
  const holder = holdsGate(actor, gate, tally)
  if (!holder.ok) return holder
  if (tally && tally.agree + tally.disagree > 0) return refuse('group-votes-already')
  return isUnmet(requirement) ? yes : refuse('nothing-to-override')
}

type Rule = 1 | 2 | 3 | 4 | 5

function ruleOf(rule: number | null): Rule | undefined {
  return rule === null ? undefined : (rule as Rule)
}

/** Whether somebody may say who holds a gate: a coordinator, before anybody has signed or gone on without something there. */
export function mayChangeHolder(
  actor: Actor,
  gate: Pick<PolicyGate, 'initiativeId' | 'passedAt'>,
  begun: boolean,
): Decision<'no-role-here' | 'gate-passed-already' | 'signed-meanwhile'> {
  if (!holds(actor, ['coordinator'], gate.initiativeId)) return refuse('no-role-here')
  if (gate.passedAt !== null) return refuse('gate-passed-already')
  return begun ? refuse('signed-meanwhile') : yes
}

/** Whether a gate may go to a group, or to none: away from a group only while none of it was asked or voted, in any round. */
export function mayLeaveGroup(
  { holderGroupId }: Pick<PolicyGate, 'holderGroupId'>,
  groupId: string | null,
  tookPart: boolean,
): Decision<'gate-belongs-to-group'> {
  if (holderGroupId === null || holderGroupId === groupId) return yes
  return tookPart ? refuse('gate-belongs-to-group') : yes
}
