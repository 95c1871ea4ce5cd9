/** Scripts that write no spaces: two letters say there what four say elsewhere. */
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const gramOf = { dense: 2, spaced: 4 } as const
const offset = 0x811c9dc5
const prime = 0x01000193

/** A text as it is compared: small letters and figures of any script, with one space where something else stood. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/**
 * The character n-grams of a text, each as a 32-bit number (FNV-1a), without repetition. A gram has 4 characters, or 2
 * where it begins with a letter of a script without spaces. A text shorter than a gram is one gram.
 */
export function shinglesOf(text: string): Set<number> {
  const letters = [...plainLetters(text)]
  const found = new Set<number>()
  for (let at = 0; at < letters.length; at++) {
    const length = dense.test(letters[at]!) ? gramOf.dense : gramOf.spaced
    if (at > 0 && at + length > letters.length) continue
    found.add(hashed(letters.slice(at, at + length).join('')))
  }
  return found
}

function hashed(gram: string): number {
  let hash = offset
  for (let at = 0; at < gram.length; at++) {
    hash ^= gram.charCodeAt(at)
    hash = Math.imul(hash, prime)
  }
  return hash >>> 0
}

/** How alike two sets are, from 0 to 1: the share of what both hold in what either holds (Jaccard). */
export function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 && other.size === 0) return 0
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let both = 0
  for (const gram of small) if (large.has(gram)) both += 1
  return both / (one.size + other.size - both)
}
