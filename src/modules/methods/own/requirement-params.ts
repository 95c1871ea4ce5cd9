import type { DraftPhase } from './draft.ts'
import type { TemplateRequirement } from '../template.ts'
import type { RequirementWish } from './input.ts'

/** What can be set at a requirement, by what it asks for; all others have nothing to set. */
export const settingsOf: Record<string, readonly (keyof RequirementWish)[]> = {
  'evidence-present': ['evidence'],
  'role-present': ['role', 'min'],
  'activity-done': ['activity'],
  'baseline-recorded': ['factors'],
  'sign-off': ['role', 'min'],
  'challenge-version': ['min'],
  'outreach-documented': ['groupsMin'],
}

type Params = TemplateRequirement['params']

/** The parameters as the form sent them; what the form does not know stays as it was. */
export function paramsFrom(sent: RequirementWish, old: Params = {}): Params {
  const settings = settingsOf[sent.checker] ?? []
  const typed = settings.flatMap((name) => {
    const value = sent[name]
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    return empty ? [] : [[name, value] as const]
  })
  const untouched = Object.entries(old).filter(
    ([name]) => !settings.includes(name as keyof RequirementWish),
  )
  return Object.fromEntries([...untouched, ...typed])
}

type Bound = Pick<TemplateRequirement, 'rule' | 'appliesTo'>

/** The rules that bind every method, by what asks for them. */
const bound: Record<string, Bound> = {
  'contributions-answered': { rule: 3, appliesTo: 'contributions' },
  'story-consent': { rule: 4, appliesTo: 'contributions' },
  'pilot-ready': { rule: 2, appliesTo: 'pilot' },
  'pilot-consent': { rule: 2, appliesTo: 'pilot' },
  'exit-decision': { rule: 5, appliesTo: 'pilot' },
  'pilot-feedback-sent': { rule: 5, appliesTo: 'pilot' },
  'group-decision': { appliesTo: 'group' },
}

/** The rule that a requirement keeps, and when it counts: nobody has to know the rules by number. */
export function ruleFor(checker: string, params: Params, phase: DraftPhase, old?: Bound): Bound {
  if (bound[checker]) return bound[checker]
  const defining = phase.canonicalStages.includes('DEFINE')
  const lived = checker === 'sign-off' && params.role === 'resident-representative'
  if (defining && (lived || checker === 'outreach-documented')) return { rule: 1 }
  const kept = old?.rule === 1 ? undefined : old?.rule
  return { rule: kept, appliesTo: old?.appliesTo }
}
