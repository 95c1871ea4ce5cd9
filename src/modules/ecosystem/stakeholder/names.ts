/** A name in plain letters and digits: 'Åre  kommun, IT' and 'are kommun it' are the same. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const alikeLeast = 0.8

/** Whether two names in plain letters may well be one: nearly all their pairs of letters are the same. */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  const [mine, theirs] = [pairsOf(one), pairsOf(other)]
  if (mine.length === 0 || theirs.length === 0) return false
  const left = [...theirs]
  const same = mine.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * same) / (mine.length + theirs.length) >= alikeLeast
}

/** The share of shared pairs is Dice's coefficient. */
function pairsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2))
}
