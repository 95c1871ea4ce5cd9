import {
  boolean,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ActivityId } from '../activity/schema.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import type { PhaseId } from '../process/schema.ts'

export type EvidenceId = Id<'evidence'>
export const evidenceKinds = ['file', 'link', 'text', 'figure'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Something that proves; `key` names what the template expects and this is. Withdrawn evidence stays in the record. */
export const evidence = pgTable(
  'evidence',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<EvidenceId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    phaseId: uuid('phase_id').$type<PhaseId>().notNull(),
    activityId: uuid('activity_id').$type<ActivityId>(),
    key: text(),
    kind: text().$type<EvidenceKind>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    proves: text().notNull(),
    body: text().notNull().default(''),
    address: text().notNull().default(''),
    blobId: uuid('blob_id').$type<Id<'blob'>>(),
    figure: numeric({ mode: 'number' }),
    unit: text().notNull().default(''),
    public: boolean().notNull().default(false),
    addedBy: uuid('added_by').$type<Id<'participant'>>(),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type EvidenceRow = typeof evidence.$inferSelect
