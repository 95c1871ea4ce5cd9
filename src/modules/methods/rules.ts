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

const consentCheckers = new Set(['story-consent', 'pilot-consent'])

/** What a phase's gate lacks of the rules that bind every method; a sentence for each. */
export function lackingRules(phase: TemplatePhase): string[] {
  const asks = (rule: number, checker: string) =>
    phase.gate.requirements.some((r) => r.rule === rule && r.checker === checker)
  const lacking: string[] = []
  if (!asks(3, 'contributions-answered')) {
    lacking.push('Rule 3 is missing: every gate needs "contributions-answered" with "rule": 3.')
  }
  if (!phase.canonicalStages.includes('DEFINE')) return lacking
  if (!phase.gate.requirements.some(isLivedExperience)) {
    lacking.push(
      'Rule 1 is missing: leaving DEFINE needs "sign-off" by "resident-representative" with "rule": 1.',
    )
  }
  if (!asks(1, 'outreach-documented')) {
    lacking.push('Rule 1 is missing: leaving DEFINE needs "outreach-documented" with "rule": 1.')
  }
  return lacking
}

function isLivedExperience({ rule, checker, params }: TemplateRequirement): boolean {
  return rule === 1 && checker === 'sign-off' && params.role === 'resident-representative'
}
