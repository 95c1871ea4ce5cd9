import {
  bigint,
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { PilotPersonId } from '../person/schema.ts'
import type { PilotId } from '../pilot/schema.ts'

const base = { labId: uuid('lab_id').$type<LabId>().notNull() }
const ofPilot = { ...base, pilotId: uuid('pilot_id').$type<PilotId>().notNull() }
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** What could go wrong, and what is done about it. */
export const pilotRisk = pgTable(
  'pilot_risk',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-risk'>>().notNull(),
    prompt: text(),
    words: text().notNull(),
    answer: text().notNull(),
    watchedBy: person('watched_by'),
    closedAt: moment('closed_at'),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

export const entryKinds = ['coaching', 'action', 'incident', 'visit', 'review', 'note'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What happened in a pilot. */
export const pilotEntry = pgTable(
  'pilot_entry',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-entry'>>().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    onDay: date('on_day').notNull(),
    words: text().notNull(),
    pilotPersonId: uuid('pilot_person_id').$type<PilotPersonId>(),
    aboutSomebody: boolean('about_somebody').notNull().default(false),
    actionBy: person('action_by'),
    dueOn: date('due_on'),
    doneAt: moment('done_at'),
    concern: boolean().notNull().default(false),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What a pilot cost: money, or hours that volunteers gave. */
export const pilotCost = pgTable(
  'pilot_cost',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-cost'>>().notNull(),
    kind: text().$type<'money' | 'volunteer'>().notNull(),
    onDay: date('on_day').notNull(),
    words: text().notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    hours: numeric({ mode: 'number' }),
    unsurePercent: integer('unsure_percent').notNull().default(0),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    takenBackAt: moment('taken_back_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
