import {
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

export type ExperimentId = Id<'experiment'>
export const experimentStates = ['planned', 'running', 'concluded'] as const
export type ExperimentState = (typeof experimentStates)[number]
export const experimentOutcomes = ['supported', 'not-supported', 'unclear'] as const
/** What an experiment said about its hypothesis. */
export type ExperimentOutcome = (typeof experimentOutcomes)[number]
export const measuredIn = ['number', 'words'] as const
export const directions = ['at-least', 'at-most'] as const

const lab = { labId: uuid('lab_id').$type<LabId>().notNull() }
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const local = (name: string) => jsonb(name).$type<LocalText>()

/** A guess, how it is measured and what counts: set before the start, and never changed after it. */
export const experiment = pgTable(
  'experiment',
  {
    ...lab,
    id: uuid().$type<ExperimentId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    title: local('title').notNull(),
    hypothesis: local('hypothesis').notNull(),
    measure: local('measure').notNull(),
    method: local('method').notNull(),
    kind: text().$type<(typeof measuredIn)[number]>().notNull(),
    direction: text().$type<(typeof directions)[number]>().notNull(),
    threshold: numeric({ mode: 'number' }),
    unit: text().notNull().default(''),
    thresholdWords: local('threshold_words').notNull().default({}),
    /** With fewer people the answer is unclear, whatever the figure says. */
    peopleLeast: integer('people_least'),
    startsOn: date('starts_on').notNull(),
    endsBefore: date('ends_before').notNull(),
    public: boolean().notNull().default(false),
    state: text().$type<ExperimentState>().notNull().default('planned'),
    archivedAt: moment('archived_at'),
    plannedBy: person('planned_by'),
    plannedAt: moment('planned_at').notNull(),
    startedAt: moment('started_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ExperimentRow = typeof experiment.$inferSelect

/** Something seen while the experiment went on. */
export const experimentResult = pgTable(
  'experiment_result',
  {
    ...lab,
    id: uuid().$type<Id<'experiment-result'>>().notNull(),
    experimentId: uuid('experiment_id').$type<ExperimentId>().notNull(),
    onDay: date('on_day').notNull(),
    people: integer().notNull(),
    value: numeric({ mode: 'number' }),
    words: text().notNull().default(''),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    takenBackAt: moment('taken_back_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ResultRow = typeof experimentResult.$inferSelect

/** What it came to; a change is a new row with its reason, and the newest counts. */
export const experimentConclusion = pgTable(
  'experiment_conclusion',
  {
    ...lab,
    experimentId: uuid('experiment_id').$type<ExperimentId>().notNull(),
    number: integer().notNull(),
    value: numeric({ mode: 'number' }),
    words: text().notNull().default(''),
    people: integer().notNull(),
    disturbed: boolean().notNull().default(false),
    outcome: text().$type<ExperimentOutcome>().notNull(),
    learned: local('learned').notNull(),
    nextStep: local('next_step').notNull(),
    whyChanged: text('why_changed').notNull().default(''),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.experimentId, table.number] })],
)
export type ConclusionRow = typeof experimentConclusion.$inferSelect
