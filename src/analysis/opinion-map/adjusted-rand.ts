/**
 * How far two groupings of the same people agree: 1 the same, 0 as by chance (Hubert and Arabie 1985).
 * Both arrays hold one label for each person.
 */
export function adjustedRand<T>(one: readonly T[], other: readonly unknown[]): number {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const sumPairs = (labels: readonly unknown[]) => {
    const counts = new Map<unknown, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
  }
  const both = sumPairs(one.map((label, n) => `${label}|${other[n]}`))
  const [first, second] = [sumPairs(one), sumPairs(other)]
  const expected = (first * second) / pairs(one.length)
  return (both - expected) / ((first + second) / 2 - expected || 1)
}
