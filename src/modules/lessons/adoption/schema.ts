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
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { PracticeId } from '../practice/schema.ts'
import type { AdoptionState } from '../words.ts'

export type AdoptionId = Id<'adoption'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const local = () => jsonb().$type<LocalText>().notNull()

/** This lab's use of another lab's practice; the foreign end keeps the title it had when the adoption began. */
export const adoption = pgTable(
  'adoption',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<AdoptionId>().notNull(),
    sourceLabId: uuid('source_lab_id').$type<LabId>().notNull(),
    sourceLab: text('source_lab').notNull(),
    sourcePracticeId: uuid('source_practice_id').$type<PracticeId>().notNull(),
    sourceTitle: jsonb('source_title').$type<LocalText>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>(),
    why: text().notNull(),
    state: text().$type<AdoptionState>().notNull().default('considering'),
    stoppedBecause: text('stopped_because').notNull().default(''),
    startedBy: uuid('started_by').$type<Id<'participant'>>(),
    startedAt: moment('started_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type AdoptionRow = typeof adoption.$inferSelect

/** One thing that was made different here: what, from which, to which, and why. */
export const adaptation = pgTable(
  'adaptation',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'adaptation'>>().notNull(),
    adoptionId: uuid('adoption_id').$type<AdoptionId>().notNull(),
    what: local(),
    was: local(),
    became: local(),
    why: local(),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    notedAt: moment('noted_at').notNull(),
    takenBackAt: moment('taken_back_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What came of an adoption, in words, on a day. */
export const adoptionReport = pgTable(
  'adoption_report',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'adoption-report'>>().notNull(),
    adoptionId: uuid('adoption_id').$type<AdoptionId>().notNull(),
    result: local(),
    reportedOn: date('reported_on').notNull(),
    reportedBy: uuid('reported_by').$type<Id<'participant'>>(),
    reportedAt: moment('reported_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** An adaptation and a report as everyone reads them. */
export type CopiedAdaptation = Record<'what' | 'was' | 'became' | 'why', LocalText>
export type CopiedReport = { on: string; result: LocalText }

/** What the adopting lab reported: a table of the site. */
export const publishedAdoption = pgTable(
  'published_adoption',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    adoptionId: uuid('adoption_id').$type<AdoptionId>().notNull(),
    sourceLabId: uuid('source_lab_id').$type<LabId>().notNull(),
    sourcePracticeId: uuid('source_practice_id').$type<PracticeId>().notNull(),
    state: text().$type<AdoptionState>().notNull(),
    stoppedBecause: text('stopped_because').notNull().default(''),
    adaptations: jsonb().$type<CopiedAdaptation[]>().notNull(),
    reports: jsonb().$type<CopiedReport[]>().notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.adoptionId] })],
)
