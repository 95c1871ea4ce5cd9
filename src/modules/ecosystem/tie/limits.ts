/** How many ties a lab's map may hold. */
export const tiesMax = 10_000
