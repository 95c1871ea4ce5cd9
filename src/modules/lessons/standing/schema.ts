import { boolean, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import type { LessonId } from '../lesson/schema.ts'
import type { Stance } from '../words.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What one person thinks of a lesson, in their words; what they thought before stays, as replaced. */
export const lessonStanding = pgTable(
  'lesson_standing',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'lesson-standing'>>().notNull(),
    lessonId: uuid('lesson_id').$type<LessonId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    stance: text().$type<Stance>().notNull(),
    words: text().notNull(),
    ofClaim: jsonb('of_claim').$type<LocalText>().notNull(),
    named: boolean().notNull().default(false),
    role: text().$type<Role>(),
    hiddenBecause: text('hidden_because'),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    saidAt: moment('said_at').notNull(),
    replacedAt: moment('replaced_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
