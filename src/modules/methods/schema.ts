import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { Draft } from './own/draft.ts'
import type { Template } from './template.ts'

export type OwnTemplateId = Id<'own-template'>

/** A method of the lab's own, as it is being worked on; nothing runs on it before a version is published. */
export const ownTemplate = pgTable(
  'own_template',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<OwnTemplateId>().notNull(),
    templateId: text('template_id').notNull(),
    content: jsonb().$type<Draft>().notNull(),
    /** The method and version it began as, such as improve-5@0.1.0; empty for a file that was brought in. */
    copiedFrom: text('copied_from').notNull().default(''),
    begunBy: uuid('begun_by').$type<Id<'participant'>>(),
    begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
    changedBy: uuid('changed_by').$type<Id<'participant'>>(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type OwnTemplateRow = typeof ownTemplate.$inferSelect

/** One published version; it never changes. */
export const templateVersion = pgTable(
  'template_version',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    templateId: text('template_id').notNull(),
    version: text().notNull(),
    content: jsonb().$type<Template>().notNull(),
    whatChanged: text('what_changed').notNull().default(''),
    publishedBy: uuid('published_by').$type<Id<'participant'>>(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.templateId, t.version] })],
)
