/** The four sectors whose people and bodies make up a living lab, in the order in which pages name them. */
export const helices = ['public', 'business', 'research', 'community'] as const
export type Helix = (typeof helices)[number]
