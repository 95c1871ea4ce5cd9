import { createHash } from 'node:crypto'
import { hashOf } from '../../../platform/ids.ts'

/** The six digits that belong to a link: whoever has opened the link may read them, nobody else. */
export function digitsOf(token: string): string {
  const number = createHash('sha256').update(`six digits of ${token}`).digest().readUIntBE(0, 6)
  return String(number % 1_000_000).padStart(6, '0')
}

/** What is stored instead of the digits: different for each link. */
export function digitsHash(requestId: string, digits: string): string {
  return hashOf(`${requestId} ${digits}`)
}
