import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '../../shared/id.ts'

export const developmentMail = pgTable('development_mail', {
  id: uuid().$type<Id<'letter'>>().primaryKey(),
  toAddress: text('to_address').notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
})
