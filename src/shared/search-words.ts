/** What somebody looks for, as an address says it: no zero byte, which the database refuses, and not without end. */
export function searchWords(typed: string | undefined, charsMax: number): string {
  return (typed ?? '').replaceAll('\0', '').trim().slice(0, charsMax)
}
