/** 12 bands of 4 rows: two texts with likeness s share a band with chance 1-(1-s^4)^12: 0.55 at 0.5, 0.96 at 0.7. */
const bandCount = 12
const rowsPerBand = 4
const rowCount = bandCount * rowsPerBand
/** Where the numbers of the rows begin: any fixed start will do; the same one makes the same bands for ever. */
const start = 0x2545f491

const seeds = Uint32Array.from({ length: rowCount }, (_, row) => mixed(start + row * 0x9e3779b9))

/**
 * MinHash (Broder 1997): for each row the smallest number that any gram gets there; two sets agree in a row with the
 * chance of their likeness. Deterministic. Empty sets give no signature.
 */
export function signatureOf(grams: ReadonlySet<number>): Uint32Array | null {
  if (grams.size === 0) return null
  const signature = new Uint32Array(rowCount).fill(0xffffffff)
  for (const gram of grams) {
    for (let row = 0; row < rowCount; row++) {
      const value = mixed(gram ^ seeds[row]!)
      if (value < signature[row]!) signature[row] = value
    }
  }
  return signature
}

/** The bands of a signature, each as a signed 32-bit number that differs from band to band. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = band + 1
    for (let row = 0; row < rowsPerBand; row++) {
      hash = mixed(hash ^ signature[band * rowsPerBand + row]!)
    }
    return hash | 0
  })
}

/** The likeness that two signatures suggest: the share of rows in which they agree, within about 0.07. */
export function estimatedLikeness(one: Uint32Array, other: Uint32Array): number {
  const same = one.reduce((count, value, row) => count + (value === other[row] ? 1 : 0), 0)
  return same / rowCount
}

/** Spreads 32 bits over 32 bits, one to one (Wellons' lowbias32). */
function mixed(given: number): number {
  let bits = given >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}
