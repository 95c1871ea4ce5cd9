import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { firstNotUtf8 } from './utf-8.ts'

const strict = new TextDecoder('utf-8', { fatal: true })
const isUtf8 = (bytes: Uint8Array) => {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

test('what is UTF-8 is known as strictly as a browser knows it', () => {
  const edges = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed]
  const byte = constantFrom(...edges, 0xef, 0xf0, 0xf4, 0xf5, 0xff)
  const both = property(array(byte, { maxLength: 5 }), (some) => {
    const bytes = Uint8Array.from(some)
    expect(firstNotUtf8(bytes) < 0).toBe(isUtf8(bytes))
  })
  assert(both, { numRuns: 2_000 })
})

test('every letter passes, and the first byte that is none is found', () => {
  expect(firstNotUtf8(new TextEncoder().encode('aÅ€𝄞\ud7ff\ue000'))).toBe(-1)
  expect(firstNotUtf8(Uint8Array.from([0x61, 0xc3, 0x85, 0xc5, 0x73]))).toBe(3)
})
