import { boolean, date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

/** What a facilitator says of their ties to the provider of one initiative; the one that nothing replaced counts. */
export const facilitatorDeclaration = pgTable(
  'facilitator_declaration',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'facilitator-declaration'>>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    hasTies: boolean('has_ties').notNull(),
    providerWords: text('provider_words').notNull().default(''),
    employerWords: text('employer_words').notNull().default(''),
    moneyWords: text('money_words').notNull().default(''),
    familyWords: text('family_words').notNull().default(''),
    public: boolean().notNull().default(false),
    declaredOn: date('declared_on', { mode: 'string' }).notNull(),
    declaredAt: timestamp('declared_at', { withTimezone: true }).notNull(),
    replacedAt: timestamp('replaced_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
