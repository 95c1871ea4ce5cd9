import { pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

/** A community: a place whose people a champion keeps. Nobody has one until somebody sets it. */
export const communityKept = pgTable(
  'community_kept',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    placeId: uuid('place_id').$type<Id<'place'>>().notNull(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.participantId, t.placeId] })],
)
