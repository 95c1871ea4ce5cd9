import {
  boolean,
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

export type PrototypeId = Id<'prototype'>
const lab = { labId: uuid('lab_id').$type<LabId>().notNull() }
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const local = (name: string) => jsonb(name).$type<LocalText>()
const ofPrototype = () => uuid('prototype_id').$type<PrototypeId>().notNull()
const ofVersion = () => uuid('prototype_version_id').$type<Id<'prototype-version'>>().notNull()

/** Something made to be tried by people before it is a pilot. */
export const prototype = pgTable(
  'prototype',
  {
    ...lab,
    id: uuid().$type<PrototypeId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    title: local('title').notNull(),
    public: boolean().notNull().default(false),
    archivedAt: moment('archived_at'),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type PrototypeRow = typeof prototype.$inferSelect

/** A prototype as it was at one time; once somebody tried it, its words stay. */
export const prototypeVersion = pgTable(
  'prototype_version',
  {
    ...lab,
    id: uuid().$type<Id<'prototype-version'>>().notNull(),
    prototypeId: ofPrototype(),
    number: integer().notNull(),
    what: local('what').notNull(),
    learn: local('learn').notNull(),
    changedBecause: local('changed_because').notNull().default({}),
    blobId: uuid('blob_id').$type<Id<'blob'>>(),
    /** What the picture shows, for those who do not see it. */
    shows: text().notNull().default(''),
    madeOn: date('made_on').notNull(),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type VersionRow = typeof prototypeVersion.$inferSelect

/** Who tried a version and what they said: one person who agreed to the words named, or people in words. */
export const prototypeTrial = pgTable(
  'prototype_trial',
  {
    ...lab,
    id: uuid().$type<Id<'prototype-trial'>>().notNull(),
    prototypeId: ofPrototype(),
    prototypeVersionId: ofVersion(),
    triedOn: date('tried_on').notNull(),
    who: text().notNull(),
    people: integer().notNull(),
    participantId: person('participant_id'),
    said: text().notNull(),
    /** Everyone may read what they said. */
    open: boolean().notNull(),
    consentTextId: uuid('consent_text_id').$type<Id<'consent-text'>>(),
    mode: text().$type<'spoken' | 'paper'>(),
    witness: text().notNull().default(''),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    takenBackAt: moment('taken_back_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type TrialRow = typeof prototypeTrial.$inferSelect

/** A version changed because of what was said in a trial of the one before. */
export const prototypeReason = pgTable(
  'prototype_reason',
  {
    ...lab,
    prototypeVersionId: ofVersion(),
    prototypeTrialId: uuid('prototype_trial_id').$type<Id<'prototype-trial'>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.prototypeVersionId, table.prototypeTrialId] }),
  ],
)
