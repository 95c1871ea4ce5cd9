const letters = 26
/** So many groups have a colour and a shape of their own. */
export const slots = 5

/** What a group is called: its id stays from one result to the next, and so does the letter. */
export function letterOf(groupId: number): string {
  const last = String.fromCharCode(65 + (groupId % letters))
  return groupId < letters ? last : `${letterOf(Math.floor(groupId / letters) - 1)}${last}`
}

/** The colour and shape of each group, 1 to 5, by its id: its own while no other group has it. */
export function slotsOf(groupIds: readonly number[]): ReadonlyMap<number, number> {
  const taken = new Map<number, number>()
  for (const id of groupIds.toSorted((a, b) => a - b)) {
    const free = Array.from({ length: slots }, (_, n) => ((id + n) % slots) + 1)
    const used = new Set(taken.values())
    taken.set(id, free.find((slot) => !used.has(slot)) ?? free[0]!)
  }
  return taken
}
