const plainNumber = /^-?\d+(?:[.,]\d+)?$/
const startsFormula = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/

/** One cell: quoted where needed, and never read as a formula by a spreadsheet. */
export function csvCell(text: string): string {
  const safe = startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines of a table, each ended; a file begins with `csvStart`. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** The mark by which spreadsheets know that a file is UTF-8. */
export const csvStart = '\ufeff'
