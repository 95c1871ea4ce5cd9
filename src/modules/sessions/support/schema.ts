import {
  boolean,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { NeedKind, SupportNeedId } from '../access-plan/schema.ts'
import type { SessionId } from '../schema.ts'

export type SessionSupportId = Id<'session-support'>
export const supportStates = ['open', 'arranged', 'met', 'not-met', 'not-needed'] as const
export type SupportState = (typeof supportStates)[number]

/** What costs are counted in. */
export const currencies = ['EUR', 'SEK', 'NOK', 'ISK', 'GBP', 'DKK'] as const

/** What is arranged for one person at one session; without a person once they asked to be forgotten. */
export const sessionSupport = pgTable(
  'session_support',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SessionSupportId>().notNull(),
    sessionId: uuid('session_id').$type<SessionId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    supportNeedId: uuid('support_need_id').$type<SupportNeedId>(),
    kind: text().$type<NeedKind>().notNull(),
    what: text().notNull(),
    how: text().notNull().default(''),
    arrangedBy: uuid('arranged_by').$type<Id<'participant'>>(),
    dueOn: date('due_on').notNull(),
    costCents: integer('cost_cents'),
    currency: text().notNull(),
    claimed: boolean().notNull().default(false),
    paidOn: date('paid_on'),
    state: text().$type<SupportState>().notNull().default('open'),
    reason: text().notNull().default(''),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SessionSupportRow = typeof sessionSupport.$inferSelect
