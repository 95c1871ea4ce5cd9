import { date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'

/** A role of a person in the lab or in one initiative; `endsOn` is the first day without it. */
export const roleHeld = pgTable(
  'role_held',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'role-held'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    role: text().$type<Role>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>(),
    substituteFor: uuid('substitute_for').$type<Id<'participant'>>(),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
