import {
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ConversationId } from '../conversation/schema.ts'

export type CommitmentId = Id<'commitment'>
/** `changed` is still to be kept, in the new words or by the new day. Late is worked out, never stored. */
export const commitmentStates = ['open', 'kept', 'broken', 'changed'] as const
export type CommitmentState = (typeof commitmentStates)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Who promised what by when: somebody of the lab, or a name. */
export const commitment = pgTable(
  'commitment',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<CommitmentId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>(),
    promise: jsonb().$type<LocalText>().notNull(),
    ownerId: person('owner_id'),
    ownerName: text('owner_name').notNull().default(''),
    madeOn: date('made_on').notNull(),
    dueOn: date('due_on').notNull(),
    state: text().$type<CommitmentState>().notNull().default('open'),
    /** What happened, once it is kept or broken. */
    account: jsonb().$type<LocalText>().notNull().default({}),
    settledAt: moment('settled_at'),
    recordedBy: person('recorded_by'),
    recordedAt: moment('recorded_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type CommitmentRow = typeof commitment.$inferSelect

/** How a promise stood before a change, and why it was changed. */
export const commitmentChange = pgTable(
  'commitment_change',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    commitmentId: uuid('commitment_id').$type<CommitmentId>().notNull(),
    version: integer().notNull(),
    state: text().$type<CommitmentState>().notNull(),
    promise: jsonb().$type<LocalText>().notNull(),
    dueOn: date('due_on').notNull(),
    account: jsonb().$type<LocalText>().notNull().default({}),
    because: text().notNull(),
    changedBy: person('changed_by'),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.commitmentId, table.version] })],
)
