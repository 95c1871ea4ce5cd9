/** Why something should not stand as it does. */
export const moderationReasons = [
  'names-somebody',
  'health',
  'insults',
  'untrue',
  'advertisement',
  'elsewhere',
  'other',
] as const
export type ModerationReason = (typeof moderationReasons)[number]

/** What a person may decide: left as it is, let out of quarantine, hidden, or marked as about health or care. */
export const moderationOutcomes = ['kept', 'released', 'hidden', 'sensitive'] as const
export type ModerationOutcome = (typeof moderationOutcomes)[number]
