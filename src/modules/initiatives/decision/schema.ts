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
import type { GateId } from '../gate/schema.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import type { PhaseId } from '../process/schema.ts'

export type DecisionId = Id<'decision'>

/** How deeply people were involved: coercion, educating, informing, consultation, engagement, co-design, co-production. */
export const involvementDepths = [1, 2, 3, 4, 5, 6, 7] as const
export type InvolvementDepth = (typeof involvementDepths)[number]

/** What was decided, between what, why and by whose power. Never changed: `corrects` names an earlier one. */
export const decision = pgTable(
  'decision',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<DecisionId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    phaseId: uuid('phase_id').$type<PhaseId>(),
    gateId: uuid('gate_id').$type<GateId>(),
    question: jsonb().$type<LocalText>().notNull(),
    options: jsonb().$type<LocalText[]>().notNull(),
    chosen: integer().notNull(),
    reasons: jsonb().$type<LocalText>().notNull(),
    depth: integer().$type<InvolvementDepth>().notNull(),
    power: text().notNull(),
    groupId: uuid('group_id').$type<Id<'group'>>(),
    decidedOn: date('decided_on').notNull(),
    corrects: uuid().$type<DecisionId>(),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
