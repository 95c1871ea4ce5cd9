/**
 * The number of standard errors that holds 95 % of Student's distribution with `df` degrees of freedom; `df` may be a
 * fraction or Infinity. Inverts the distribution function by bisection, exact to 1e-9.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1 and 26.5.8.
 */
export function student95(df: number): number {
  if (df > 1e7) return normal95
  let [low, high] = [0, 13]
  while (high - low > 1e-10) {
    const middle = (low + high) / 2
    if (outside(middle, df) > 0.05) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The same for the normal distribution. */
export const normal95 = 1.959963984540054

/** The chance of a value further from 0 than t, on both sides. */
function outside(t: number, df: number): number {
  return betaShare(df / (df + t * t), df / 2, 0.5)
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (modified Lentz). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(
    a * Math.log(x) + b * Math.log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b),
  )
  return (front / a) * fraction(x, a, b)
}

const tiny = 1e-300

function fraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))]
  let result = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const step of [even, odd]) {
      d = 1 / away(1 + step * d)
      c = away(1 + step / c)
      result *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-14) break
  }
  return result
}

const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** The natural logarithm of the gamma function for z > 0; relative error under 1e-13 (Lanczos, g = 7, n = 9). */
function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z)
  const x = z - 1
  const t = x + 7.5
  const sum = lanczos.reduce((s, g, i) => s + g / (x + i + 1), 0.99999999999980993)
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}
