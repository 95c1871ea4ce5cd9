import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Id } from '../shared/id.ts'

/** Counts the ids this process makes, from a number of chance on. */
let count = randomBytes(4).readUInt32BE() >>> 1

/**
 * A new UUIDv7 (RFC 9562, 6.2, method 1): sorts by time of making, so that new rows lie beside each
 * other in the index; the 32 bits after the millisecond count on, so that what one process makes in one
 * millisecond keeps the order of its making.
 */
export function newId<K extends string>(now: Date): Id<K> {
  const bytes = randomBytes(16)
  count = (count + 1) >>> 0
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | (count >>> 20), 6)
  bytes.writeUInt32BE(((count & 0xfffff) << 10) | (bytes.readUInt32BE(8) & 0x3ff), 8)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<K>
}

/** A secret nobody can guess, safe in an address. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

const readable = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code that secret bytes stand for, one letter a byte: the same bytes give the same code. */
export function codeFrom(bytes: Uint8Array, groups: number): string {
  const letters = Array.from(bytes.subarray(0, groups * 4), (byte) => readable[byte & 31])
  return Array.from({ length: groups }, (_, n) => letters.slice(n * 4, n * 4 + 4).join('')).join(
    '-',
  )
}

/** What is stored instead of a secret. */
export function hashOf(secret: string | Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 32 secret bytes that only the holder of the key can make again for the same purpose. */
export function keyedBytes(key: string, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest()
}
