/**
 * Where bytes stop being UTF-8; -1 where they all are. Other bytes would be read as the same mark for every letter, and
 * two people of different names become one.
 */
export function firstNotUtf8(bytes: Uint8Array): number {
  const end = bytes.length
  for (let at = 0; ;) {
    while (at < end && bytes[at]! < 0x80) at++
    if (at >= end) return -1
    const length = letterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
}

/** How many bytes the letter takes that begins with a byte above ASCII; 0 where there is none. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let n = 1; n < length; n++) if ((bytes[at + n]! & 0xc0) !== 0x80) return 0
  return isOutside(lead, bytes[at + 1]!) ? 0 : length
}

/** A letter written longer than need be, half a pair of UTF-16, or past the last one there is. */
function isOutside(lead: number, second: number): boolean {
  if (lead === 0xe0) return second < 0xa0
  if (lead === 0xed) return second >= 0xa0
  if (lead === 0xf0) return second < 0x90
  return lead === 0xf4 && second >= 0x90
}
