import { boolean, date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { InitiativeId } from '../initiative/schema.ts'

/** From where people look at the challenge; a core team needs at least three of them. */
export const perspectives = [
  'service-user',
  'carer',
  'front-line',
  'management',
  'funder',
  'business',
  'research',
  'community',
] as const
export type Perspective = (typeof perspectives)[number]

/** One person's seat in the group that steers an initiative. */
export const coreTeamSeat = pgTable(
  'core_team_seat',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    perspective: text().$type<Perspective>().notNull(),
    funder: boolean().notNull().default(false),
    joinedOn: date('joined_on').notNull(),
    trainedOn: date('trained_on'),
    training: text().notNull().default(''),
    leftOn: date('left_on'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId, table.participantId] })],
)
export type SeatRow = typeof coreTeamSeat.$inferSelect
