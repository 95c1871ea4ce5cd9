import { eigenOfTridiagonal } from './tridiagonal.ts'
import type { LeftOut, VoteMatrix } from './votes.ts'

/** How many products with the matrix are made at most, and how exact the two directions must be. */
const stepsMax = 200
const residualMax = 1e-13

/** The two directions (length: statements, norm 1) in which votes differ most; zeros where there is no second one. */
export type Components = { center: Float64Array; first: Float64Array; second: Float64Array }

/**
 * The first two principal components of the votes, missing votes filled with the mean of their statement.
 * Filled places are 0 after centring, so only votes that were cast are touched: each step costs O(votes).
 * Golub-Kahan-Lanczos on X'X with full reorthogonalisation (Golub and Van Loan, Matrix Computations, 10.4), started
 * from ones: the same votes give the same bytes. The sign of a direction is free; here its largest entry is positive.
 */
export function principalComponents(
  votes: VoteMatrix,
  center: Float64Array,
  leftOut: LeftOut,
): Components {
  const size = votes.statements
  const deviation = deviations(votes, center, leftOut)
  const basis: Float64Array[] = []
  const alpha: number[] = []
  const beta: number[] = []
  let next = startFrom(size, leftOut)
  for (let step = 0; next && step < Math.min(stepsMax, size); step++) {
    basis.push(next)
    const image = timesSelf(votes, deviation, next)
    alpha.push(dot(image, next))
    for (let round = 0; round < 2; round++)
      for (const one of basis) subtract(image, one, dot(image, one))
    const norm = Math.sqrt(dot(image, image))
    const { values, vectors } = eigenOfTridiagonal(alpha, beta, 'ends')
    const scale = Math.max(values[0] ?? 0, Number.MIN_VALUE)
    const isExact = [0, 1].every(
      (k) => Math.abs(norm * (vectors[k]?.at(-1) ?? 0)) <= residualMax * scale,
    )
    if (norm <= residualMax * scale || (isExact && step > 1)) break
    beta.push(norm)
    next = image.map((x) => x / norm)
  }
  const { values, vectors } = eigenOfTridiagonal(
    alpha,
    beta.slice(0, Math.max(0, alpha.length - 1)),
  )
  const direction = (k: number) =>
    (values[k] ?? 0) > 1e-12 * Math.max(values[0] ?? 0, 1e-300) && values[k]! > 1e-12
      ? combine(basis, vectors[k]!, size)
      : new Float64Array(size)
  return { center, first: direction(0), second: direction(1) }
}

/** The same directions with the signs of those before, so that an update does not mirror the map. */
export function turnedLike(
  before: { first: ArrayLike<number>; second: ArrayLike<number> },
  { center, first, second }: Components,
): Components {
  const turned = (now: Float64Array, old: ArrayLike<number>) =>
    now.reduce((sum, part, c) => sum + part * (old[c] ?? 0), 0) < 0 ? now.map((x) => -x) : now
  return { center, first: turned(first, before.first), second: turned(second, before.second) }
}

function startFrom(size: number, leftOut: LeftOut): Float64Array | null {
  // Ones alone could be at right angles to a direction; a slope keeps every symmetric case apart.
  const start = Float64Array.from({ length: size }, (_, c) => (leftOut[c] ? 0 : 1 + c / (size * 7)))
  const norm = Math.sqrt(dot(start, start))
  return norm === 0 ? null : start.map((x) => x / norm)
}

/** How far each vote lies from the mean of its statement. A loop: `from` with a function is a hundred times slower. */
function deviations(
  { column, value }: VoteMatrix,
  center: Float64Array,
  leftOut: LeftOut,
): Float64Array {
  const out = new Float64Array(column.length)
  for (let i = 0; i < out.length; i++) {
    const c = column[i]!
    if (!leftOut[c]) out[i] = value[i]! - center[c]!
  }
  return out
}

/** X'(X v), touching cast votes only. */
function timesSelf(
  { participants, statements, rowStart, column }: VoteMatrix,
  deviation: Float64Array,
  v: Float64Array,
): Float64Array {
  const out = new Float64Array(statements)
  for (let p = 0; p < participants; p++) {
    const end = rowStart[p + 1]!
    let sum = 0
    for (let i = rowStart[p]!; i < end; i++) sum += deviation[i]! * v[column[i]!]!
    if (sum === 0) continue
    for (let i = rowStart[p]!; i < end; i++) out[column[i]!]! += deviation[i]! * sum
  }
  return out
}

function combine(
  basis: readonly Float64Array[],
  weights: Float64Array,
  size: number,
): Float64Array {
  const out = new Float64Array(size)
  basis.forEach((one, k) => subtract(out, one, -(weights[k] ?? 0)))
  const norm = Math.sqrt(dot(out, out))
  const largest = out.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-9 ? x : best), 0)
  const scale = (largest < 0 ? -1 : 1) / (norm || 1)
  return out.map((x) => x * scale)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= what[i]! * times
}
