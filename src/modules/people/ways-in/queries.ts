import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import type { Id } from '../../../shared/id.ts'
import type { WaysIn } from './policy.ts'

/** What lets people in on this site, whoever they are. */
export type SiteWays = { letters: boolean; issuer: string | null }

/** Without a mail server letters reach nobody, unless a demo shows them all. */
export function siteWays(c: AppContext): SiteWays {
  const { mail, settings } = c.var.parts
  const letters = mail.kind !== 'inbox' || settings.world === 'demo'
  return { letters, issuer: settings.provider?.issuer ?? null }
}

/** Every way into an account, counted; a link to a provider that this site no longer has opens nothing. */
export async function countWaysIn(
  db: Db,
  accountId: Id<'account'>,
  { letters, issuer }: SiteWays,
): Promise<WaysIn> {
  const found = await db.execute<{ passkeys: number; identities: number }>(sql`
    select (select count(*)::int from passkey where account_id = ${accountId}) as passkeys,
      (select count(*)::int from linked_identity
        where account_id = ${accountId} and issuer = ${issuer}) as identities`)
  return { letters, ...found.rows[0]! }
}
