/** The pages of the public form, in their order: one thing on each. */
export const steps = ['kind', 'words', 'place', 'whose', 'who', 'readers', 'check'] as const
export type Step = (typeof steps)[number]

/** The pages on which something is written; the last one only shows it. */
export const askingSteps = steps.slice(0, -1) as Exclude<Step, 'check'>[]
export type AskingStep = (typeof askingSteps)[number]

/** The page after this one. */
export function stepAfter(step: AskingStep): Step {
  return steps[steps.indexOf(step) + 1]!
}

/** The page before this one; none before the first. */
export function stepBefore(step: Step): Step | null {
  return steps[steps.indexOf(step) - 1] ?? null
}
