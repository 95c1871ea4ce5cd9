import { codeFrom, hashOf } from '../../../../platform/ids.ts'

/** Four letters by which a pile of paper is found again: no secret, every copy bears them. */
export function sheetCode(opinionSheetId: string): string {
  return codeFrom(Buffer.from(hashOf(`opinion sheet ${opinionSheetId}`), 'hex'), 1)
}
