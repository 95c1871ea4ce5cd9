import { codeFrom, hashOf, keyedBytes } from '../../../platform/ids.ts'
import { plainCode } from '../../people/index.ts'

/** What a receipt belongs to: a printed sheet brings its own code, on the part that people tear off. */
type Receipt = { id: string; sheetId: string | null }

/** The code by which anyone can ask what became of a contribution: made again from the site's secret (60 bits). */
export function receiptCode(derive: (purpose: string) => Buffer, { id, sheetId }: Receipt): string {
  return codeFrom(derive(sheetId ? `sheet ${sheetId}` : `receipt ${id}`), 3)
}

/** The same outside a command, for pages. */
export function receiptCodeFor(signingKey: string, receipt: Receipt): string {
  return receiptCode((purpose) => keyedBytes(signingKey, purpose), receipt)
}

/** What is stored of a receipt code; small letters, spaces and missing dashes do not matter. */
export function receiptHash(typed: string): string {
  return hashOf(`receipt ${plainCode(typed)}`)
}
