import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A way to sign in to the whole site, nothing more. */
export const account = pgTable('account', {
  id: uuid().$type<Id<'account'>>().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  language: text().$type<Language>().notNull().default('en'),
  createdAt: moment('created_at').notNull(),
})

/** A link that was sent; of its token, its code and the asking browser only hashes are kept. */
export const signInRequest = pgTable('sign_in_request', {
  id: uuid().$type<Id<'sign-in-request'>>().primaryKey(),
  accountId: uuid('account_id').$type<Id<'account'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  codeHash: text('code_hash').notNull(),
  /** Null when any browser may use the link: the recovery link of the command line. */
  browserHash: text('browser_hash'),
  returnTo: text('return_to'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  wrongCodes: integer('wrong_codes').notNull().default(0),
})

/** How somebody got in: by a link, its digits, as a person of the demo, with a passkey, or by the staff's provider. */
export type BegunBy = 'link' | 'code' | 'demo' | 'passkey' | 'provider'

/** One signed-in device. */
export const signIn = pgTable('sign_in', {
  id: uuid().$type<Id<'sign-in'>>().primaryKey(),
  accountId: uuid('account_id').$type<Id<'account'>>().notNull(),
  tokenHash: text('token_hash').notNull(),
  device: text().notNull(),
  begunBy: text('begun_by').$type<BegunBy>().notNull().default('link'),
  createdAt: moment('created_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  revokedAt: moment('revoked_at'),
})
