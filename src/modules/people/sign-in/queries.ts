import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id } from '../../../shared/id.ts'
import { account, signIn, signInRequest } from './schema.ts'

/** The account with this address, if there is one. */
export async function lookAccountByEmail(db: Db, email: string) {
  const found = await db.select().from(account).where(eq(account.email, email.toLowerCase()))
  return found[0]
}

/** The account with this id, if there is one; `for update` where its ways in are about to change. */
export async function lookAccount(db: Db, id: Id<'account'>, how: 'for update' | null = null) {
  const asked = db.select().from(account).where(eq(account.id, id))
  const found = await (how ? asked.for('update') : asked)
  return found[0]
}

/** A link that still works, by the hash of its token. */
export async function lookOpenLink(db: Db, tokenHash: string, now: Date) {
  const found = await db
    .select()
    .from(signInRequest)
    .where(
      and(
        eq(signInRequest.tokenHash, tokenHash),
        isNull(signInRequest.usedAt),
        gt(signInRequest.expiresAt, now),
      ),
    )
  return found[0]
}

/** Whether a browser has asked for a link that is not over: without one there is no code to type. */
export async function hasAsked(db: Db, browserHash: string, now: Date): Promise<boolean> {
  const found = await db
    .select({ id: signInRequest.id })
    .from(signInRequest)
    .where(
      and(
        eq(signInRequest.browserHash, browserHash),
        isNull(signInRequest.usedAt),
        gt(signInRequest.expiresAt, now),
      ),
    )
    .limit(1)
  return found.length > 0
}

/** The devices an account is signed in on, the last used first. */
export async function signInsOf(db: Db, accountId: Id<'account'>, now: Date) {
  return db
    .select({
      id: signIn.id,
      device: signIn.device,
      begunBy: signIn.begunBy,
      createdAt: signIn.createdAt,
      lastSeenAt: signIn.lastSeenAt,
    })
    .from(signIn)
    .where(
      and(eq(signIn.accountId, accountId), isNull(signIn.revokedAt), gt(signIn.expiresAt, now)),
    )
    .orderBy(desc(signIn.lastSeenAt))
    .limit(100)
}
export type ListedSignIn = Awaited<ReturnType<typeof signInsOf>>[number]
