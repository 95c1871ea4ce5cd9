import type { FormValues } from '../../../ui/index.ts'
import type { TemplateRequirement } from '../template.ts'
import type { Draft, DraftActivity, DraftPhase } from './draft.ts'
import { asLines } from './texts.ts'

/** What is stored about a method as a whole, as its form shows it. */
export function methodValues({ name, purpose, note, kind, ordering, sources }: Draft): FormValues {
  return { name, purpose, note, kind, ordering, sources: sources.join('\n') }
}

/** A phase as its form shows it. */
export function phaseValues(phase: DraftPhase): FormValues {
  const { name, objective, gate, canonicalStages, roles, tools, prerequisites } = phase
  const { sentence } = gate
  return {
    name,
    objective,
    sentence,
    stages: canonicalStages,
    roles,
    tools: asLines(tools),
    prerequisites,
  }
}

/** An activity with its help as its form shows it. */
export function activityValues(activity: DraftActivity, phase: string): FormValues {
  const { name, help, prerequisites } = activity
  const { steps, materials, groupSize, ...rest } = help
  return {
    ...rest,
    name,
    prerequisites,
    inPhase: phase,
    steps: asLines(steps),
    materials: asLines(materials ?? []),
    groupMin: groupSize?.min,
    groupMax: groupSize?.max,
  }
}

/** A requirement as its form shows it. */
export function requirementValues({ label, checker, params }: TemplateRequirement): FormValues {
  const evidence = params.evidence === undefined ? undefined : [params.evidence].flat()
  return { ...params, label, checker, evidence }
}
