import {
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import type { InitiativeState } from '../initiatives/index.ts'
import type { ProgrammeId } from '../labs/index.ts'
import type { CanonicalStage } from '../methods/index.ts'
import type { SharedPilot } from '../pilots/index.ts'
import type { ChampionFigures, CopiedPhase, Figures, PilotFigures } from './copy/shape.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const local = (name: string) => jsonb(name).$type<LocalText>()

/** A lab that asked to belong to a programme, or was invited to; gone once it is settled. */
export const programmeRequest = pgTable('programme_request', {
  labId: uuid('lab_id').$type<LabId>().primaryKey(),
  programmeId: uuid('programme_id').$type<ProgrammeId>().notNull(),
  kind: text().$type<'asked' | 'invited'>().notNull(),
  at: moment('at').notNull(),
})

/** A university or research body that a programme names; labs will be able to ask it. */
export const centreOfKnowledge = pgTable('centre_of_knowledge', {
  id: uuid().$type<Id<'centre-of-knowledge'>>().primaryKey(),
  programmeId: uuid('programme_id').$type<ProgrammeId>().notNull(),
  name: text().notNull(),
  about: local('about').notNull().default({}),
  address: text().notNull().default(''),
})

/** The lab's wish that an initiative stands on the pages of its programme. */
export const publication = pgTable(
  'publication',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId] })],
)

/** How many champions a lab has that published something: a table of the site. */
export const publishedChampions = pgTable('published_champions', {
  labId: uuid('lab_id').$type<LabId>().primaryKey(),
  total: integer(),
  professions: jsonb().$type<ChampionFigures['professions']>().notNull().default({}),
  copiedAt: moment('copied_at').notNull(),
})

/** The published copy: a table of the site, and all that pages across labs read of an initiative. */
export const publishedInitiative = pgTable(
  'published_initiative',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    title: local('title').notNull(),
    summary: local('summary').notNull(),
    state: text().$type<InitiativeState>().notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    methodId: text('method_id'),
    method: local('method'),
    /** Where the work is now. */
    stage: text().$type<CanonicalStage>(),
    phases: jsonb().$type<CopiedPhase[]>().notNull(),
    figures: jsonb().$type<Figures>().notNull(),
    publishedAt: moment('published_at').notNull(),
    copiedAt: moment('copied_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId] })],
)

/** The published copy of a public pilot of a published initiative; it goes with the copy of that. */
export const publishedPilot = pgTable(
  'published_pilot',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    pilotId: uuid('pilot_id').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    title: local('title').notNull(),
    state: text().$type<SharedPilot['state']>().notNull(),
    startsOn: date('starts_on').notNull(),
    lastDay: date('last_day').notNull(),
    sectors: jsonb().$type<SharedPilot['sectors']>().notNull(),
    outcome: text().$type<NonNullable<SharedPilot['outcome']>>(),
    figures: jsonb().$type<PilotFigures>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.pilotId] })],
)
