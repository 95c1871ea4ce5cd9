import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

export type ThanksId = Id<'champion-thanks'>
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Words of thanks to a champion; public where both agree. */
export const championThanks = pgTable(
  'champion_thanks',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ThanksId>().notNull(),
    toId: person('to_id').notNull(),
    fromId: person('from_id'),
    words: text().notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    giverAgrees: boolean('giver_agrees').notNull().default(false),
    receiverAgrees: boolean('receiver_agrees').notNull().default(false),
    takenDownAt: timestamp('taken_down_at', { withTimezone: true }),
    takenDownBy: person('taken_down_by'),
    takenDownBecause: text('taken_down_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
