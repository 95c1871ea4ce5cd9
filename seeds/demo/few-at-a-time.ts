/** Three labs are played side by side: with so many works each, ten connections to the database are enough. */
const lanes = 3

/** Does some works side by side, never more than a few at once, so that a slow machine needs only more time. */
export async function fewAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const waiting = items.entries()
  const lane = async () => {
    for (const [place, item] of waiting) results[place] = await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
