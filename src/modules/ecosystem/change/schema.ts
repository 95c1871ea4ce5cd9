import {
  bigint,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { JigsawArea } from '../readiness/tiers.ts'
import type { StakeholderId } from '../schema.ts'

export const actionStates = ['open', 'started', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]
export type ActionStep = ActionState | 'added' | 'changed' | 'resourced' | 'resource-withdrawn'
export type ChangeActionId = Id<'change-action'>
export type ReadinessReviewId = Id<'readiness-review'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const organisation = () => uuid('stakeholder_id').$type<StakeholderId>().notNull()

/** What an organisation changes, by whom, until when, and with what. */
export const changeAction = pgTable(
  'change_action',
  {
    labId: labId(),
    id: uuid().$type<ChangeActionId>().notNull(),
    stakeholderId: organisation(),
    what: text().notNull(),
    ownerId: person('owner_id'),
    dueOn: date('due_on').notNull(),
    hours: integer(),
    moneyCents: bigint('money_cents', { mode: 'number' }),
    currency: text().notNull().default(''),
    resources: text().notNull().default(''),
    area: text().$type<JigsawArea>(),
    statement: text(),
    barrier: text().notNull().default(''),
    state: text().$type<ActionState>().notNull().default('open'),
    resourcedAt: moment('resourced_at'),
    resourcedBy: person('resourced_by'),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    reminded: text().notNull().default(''),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type ChangeActionRow = typeof changeAction.$inferSelect

/** What became of an action, step by step. */
export const changeActionStep = pgTable(
  'change_action_step',
  {
    labId: labId(),
    id: uuid().$type<Id<'change-action-step'>>().notNull(),
    changeActionId: uuid('change_action_id').$type<ChangeActionId>().notNull(),
    what: text().$type<ActionStep>().notNull(),
    reason: text().notNull().default(''),
    byId: person('by_id'),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** A meeting on how far the changes have come: joint when residents were there. */
export const readinessReview = pgTable(
  'readiness_review',
  {
    labId: labId(),
    id: uuid().$type<ReadinessReviewId>().notNull(),
    stakeholderId: organisation(),
    heldOn: date('held_on').notNull(),
    leadership: integer().notNull().default(0),
    middle: integer().notNull().default(0),
    frontLine: integer('front_line').notNull().default(0),
    residents: integer().notNull().default(0),
    others: integer().notNull().default(0),
    agreed: text().notNull(),
    dissent: text().notNull().default(''),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type ReadinessReviewRow = typeof readinessReview.$inferSelect

/** The actions that a review changed. */
export const readinessReviewAction = pgTable(
  'readiness_review_action',
  {
    labId: labId(),
    readinessReviewId: uuid('readiness_review_id').$type<ReadinessReviewId>().notNull(),
    changeActionId: uuid('change_action_id').$type<ChangeActionId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.readinessReviewId, t.changeActionId] })],
)
