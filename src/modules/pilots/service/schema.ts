import {
  bigint,
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
import type { Currency } from '../../../shared/money.ts'
import type { PilotId } from '../pilot/schema.ts'

export type ServiceId = Id<'service'>
export const serviceStates = ['planned', 'running', 'paused', 'ended'] as const
export type ServiceState = (typeof serviceStates)[number]
export const fourTests = ['user-centred', 'inclusive', 'responsive', 'transparent'] as const
export type FourTest = (typeof fourTests)[number]
export const waysToBuy = ['own-staff', 'procurement', 'grant', 'agreement'] as const
export const promiseSides = ['users', 'provider'] as const
export type PromiseSide = (typeof promiseSides)[number]

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const serviceId = () => uuid('service_id').$type<ServiceId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const words = (name: string) => jsonb(name).$type<LocalText>().notNull()

/** What residents can use: what it is, for whom, and how to get it. */
export const service = pgTable(
  'service',
  {
    labId: labId(),
    id: uuid().$type<ServiceId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    pilotId: uuid('pilot_id').$type<PilotId>(),
    title: words('title'),
    what: words('what'),
    forWhom: words('for_whom'),
    whenWords: words('when_words').default({}),
    byPhone: words('by_phone').default({}),
    onPaper: words('on_paper').default({}),
    onWeb: words('on_web').default({}),
    price: words('price').default({}),
    responsible: words('responsible'),
    ownerId: person('owner_id'),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    placeWords: text('place_words').notNull().default(''),
    public: boolean().notNull().default(false),
    state: text().$type<ServiceState>().notNull().default('planned'),
    stateReason: words('state_reason').default({}),
    pausedUntil: date('paused_until'),
    stateSince: date('state_since').notNull(),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type ServiceRow = typeof service.$inferSelect

/** What is missing for one of the four tests, and what is done about it by when; the newest counts. */
export const serviceTestNote = pgTable(
  'service_test_note',
  {
    labId: labId(),
    id: uuid().$type<Id<'service-test-note'>>().notNull(),
    serviceId: serviceId(),
    test: text().$type<FourTest>().notNull(),
    words: words('words'),
    untilDay: date('until_day').notNull(),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** How a service is bought; a change is a new version. The period is half open, and may be without an end. */
export const commissioningRecord = pgTable(
  'commissioning_record',
  {
    labId: labId(),
    serviceId: serviceId(),
    number: integer().notNull(),
    how: text().$type<(typeof waysToBuy)[number]>().notNull(),
    providerId: uuid('provider_id').$type<Id<'stakeholder'>>(),
    providerWords: text('provider_words').notNull().default(''),
    startsOn: date('starts_on').notNull(),
    endsBefore: date('ends_before'),
    currency: text().$type<Currency>().notNull(),
    valueMinor: bigint('value_minor', { mode: 'number' }),
    localMinor: bigint('local_minor', { mode: 'number' }),
    supplierIds: uuid('supplier_ids').array().notNull().default([]),
    policyTextId: uuid('policy_text_id'),
    clauses: words('clauses').default({}),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.serviceId, t.number] })],
)

/** A promise of the initiative that users and provider make each other about a service. */
export const serviceCommitment = pgTable(
  'service_commitment',
  {
    labId: labId(),
    serviceId: serviceId(),
    commitmentId: uuid('commitment_id').$type<Id<'commitment'>>().notNull(),
    side: text().$type<PromiseSide>().notNull(),
    howOften: words('how_often').default({}),
  },
  (t) => [primaryKey({ columns: [t.labId, t.serviceId, t.commitmentId] })],
)

/** Meeting again every so many months. */
export const serviceTouchpoint = pgTable(
  'service_touchpoint',
  {
    labId: labId(),
    id: uuid().$type<Id<'service-touchpoint'>>().notNull(),
    serviceId: serviceId(),
    title: words('title'),
    everyMonths: integer('every_months').notNull(),
    firstOn: date('first_on').notNull(),
    endedOn: date('ended_on'),
    plannedBy: person('planned_by'),
    plannedAt: moment('planned_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** One time that people did meet. */
export const serviceTouchpointKept = pgTable(
  'service_touchpoint_kept',
  {
    labId: labId(),
    id: uuid().$type<Id<'service-touchpoint-kept'>>().notNull(),
    serviceTouchpointId: uuid('service_touchpoint_id').$type<Id<'service-touchpoint'>>().notNull(),
    onDay: date('on_day').notNull(),
    words: words('words'),
    people: integer().notNull(),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
