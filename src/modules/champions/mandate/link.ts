import { timingSafeEqual } from 'node:crypto'
import { codeFrom, keyedBytes } from '../../../platform/ids.ts'
import { isUuid } from '../../../shared/id.ts'

const groups = 5

/** What stands in the link by which somebody without an account opens and signs one version; nobody stores it. */
export function linkCode(signingKey: string, mandateId: string): string {
  return `${mandateId}.${codeOf(keyedBytes(signingKey, linkPurpose(mandateId)))}`
}

/** The mandate that a link names, and the secret it brings along; none where it is rubbish. */
export function readLink(sent: string): { mandateId: string; code: string } | null {
  const [mandateId, code, ...rest] = sent.split('.')
  return isUuid(mandateId) && code && rest.length === 0 ? { mandateId, code } : null
}

/** What the code of a mandate is derived for. */
export function linkPurpose(mandateId: string): string {
  return `champion mandate ${mandateId}`
}

/** A code from its secret bytes. */
export function codeOf(bytes: Uint8Array): string {
  return codeFrom(bytes, groups)
}

/** Whether a code is the right one, however long comparing takes. */
export function isCode(right: string, sent: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(sent)]
  return a.length === b.length && timingSafeEqual(a, b)
}
