const numberMax = 1_000_000
const secondsBelow = 100_000_000_000
const yearMaxMs = Date.UTC(2200, 0)

/** The number of a statement; null for anything else. */
export function numberOf(cell: string): number | null {
  const text = cell.trim()
  if (!/^\d{1,7}$/.test(text)) return null
  const number = Number(text)
  return number <= numberMax ? number : null
}

/** A moment in milliseconds, written in those or in seconds; null for anything else. */
export function momentOf(cell: string): number | null {
  const text = cell.trim()
  if (!/^\d{1,14}(?:\.\d+)?$/.test(text)) return null
  const figure = Number(text)
  const ms = Math.round(figure < secondsBelow ? figure * 1000 : figure)
  return ms > 0 && ms < yearMaxMs ? ms : null
}

/** A text as it was before a table made it safe for spreadsheets. */
export function plainWords(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@|%])/, '').trim()
}
