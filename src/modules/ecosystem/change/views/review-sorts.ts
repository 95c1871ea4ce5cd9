/** Who may be at a review, the residents first: without them it is not joint. */
export const sorts = ['residents', 'frontLine', 'middle', 'leadership', 'others'] as const
