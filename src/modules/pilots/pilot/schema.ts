import {
  bigint,
  boolean,
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
import type { Currency } from '../../../shared/money.ts'

export type PilotId = Id<'pilot'>
export const pilotStates = ['planned', 'running', 'decided', 'closed', 'withdrawn'] as const
export type PilotState = (typeof pilotStates)[number]
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Something tried for a while; its period is half open: `endsBefore` is the first day after it. */
export const pilot = pgTable(
  'pilot',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<PilotId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    tried: jsonb().$type<LocalText>().notNull(),
    ownerId: uuid('owner_id').$type<Id<'participant'>>(),
    hostId: uuid('host_id').$type<Id<'stakeholder'>>(),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    placeWords: text('place_words').notNull().default(''),
    startsOn: date('starts_on').notNull(),
    endsBefore: date('ends_before').notNull(),
    currency: text().$type<Currency>().notNull(),
    budgetMinor: bigint('budget_minor', { mode: 'number' }),
    othersReached: integer('others_reached').notNull().default(0),
    public: boolean().notNull().default(false),
    state: text().$type<PilotState>().notNull().default('planned'),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    archivedAt: moment('archived_at'),
    plannedBy: uuid('planned_by').$type<Id<'participant'>>(),
    plannedAt: moment('planned_at').notNull(),
    startedAt: moment('started_at'),
    closedAt: moment('closed_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type PilotRow = typeof pilot.$inferSelect
