import { textOf } from './csv-cells.ts'
import type { Vote } from './votes.ts'

/** A vote written as 1, 0 or -1, also with a decimal .0; null for anything else. */
export function voteAt(bytes: Uint8Array, from: number, to: number): Vote | null {
  const first = bytes[from]!
  const length = to - from
  if (length === 1) return first === 49 ? 1 : first === 48 ? 0 : null
  if (length === 2 && first === 45 && bytes[from + 1] === 49) return -1
  const whole = /^\s*([+-]?[01])(?:\.0*)?\s*$/.exec(textOf(bytes, from, to))
  return whole ? ((Number(whole[1]) || 0) as Vote) : null
}

/** A number in a cell: digits without a detour over text; NaN where there is none. */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 48
    if (digit < 0 || digit > 9 || i - from > 14) return slowNumber(textOf(bytes, from, to))
    value = value * 10 + digit
  }
  return from === to ? Number.NaN : value
}

function slowNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}
