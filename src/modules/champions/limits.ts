/** Minutes of a day and of a week: no more can be logged or agreed. */
export const dayMinutes = 24 * 60
export const weekMinutes = 7 * dayMinutes
/** The least that a cap, a mandate or a release may be. */
export const leastMinutes = 15
/** Champions log this many days back by themselves; older days need a coordinator. */
export const logBackDays = 60
/** From this share of the cap on, a week is close to too much. */
export const nearShare = 0.8
