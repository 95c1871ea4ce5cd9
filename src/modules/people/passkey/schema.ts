import { bigint, boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '../../../shared/id.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A key that a device or a key ring keeps for an account; of it we hold the public half. */
export const passkey = pgTable('passkey', {
  id: uuid().$type<Id<'passkey'>>().primaryKey(),
  accountId: uuid('account_id').$type<Id<'account'>>().notNull(),
  credentialId: text('credential_id').notNull(),
  publicKey: text('public_key').notNull(),
  /** How often the key was used, where it counts; a count that falls shows a copy. */
  signCount: bigint('sign_count', { mode: 'number' }).notNull(),
  /** Whether it may go along to other devices of its owner, and whether it does. */
  backupEligible: boolean('backup_eligible').notNull(),
  backedUp: boolean('backed_up').notNull(),
  transports: text().array().notNull().default([]),
  name: text().notNull(),
  createdAt: moment('created_at').notNull(),
  lastUsedAt: moment('last_used_at'),
})

/** Questions that were answered, by their hash. */
export const spentChallenge = pgTable('spent_challenge', {
  challengeHash: text('challenge_hash').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
})
