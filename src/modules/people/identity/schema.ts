import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '../../../shared/id.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Who an account is to a provider. Nothing else that the provider knows is kept. */
export const linkedIdentity = pgTable('linked_identity', {
  id: uuid().$type<Id<'identity'>>().primaryKey(),
  accountId: uuid('account_id').$type<Id<'account'>>().notNull(),
  issuer: text().notNull(),
  subject: text().notNull(),
  linkedAt: moment('linked_at').notNull(),
  lastUsedAt: moment('last_used_at'),
})

/** Somebody is on the way to the provider, or has come back; nonce and verifier follow from the state. */
export const providerVisit = pgTable('provider_visit', {
  stateHash: text('state_hash').primaryKey(),
  browserHash: text('browser_hash').notNull(),
  /** Whose account an identity is to be linked to; null when it is to sign in. */
  accountId: uuid('account_id').$type<Id<'account'>>(),
  returnTo: text('return_to'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})
