import {
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
import type { Effect } from '../../../analysis/effect/index.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Part, PilotPersonId } from '../person/schema.ts'
import type { PilotId } from '../pilot/schema.ts'

export type IndicatorId = Id<'pilot-indicator'>
export const indicatorKinds = ['figure', 'share', 'grade'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]
export const directions = ['more', 'less'] as const
export type Direction = (typeof directions)[number]
export const moments = ['before', 'after'] as const
export type Moment = (typeof moments)[number]

const base = { labId: uuid('lab_id').$type<LabId>().notNull() }
const ofPilot = { ...base, pilotId: uuid('pilot_id').$type<PilotId>().notNull() }
const at = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const indicatorId = uuid('pilot_indicator_id').$type<IndicatorId>().notNull()

/** Something a pilot measures; what it means stands in its versions. */
export const pilotIndicator = pgTable(
  'pilot_indicator',
  {
    ...ofPilot,
    id: uuid().$type<IndicatorId>().notNull(),
    code: text().notNull(),
    madeAt: at('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** One definition of an indicator. */
export const pilotIndicatorVersion = pgTable(
  'pilot_indicator_version',
  {
    ...base,
    pilotIndicatorId: indicatorId,
    number: integer().notNull(),
    name: jsonb().$type<LocalText>().notNull(),
    definition: jsonb().$type<LocalText>().notNull(),
    kind: text().$type<IndicatorKind>().notNull(),
    unit: text().notNull().default(''),
    source: text().notNull().default(''),
    direction: text().$type<Direction>().notNull(),
    target: numeric({ mode: 'number' }),
    least: numeric({ mode: 'number' }),
    most: numeric({ mode: 'number' }),
    whyChanged: text('why_changed').notNull().default(''),
    writtenBy: person('written_by'),
    writtenAt: at('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.pilotIndicatorId, table.number] })],
)

/** A file that was taken in. */
export const pilotFile = pgTable(
  'pilot_file',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-file'>>().notNull(),
    contentHash: text('content_hash').notNull(),
    lines: integer().notNull(),
    takenBy: person('taken_by'),
    takenAt: at('taken_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** One value that was found, under the definition of its time. */
export const pilotObservation = pgTable(
  'pilot_observation',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-observation'>>().notNull(),
    pilotIndicatorId: indicatorId,
    indicatorVersion: integer('indicator_version').notNull(),
    moment: text().$type<Moment>().notNull(),
    part: text().$type<Part>().notNull(),
    personKey: text('person_key'),
    onDay: date('on_day').notNull(),
    value: numeric({ mode: 'number' }).notNull(),
    pilotFileId: uuid('pilot_file_id').$type<Id<'pilot-file'>>(),
    notedBy: person('noted_by'),
    notedAt: at('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What the observations of an indicator come to. */
export const pilotEffect = pgTable(
  'pilot_effect',
  {
    ...ofPilot,
    pilotIndicatorId: indicatorId,
    effect: jsonb().$type<Effect>().notNull(),
    workedOutAt: at('worked_out_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.pilotId, table.pilotIndicatorId] })],
)

/** Answers about how people find those who help them. */
export const pilotRelation = pgTable(
  'pilot_relation',
  {
    ...ofPilot,
    id: uuid().$type<Id<'pilot-relation'>>().notNull(),
    pilotPersonId: uuid('pilot_person_id').$type<PilotPersonId>(),
    /** What holds the answers of somebody who left together. */
    looseKey: text('loose_key'),
    moment: text().$type<'start' | 'end'>().notNull(),
    answers: integer().array().notNull(),
    notedBy: person('noted_by'),
    notedAt: at('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
