import {
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { ServiceId } from '../schema.ts'

export type AssessmentId = Id<'service-assessment'>
export const sides = ['users', 'staff'] as const
export type Side = (typeof sides)[number]
/** How an answer came: by the link without an account, from somebody signed in, or on paper. */
export type AnswerWay = 'link' | 'person' | 'paper'

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** A stretch of days on which users and staff are asked how they find a service. */
export const serviceAssessment = pgTable(
  'service_assessment',
  {
    labId: labId(),
    id: uuid().$type<AssessmentId>().notNull(),
    serviceId: uuid('service_id').$type<ServiceId>().notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    closedAt: moment('closed_at'),
    openedBy: person('opened_by'),
    openedAt: moment('opened_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type AssessmentRow = typeof serviceAssessment.$inferSelect

/** What one person answered: never shown one by one, only together. */
export const serviceAssessmentAnswer = pgTable(
  'service_assessment_answer',
  {
    labId: labId(),
    id: uuid().$type<Id<'service-assessment-answer'>>().notNull(),
    serviceAssessmentId: uuid('service_assessment_id').$type<AssessmentId>().notNull(),
    side: text().$type<Side>().notNull(),
    way: text().$type<AnswerWay>().notNull(),
    respondentKey: text('respondent_key'),
    grades: integer().array().notNull(),
    words: text().notNull().default(''),
    answeredOn: date('answered_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** Something that was changed, and the round of answers it came from. */
export const serviceChange = pgTable(
  'service_change',
  {
    labId: labId(),
    id: uuid().$type<Id<'service-change'>>().notNull(),
    serviceId: uuid('service_id').$type<ServiceId>().notNull(),
    serviceAssessmentId: uuid('service_assessment_id').$type<AssessmentId>(),
    title: jsonb().$type<LocalText>().notNull(),
    words: jsonb().$type<LocalText>().notNull(),
    onDay: date('on_day').notNull(),
    toldBy: person('told_by'),
    toldAt: moment('told_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
