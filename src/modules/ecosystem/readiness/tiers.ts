/** Who is asked how ready an organisation is: its three tiers, and the people it is there for. */
export const tiers = ['leadership', 'middle', 'front-line', 'residents'] as const
export type Tier = (typeof tiers)[number]

/** Where an organisation changes. */
export const jigsawAreas = ['culture', 'structure', 'practice', 'review'] as const
export type JigsawArea = (typeof jigsawAreas)[number]

/** Whether a text names a tier. */
export function isTier(text: unknown): text is Tier {
  return tiers.includes(text as Tier)
}
