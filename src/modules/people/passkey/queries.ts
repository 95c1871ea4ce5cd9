import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id } from '../../../shared/id.ts'
import { passkeysMax } from './limits.ts'
import { passkey } from './schema.ts'

/** The passkeys of an account, the newest first. */
export async function passkeysOf(db: Db, accountId: Id<'account'>) {
  return db
    .select({
      id: passkey.id,
      credentialId: passkey.credentialId,
      name: passkey.name,
      backedUp: passkey.backedUp,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
    })
    .from(passkey)
    .where(eq(passkey.accountId, accountId))
    .orderBy(desc(passkey.createdAt), desc(passkey.id))
    .limit(passkeysMax)
}
export type ListedPasskey = Awaited<ReturnType<typeof passkeysOf>>[number]

/** One passkey of an account, if it has it. */
export async function lookPasskey(db: Db, accountId: Id<'account'>, id: string) {
  const found = await db
    .select({ id: passkey.id, name: passkey.name })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), eq(passkey.id, id as Id<'passkey'>)))
  return found[0]
}
