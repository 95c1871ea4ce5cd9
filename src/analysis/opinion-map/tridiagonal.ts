const roundsMax = 60

/**
 * Eigenvalues, largest first, and eigenvectors of a symmetric tridiagonal matrix with `alpha` on the diagonal and
 * `beta` beside it, by implicit QL with Wilkinson shifts (Numerical Recipes, tqli). Errors near 1e-15 relative.
 * Asked for their `ends`, vectors hold their last entry only: O(n squared) instead of O(n cubed).
 */
export function eigenOfTridiagonal(
  alpha: readonly number[],
  beta: readonly number[],
  part: 'whole' | 'ends' = 'whole',
): { values: number[]; vectors: Float64Array[] } {
  const n = alpha.length
  const d = Float64Array.from(alpha)
  const e = new Float64Array(n)
  for (let i = 0; i + 1 < n; i++) e[i] = beta[i] ?? 0
  const kept = part === 'ends' ? Math.min(1, n) : n
  const columns = Array.from({ length: n }, () => new Float64Array(kept))
  for (let row = 0; row < kept; row++) columns[n - kept + row]![row] = 1
  for (let l = 0; l < n; l++) settle(d, e, columns, l)
  const order = [...d.keys()].toSorted((a, b) => d[b]! - d[a]! || a - b)
  return { values: order.map((k) => d[k]!), vectors: order.map((k) => columns[k]!) }
}

/** Turns until the l-th value stands alone. */
function settle(d: Float64Array, e: Float64Array, columns: Float64Array[], l: number): void {
  for (let round = 0; round < roundsMax; round++) {
    const m = splitAfter(d, e, l)
    if (m === l) return
    sweep(d, e, columns, l, m)
  }
}

/** The first place from l on where the matrix falls apart. */
function splitAfter(d: Float64Array, e: Float64Array, l: number): number {
  for (let m = l; m < d.length - 1; m++) {
    const around = Math.abs(d[m]!) + Math.abs(d[m + 1]!)
    if (Math.abs(e[m]!) <= Number.EPSILON * around) return m
  }
  return d.length - 1
}

function sweep(
  d: Float64Array,
  e: Float64Array,
  columns: Float64Array[],
  l: number,
  m: number,
): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!)
  let r = Math.hypot(g, 1)
  g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r))
  let [s, c, p] = [1, 1, 0]
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!
    const b = c * e[i]!
    r = Math.hypot(f, g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1]! -= p
      e[m] = 0
      return
    }
    s = f / r
    c = g / r
    g = d[i + 1]! - p
    r = (d[i]! - g) * s + 2 * c * b
    p = s * r
    d[i + 1] = g + p
    g = c * r - b
    turn(columns[i]!, columns[i + 1]!, s, c)
  }
  d[l]! -= p
  e[l] = g
  e[m] = 0
}

function turn(left: Float64Array, right: Float64Array, s: number, c: number): void {
  for (let k = 0; k < left.length; k++) {
    const f = right[k]!
    right[k] = s * left[k]! + c * f
    left[k] = c * left[k]! - s * f
  }
}
