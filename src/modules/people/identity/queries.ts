import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id } from '../../../shared/id.ts'
import { linkedIdentity } from './schema.ts'

const shownMax = 20

/** Whose identity this is, if it is linked. */
export async function lookIdentity(
  db: Db,
  { issuer, subject }: { issuer: string; subject: string },
) {
  const found = await db
    .select({ id: linkedIdentity.id, accountId: linkedIdentity.accountId })
    .from(linkedIdentity)
    .where(and(eq(linkedIdentity.issuer, issuer), eq(linkedIdentity.subject, subject)))
  return found[0]
}

/** What an account is linked to, the newest first; of earlier providers too, so that it can be removed. */
export async function identitiesOf(db: Db, accountId: Id<'account'>) {
  return db
    .select({
      id: linkedIdentity.id,
      issuer: linkedIdentity.issuer,
      linkedAt: linkedIdentity.linkedAt,
      lastUsedAt: linkedIdentity.lastUsedAt,
    })
    .from(linkedIdentity)
    .where(eq(linkedIdentity.accountId, accountId))
    .orderBy(desc(linkedIdentity.linkedAt))
    .limit(shownMax)
}
export type ListedIdentity = Awaited<ReturnType<typeof identitiesOf>>[number]
