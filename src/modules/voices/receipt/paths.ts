import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/receipts/:code'

/** What the holder of a receipt may do without an account. */
export const receiptPaths = {
  withdrawal: path(`${one}/withdrawal`),
  return: path(`${one}/return`),
}
