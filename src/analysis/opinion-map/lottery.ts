import { stirred } from './hash.ts'

/** A statement that may be shown, with its weight in the lottery. */
export type Ticket = { number: number; weight: number }

const golden = 0x9e3779b9

/**
 * The number of the statement to show next, null when all are answered. A weighted lottery that anybody can recompute
 * (Efraimidis and Spirakis 2006): each number has u in (0, 1) from a hash of seed and number, the greatest u^(1/weight)
 * wins, so a reload shows the same one and the chance to come first is in proportion to weight. Statements without a
 * weight come last. The order of `statements` does not matter.
 */
export function drawNext(
  seed: number,
  statements: readonly Ticket[],
  answered: ReadonlySet<number>,
): number | null {
  let best: number | null = null
  let bestKey = -Infinity
  let bestU = 0
  for (const { number, weight } of statements) {
    if (answered.has(number)) continue
    const u = drawOf(seed, number)
    // the logarithm of u^(1/weight): the same order, and tiny weights do not all become 0
    const key = weight > 0 ? Math.log(u) / weight : -Infinity
    const wins =
      key > bestKey || (key === bestKey && (u > bestU || (u === bestU && number < best!)))
    if (best !== null && !wins) continue
    best = number
    bestKey = key
    bestU = u
  }
  return best
}

/** A statement with the number drawn for it, and that number to the power of 1 / weight: by these it is drawn. */
export type Drawn = Ticket & { u: number; chance: number }

/** All statements in the order in which a seed draws them, so that the draw can be checked. */
export function drawOrder(seed: number, statements: readonly Ticket[]): Drawn[] {
  const key = ({ u, weight }: Drawn) => (weight > 0 ? Math.log(u) / weight : -Infinity)
  const drawn = statements.map(({ number, weight }) => {
    const u = drawOf(seed, number)
    return { number, weight, u, chance: weight > 0 ? u ** (1 / weight) : 0 }
  })
  return drawn.toSorted((a, b) => difference(key(b), key(a)) || b.u - a.u || a.number - b.number)
}

/** Without a number where both are endless. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** The u of a statement for a seed, in (0, 1). */
function drawOf(seed: number, number: number): number {
  return (stirred(stirred(seed ^ golden) + Math.imul(number + 1, golden)) + 0.5) / 2 ** 32
}
