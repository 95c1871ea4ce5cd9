import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { SheetRow } from './schema.ts'

/** So long a sheet that somebody has begun to type in is left to them. */
export const takenMs = 15 * 60 * 1000

/** Whether a sheet may be typed in: once, and only when it is not void or lost. */
export function mayKey({
  state,
}: Pick<SheetRow, 'state'>): Decision<'sheet-keyed' | 'sheet-settled'> {
  if (state === 'printed') return yes
  return refuse(state === 'keyed' ? 'sheet-keyed' : 'sheet-settled')
}
