import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

export type PairId = Id<'champion-pair'>
export const pairKinds = ['mentor', 'buddy'] as const
export type PairKind = (typeof pairKinds)[number]
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Two who help each other; `first` is the mentor, of buddies either. It holds once both agreed, until it ends. */
export const championPair = pgTable(
  'champion_pair',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<PairId>().notNull(),
    kind: text().$type<PairKind>().notNull(),
    firstId: person('first_id').notNull(),
    secondId: person('second_id').notNull(),
    askedBy: person('asked_by'),
    askedAt: moment('asked_at').notNull(),
    firstAgreedAt: moment('first_agreed_at'),
    secondAgreedAt: moment('second_agreed_at'),
    endedAt: moment('ended_at'),
    endedBy: person('ended_by'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
