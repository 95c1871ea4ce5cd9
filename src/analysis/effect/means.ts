import { student95 } from './student.ts'

/** A value with the interval that would hold the true one in 95 of 100 such studies; all in the indicator's unit. */
export type Interval = { value: number; low: number; high: number }

/** A value, the square of its standard error, and the degrees of freedom of that. */
export type Estimate = { value: number; variance: number; df: number }

/** The mean of at least two values. Variance s²/n, degrees of freedom n - 1 (Student, The probable error of a mean, 1908). */
export function meanOf(values: readonly number[]): Estimate {
  const n = values.length
  const value = values.reduce((sum, one) => sum + one, 0) / n
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0)
  return { value, variance: squares / (n - 1) / n, df: n - 1 }
}

/**
 * The difference of two estimates that do not depend on each other. Degrees of freedom after Welch (The generalization
 * of Student's problem, 1947) and Satterthwaite (1946); applied to two changes it is the difference in differences.
 */
export function minus(a: Estimate, b: Estimate): Estimate {
  const variance = a.variance + b.variance
  const parts = a.variance ** 2 / a.df + b.variance ** 2 / b.df
  const df = parts === 0 ? Number.POSITIVE_INFINITY : variance ** 2 / parts
  return { value: a.value - b.value, variance, df }
}

/** An estimate with its interval; of no width when no value differs from another. */
export function intervalOf({ value, variance, df }: Estimate): Interval {
  const reach = variance === 0 ? 0 : student95(df) * Math.sqrt(variance)
  return { value, low: value - reach, high: value + reach }
}
