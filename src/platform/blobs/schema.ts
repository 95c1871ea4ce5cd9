import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { MediaType } from './file-kind.ts'

export const blob = pgTable(
  'blob',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'blob'>>().notNull(),
    sha256: text().notNull(),
    mediaType: text('media_type').$type<MediaType>().notNull(),
    byteCount: integer('byte_count').notNull(),
    fileName: text('file_name').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

export type BlobRow = typeof blob.$inferSelect
