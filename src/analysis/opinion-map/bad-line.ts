/** A line that cannot be read: which, why, what stood there, and in which column where that is known. */
export type BadLine = { line: number; reason: string; value: string; column?: string }

const shownMax = 40

/** Names a line that cannot be read; what stood there is cut short, and signs that cannot be seen are marked. */
export function badLine(line: number, reason: string, value: string, column?: string): BadLine {
  const shown = (text: string) => text.slice(0, shownMax).replaceAll(/\p{Cc}/gu, '\ufffd')
  return { line, reason, value: shown(value), ...(column ? { column: shown(column) } : {}) }
}
