/** A 32-bit number stirred until every bit depends on every other (the finaliser of MurmurHash3, public domain). */
export function stirred(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The 32-bit hash of a text, such as the seed of somebody's lottery. Not for secrets. */
export function seedOf(text: string): number {
  return hashFrom(0x811c9dc5, text)
}

/** A hash of 53 bits as a whole number: two of a million texts share one with a chance of one in ten thousand. */
export function wideHash(text: string): number {
  return (hashFrom(0x9e3779b9, text) & 0x1fffff) * 2 ** 32 + seedOf(text)
}

/** FNV-1a over UTF-16 units, stirred: short texts that differ in one letter part widely. */
function hashFrom(start: number, text: string): number {
  let h = start
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return stirred(h ^ stirred(text.length ^ start))
}
