/** How long a sent link and its code work. */
export const linkMinutes = 10
/** How long a device stays signed in. */
export const signInDays = 30
/** How many wrong codes one link survives. */
export const wrongCodesMax = 5
/** How often a device's last visit is noted. */
export const seenEveryMinutes = 10
