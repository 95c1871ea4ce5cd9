/** A stretch of text that stayed, came or went. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many cells the changed middle is shown as a whole: 4 million take about 30 ms. */
const cellsMax = 4_000_000

/** The difference of two texts word by word, by longest common subsequence. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = words(before)
  const b = words(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end++
  const parts: DiffPart[] = []
  add(parts, 'same', a.slice(0, start))
  middle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end))
  add(parts, 'same', a.slice(a.length - end))
  return parts
}

/** How many words came and went. */
export function countChanges(parts: readonly DiffPart[]): { added: number; removed: number } {
  const count = (kind: DiffPart['kind']) =>
    parts
      .filter((part) => part.kind === kind)
      .reduce((sum, part) => sum + (part.text.match(/\S+/g)?.length ?? 0), 0)
  return { added: count('added'), removed: count('removed') }
}

function middle(parts: DiffPart[], a: string[], b: string[]): void {
  if (a.length * b.length > cellsMax) {
    add(parts, 'removed', a)
    add(parts, 'added', b)
    return
  }
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(parts, 'same', [a[i++]!])
      j++
    } else if (
      j >= b.length ||
      (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    ) {
      add(parts, 'removed', [a[i++]!])
    } else add(parts, 'added', [b[j++]!])
  }
}

/** Each word with the space after it, so that joined parts give the text back. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+\s*/g) ?? []
}

function add(parts: DiffPart[], kind: DiffPart['kind'], found: string[]): void {
  if (found.length === 0) return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += found.join('')
  else parts.push({ kind, text: found.join('') })
}
