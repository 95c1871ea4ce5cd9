import { eq } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { signInDays } from './limits.ts'
import { signIn, type BegunBy } from './schema.ts'

/** A new device; the sign-in this browser had before ends with it. */
export async function makeSignIn(
  { db, now, actor, record }: CommandContext,
  accountId: Id<'account'>,
  begunBy: BegunBy,
  { signInHash, device }: { signInHash: string; device: string },
): Promise<void> {
  const id = newId<'sign-in'>(now)
  if (actor.signInId) {
    await db.update(signIn).set({ revokedAt: now }).where(eq(signIn.id, actor.signInId))
  }
  await db.insert(signIn).values({
    id,
    accountId,
    tokenHash: signInHash,
    device,
    begunBy,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + signInDays * 24 * 3600_000),
  })
  record({ name: 'sign-in.made', subject: id, data: { accountId, by: begunBy } })
}
