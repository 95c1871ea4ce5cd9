/** One-sided z at 90 per cent: what is above is not chance alone. */
export const significant = 1.2816

/** The share of `count` among `of`, drawn towards one half while few have answered. */
export function share(count: number, of: number): number {
  return (count + 1) / (of + 2)
}

/** How far a share lies above one half, as z. */
export function testOfShare(count: number, of: number): number {
  return 2 * Math.sqrt(of + 1) * ((count + 1) / (of + 1) - 0.5)
}

/** How far a share of one group lies above that of the rest, as z of the two-proportion test; 1 is added to each count. */
export function testOfDifference(
  count: number,
  of: number,
  restCount: number,
  restOf: number,
): number {
  const [s1, s2, n1, n2] = [count + 1, restCount + 1, of + 1, restOf + 1]
  const pooled = (s1 + s2) / (n1 + n2)
  if (pooled === 1) return 0
  return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}
