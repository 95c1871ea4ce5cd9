import type { Cluster } from './k-means.ts'
import type { Points } from './positions.ts'

/**
 * How well people lie in their clusters rather than in the next one: the mean silhouette, -1 to 1 (Rousseeuw 1987),
 * over bunches of people that count as often as they have members. Polis counts each bunch once, so that a few people
 * far out weigh as much as many in the middle. A bunch alone in its cluster counts 0. Costs O(bunches squared).
 */
export function meanSilhouette(
  { x, y }: Points,
  weights: Float64Array,
  clusters: readonly Cluster[],
): number {
  if (clusters.length < 2) return 0
  const of = new Int32Array(x.length)
  clusters.forEach(({ members }, n) => members.forEach((p) => (of[p] = n)))
  const held = clusters.map(({ members }) => members.reduce((sum, p) => sum + weights[p]!, 0))
  let [sum, count] = [0, 0]
  for (let p = 0; p < x.length; p++) {
    count += weights[p]!
    if (clusters[of[p]!]!.members.length < 2) continue
    const total = new Float64Array(clusters.length)
    for (let q = 0; q < x.length; q++) {
      total[of[q]!]! += weights[q]! * Math.hypot(x[p]! - x[q]!, y[p]! - y[q]!)
    }
    const inside = total[of[p]!]! / (held[of[p]!]! - weights[p]!)
    let outside = Infinity
    clusters.forEach((_, n) => {
      if (n !== of[p]) outside = Math.min(outside, total[n]! / held[n]!)
    })
    sum += (weights[p]! * (outside - inside)) / (Math.max(inside, outside) || 1)
  }
  return sum / count
}
