/** Something that a pattern found: what its groups say, and where. */
type Found = { said: Record<string, string | undefined>; at: number }

/** A text from which meanings are taken one after the other: what was understood once is not read again. */
export type OpenText = {
  takeAll(pattern: string): Found[]
  /** Takes only up to the end of the number, and says the numbers. */
  takeGroup(pattern: string): string[]
  /** Takes what is recognised and yet of no use. */
  setAside(pattern: string): void
  aside(): string[]
  left(): string
}

/** Letters and figures end a word; what was taken becomes a dot, which no pattern knows. */
const taken = '·'
const made = new Map<string, RegExp>()

function wordPattern(inside: string): RegExp {
  let pattern = made.get(inside)
  if (!pattern) {
    const closed = inside.replaceAll('END', '(?![\\p{L}\\p{N}])')
    const whole = inside.includes('END') ? closed : `(?:${closed})(?![\\p{L}\\p{N}])`
    made.set(inside, (pattern = new RegExp(`(?<![\\p{L}\\p{N}])${whole}`, 'gu')))
  }
  return pattern
}

/** Opens a text in lower case for reading. */
export function openText(text: string): OpenText {
  let rest = text
  const set: string[] = []
  const take = (pattern: string) => {
    const found = [...rest.matchAll(wordPattern(pattern))]
    for (const { index, 0: words } of found) {
      rest = rest.slice(0, index) + taken.repeat(words.length) + rest.slice(index + words.length)
    }
    return found
  }
  return {
    takeAll: (pattern) =>
      take(pattern).map(({ index, groups }) => ({ at: index, said: groups ?? {} })),
    takeGroup: (pattern) => take(pattern).map(({ groups }) => groups!.n!),
    setAside: (pattern) => void set.push(...take(pattern).map(([words]) => words)),
    aside: () => set,
    left: () => rest,
  }
}
