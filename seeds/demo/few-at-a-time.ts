/** Three labs are played side by side, each on a connection of its own and now and then a second: ten are enough. */
const lanes = 3

/** Does some works side by side, never more than a few at once, so that a slow machine needs only more time. */
export async function fewAtATime<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  const lane = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
