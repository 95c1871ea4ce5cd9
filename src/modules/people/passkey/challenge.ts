import { timingSafeEqual } from 'node:crypto'
import type { Db } from '../../../platform/db/database.ts'
import { hashOf, newToken } from '../../../platform/ids.ts'
import { challengeMinutes } from './limits.ts'
import { spentChallenge } from './schema.ts'

/** Whom a question is for: one browser, and for adding a passkey also one account. */
export type Asked = { browserHash: string; accountId: string | null }
type Derive = (purpose: string) => Buffer

/**
 * A question that a passkey signs, sealed for one browser and a few minutes. Asking stores nothing, so that opening
 * the page costs nothing; answering stores that it was answered.
 */
export function newChallenge(derive: Derive, asked: Asked, now: Date): string {
  const open = `${now.getTime() + challengeMinutes * 60_000}.${newToken(16)}`
  return Buffer.from(`${open}.${sealOf(derive, asked, open)}`).toString('base64url')
}

/** When a question is over; null when we never asked it of this browser, or too long ago. */
export function challengeEnd(
  derive: Derive,
  asked: Asked,
  challenge: string,
  now: Date,
): Date | null {
  const [end, nonce, seal] = Buffer.from(challenge, 'base64url').toString().split('.')
  if (!end || !nonce || !seal) return null
  const due = Buffer.from(sealOf(derive, asked, `${end}.${nonce}`))
  const sent = Buffer.from(seal)
  if (due.length !== sent.length || !timingSafeEqual(due, sent)) return null
  return Number(end) > now.getTime() ? new Date(Number(end)) : null
}

/** Uses a question up; false when it was answered before. */
export async function spendChallenge(db: Db, challenge: string, end: Date): Promise<boolean> {
  const spent = await db
    .insert(spentChallenge)
    .values({ challengeHash: hashOf(challenge), expiresAt: end })
    .onConflictDoNothing()
  return spent.rowCount === 1
}

function sealOf(derive: Derive, { browserHash, accountId }: Asked, open: string): string {
  return derive(`passkey ${accountId ?? 'sign-in'} ${browserHash} ${open}`).toString('base64url')
}
