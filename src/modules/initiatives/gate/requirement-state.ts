import type { Verdict } from '../../../platform/manifest.ts'
import type { RequirementRow } from './schema.ts'

/** How a requirement stands; the last two need words, not work. */
export type RequirementState =
  | 'met'
  | 'not-met'
  | 'waiting'
  | 'overridden'
  | 'not-checkable'
  | 'not-applicable'

export type KeptOverride = { reason: string; madeBy: string | null; at: Date }

/** A requirement with its state on live data, in words that hold nobody's name. */
export type CheckedRequirement = Pick<
  RequirementRow,
  'id' | 'key' | 'checker' | 'params' | 'label' | 'rule' | 'appliesTo'
> & {
  state: RequirementState
  detail: Verdict['detail']
  waitingFor: { participantId: string; name: string }[]
  override: KeptOverride | null
}

type Asked = {
  requirement: CheckedRequirement | RequirementRow
  /** Null when no module offers the checker. */
  verdict: Verdict | null
  groupHeld: boolean
  override: KeptOverride | null
}

/**
 * Joins a verdict, an override and what the requirement applies to.
 * No module runs pilots until one offers the checker that counts them: then there are none, so a requirement on them
 * has nothing to bind and does not block. Any other unknown checker is never met.
 */
export function stateOf({ requirement, verdict, groupHeld, override }: Asked): CheckedRequirement {
  const { id, key, checker, params, label, rule, appliesTo } = requirement
  const base = { id, key, checker, params, label, rule, appliesTo, waitingFor: [], override }
  if (appliesTo === 'group' && !groupHeld) {
    return { ...base, state: 'not-applicable', detail: { key: 'initiatives.check.no-group' } }
  }
  if (verdict?.state === 'met') return { ...base, state: 'met', detail: verdict.detail }
  if (verdict?.state === 'not-applicable') {
    return { ...base, state: 'not-applicable', detail: verdict.detail }
  }
  if (!verdict && appliesTo === 'pilot') {
    return { ...base, state: 'not-applicable', detail: { key: 'initiatives.check.no-pilot' } }
  }
  const detail = verdict?.detail ?? { key: 'initiatives.check.not-checkable' }
  if (override) return { ...base, state: 'overridden', detail }
  if (!verdict) return { ...base, state: 'not-checkable', detail }
  return { ...base, state: verdict.state, detail, waitingFor: verdict.waitingFor ?? [] }
}

const open: ReadonlySet<RequirementState> = new Set(['not-met', 'waiting', 'not-checkable'])

/** Whether a requirement keeps its gate closed. */
export function isUnmet({ state }: Pick<CheckedRequirement, 'state'>): boolean {
  return open.has(state)
}

/** Whether anything at all was found to hold: an empty gate is never passed. */
export function holdsAnything(requirements: readonly Pick<CheckedRequirement, 'state'>[]): boolean {
  return requirements.some(({ state }) => state === 'met' || state === 'overridden')
}
