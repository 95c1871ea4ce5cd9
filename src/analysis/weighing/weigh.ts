import { intervalOf, type Interval } from '../effect/index.ts'

/** How many people gave 1, 2, 3, 4 and 5 points. */
export type GradeCounts = readonly [number, number, number, number, number]

/** What people gave on one criterion; the spread is the standard deviation of the sample. */
export type Grade = { people: number; mean: number; spread: number }

/** All criteria together; `people` is how many gave points on the criterion that fewest did. */
export type Weighed = Interval & { people: number }

const [scaleLeast, scaleMost] = [1, 5]

/** People, mean and spread of one criterion; null where fewer than two gave points. */
export function gradeOf(counts: GradeCounts): Grade | null {
  const people = counts.reduce((sum, count) => sum + count, 0)
  if (people < 2) return null
  const total = counts.reduce((sum, count, place) => sum + count * (place + 1), 0)
  const mean = total / people
  const squares = counts.reduce((sum, count, place) => sum + count * (place + 1 - mean) ** 2, 0)
  return { people, mean, spread: Math.sqrt(squares / (people - 1)) }
}

/**
 * The weighted mean of all criteria, in points, with an interval of at least 95 %. Null where a criterion has fewer than
 * two people. The standard error is the weighted mean of the criteria's own: its upper bound, whatever the correlation
 * of one person's points (Minkowski's inequality for standard deviations).
 */
export function weigh(all: readonly { weight: number; counts: GradeCounts }[]): Weighed | null {
  if (all.length === 0) return null
  const grades = all.flatMap(({ weight, counts }) => {
    const grade = gradeOf(counts)
    return grade ? [{ weight, ...grade }] : []
  })
  if (grades.length < all.length) return null
  const whole = grades.reduce((sum, { weight }) => sum + weight, 0)
  const share = (of: (one: Grade) => number) =>
    grades.reduce((sum, one) => sum + one.weight * of(one), 0) / whole
  const value = share(({ mean }) => mean)
  const error = share(({ spread, people }) => spread / Math.sqrt(people))
  const people = Math.min(...grades.map((one) => one.people))
  const { low, high } = intervalOf({ value, variance: error ** 2, df: people - 1 })
  return { value, low: Math.max(low, scaleLeast), high: Math.min(high, scaleMost), people }
}
