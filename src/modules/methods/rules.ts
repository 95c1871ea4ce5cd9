import type { TemplatePhase, TemplateRequirement } from './template.ts'

/**
 * Whether the gate's holder may pass without this requirement, with a logged reason. Consent is never theirs to
 * give: not that of a teller to a story (rule 4), nor that of people in a pilot (part of rule 2).
 */
export function mayBeOverridden(
  requirement: Pick<TemplateRequirement, 'rule' | 'checker'>,
): boolean {
  return requirement.rule !== 4 && !consentCheckers.has(requirement.checker)
}

const consentCheckers = new Set(['story-consent', 'pilot-consent', 'consent-and-support-ready'])

/** A rule that a gate leaves out. */
export type RuleLack =
  | 'rule-3-missing'
  | 'rule-1-sign-off-missing'
  | 'rule-1-outreach-missing'
  | 'rule-4-missing'

/** What a phase's gate lacks of the rules that bind every method. */
export function lackingRules(phase: TemplatePhase): RuleLack[] {
  const asks = (rule: number, checker: string) =>
    phase.gate.requirements.some((r) => r.rule === rule && r.checker === checker && binds(r))
  const lacking: RuleLack[] = asks(3, 'contributions-answered') ? [] : ['rule-3-missing']
  if (!phase.canonicalStages.includes('DEFINE')) return lacking
  if (!phase.gate.requirements.some(isLivedExperience)) lacking.push('rule-1-sign-off-missing')
  if (!asks(1, 'outreach-documented')) lacking.push('rule-1-outreach-missing')
  if (!asks(4, 'story-consent')) lacking.push('rule-4-missing')
  return lacking
}

/** A rule that only counted for groups or pilots would bind nobody else. */
function binds({ appliesTo }: TemplateRequirement): boolean {
  return appliesTo === undefined || appliesTo === 'contributions'
}

const askedOfPilots = [
  'baseline-recorded',
  'pilot-ready',
  'pilot-consent',
  'exit-decision',
  'pilot-feedback-sent',
]

/** What a method with pilots does not ask for at any of its gates: rules 2 and 5. */
export function lackingForPilots(phases: readonly TemplatePhase[]): string[] {
  if (!phases.some(({ canonicalStages }) => canonicalStages.includes('PILOT'))) return []
  const asked = phases.flatMap(({ gate }) => gate.requirements)
  return askedOfPilots.filter((checker) => !asked.some((one) => one.checker === checker))
}

function isLivedExperience(requirement: TemplateRequirement): boolean {
  const { rule, checker, params } = requirement
  const signed = checker === 'sign-off' && params.role === 'resident-representative'
  return rule === 1 && signed && binds(requirement)
}
