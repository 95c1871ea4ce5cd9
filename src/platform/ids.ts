import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Id } from '../shared/id.ts'

/** A new UUIDv7: sorts by time of making, so that new rows lie beside each other in the index. */
export function newId<K extends string>(now: Date): Id<K> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<K>
}

/** A secret nobody can guess, safe in an address. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

const readable = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code to read from paper and type: groups of four without letters that look alike (5 bits each). */
export function newCode(groups: number): string {
  const four = () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('')
  return Array.from({ length: groups }, four).join('-')
}

/** Six digits to type from an e-mail. */
export function newDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored instead of a secret. */
export function hashOf(secret: string | Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex')
}
