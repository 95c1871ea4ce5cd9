import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { StakeholderId } from '../schema.ts'

/** Whether hours are offered, or things. */
export const helpKinds = ['hours', 'things'] as const
export type HelpState = 'offered' | 'accepted' | 'declined' | 'withdrawn'
export type HelpOfferId = Id<'help-offer'>
export type HelpGivenId = Id<'help-given'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Help that one organisation offers another. */
export const helpOffer = pgTable(
  'help_offer',
  {
    labId: labId(),
    id: uuid().$type<HelpOfferId>().notNull(),
    giverId: uuid('giver_id').$type<StakeholderId>().notNull(),
    receiverId: uuid('receiver_id').$type<StakeholderId>().notNull(),
    what: text().notNull(),
    kind: text().$type<(typeof helpKinds)[number]>().notNull(),
    minutesOffered: integer('minutes_offered'),
    fromDay: date('from_day'),
    untilDay: date('until_day'),
    state: text().$type<HelpState>().notNull(),
    offeredBy: person('offered_by'),
    offeredAt: moment('offered_at').notNull(),
    answerHow: text('answer_how').$type<'page' | 'recorded'>(),
    answerWords: text('answer_words').notNull().default(''),
    answeredBy: person('answered_by'),
    answeredAt: moment('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type HelpOfferRow = typeof helpOffer.$inferSelect

/** Hours that were given, credited to both sides. */
export const helpGiven = pgTable(
  'help_given',
  {
    labId: labId(),
    id: uuid().$type<HelpGivenId>().notNull(),
    helpOfferId: uuid('help_offer_id').$type<HelpOfferId>().notNull(),
    onDay: date('on_day').notNull(),
    minutes: integer().notNull(),
    note: text().notNull().default(''),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
