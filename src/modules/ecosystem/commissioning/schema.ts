import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { StakeholderId } from '../schema.ts'

/** What may be checked. */
export const policyKinds = ['policy', 'tender', 'contract'] as const
/** How far a text has a point. */
export const pointAnswers = ['present', 'partly', 'missing'] as const
export type PointAnswer = (typeof pointAnswers)[number]
export type PolicyTextId = Id<'policy-text'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const ofText = () => uuid('policy_text_id').$type<PolicyTextId>().notNull()

/** A policy, tender or contract of an organisation that is held against the checklist. */
export const policyText = pgTable(
  'policy_text',
  {
    labId: labId(),
    id: uuid().$type<PolicyTextId>().notNull(),
    organisationId: uuid('organisation_id').$type<StakeholderId>().notNull(),
    title: text().notNull(),
    kind: text().$type<(typeof policyKinds)[number]>().notNull(),
    dated: date(),
    link: text().notNull().default(''),
    checklistId: text('checklist_id').notNull(),
    checklistVersion: text('checklist_version').notNull(),
    rounds: integer().notNull().default(0),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type PolicyTextRow = typeof policyText.$inferSelect

/** What was found for a point when the text was checked, round by round. */
export const policyAnswer = pgTable(
  'policy_answer',
  {
    labId: labId(),
    policyTextId: ofText(),
    round: integer().notNull(),
    point: text().notNull(),
    answer: text().$type<PointAnswer>().notNull(),
    place: text().notNull().default(''),
    answeredBy: person('answered_by'),
    answeredAt: moment('answered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.policyTextId, t.round, t.point] })],
)
export type PolicyAnswerRow = typeof policyAnswer.$inferSelect

/** What was decided about the proposed clause for a point, with the text as it was adopted. */
export const policyClause = pgTable(
  'policy_clause',
  {
    labId: labId(),
    policyTextId: ofText(),
    point: text().notNull(),
    decision: text().$type<'adopted' | 'edited' | 'not-adopted'>().notNull(),
    clause: text().notNull().default(''),
    reason: text().notNull().default(''),
    decidedBy: person('decided_by'),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.policyTextId, t.point] })],
)
export type PolicyClauseRow = typeof policyClause.$inferSelect
