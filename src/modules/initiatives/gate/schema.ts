import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import type { Application } from '../../methods/index.ts'
import type { GroupRule } from '../../people/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import type { PhaseId } from '../process/schema.ts'

export type GateId = Id<'gate'>
export type RequirementId = Id<'requirement'>

/** The decision point at the end of a phase. Opened again, it begins a new round. */
export const gate = pgTable(
  'gate',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<GateId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    phaseId: uuid('phase_id').$type<PhaseId>().notNull(),
    sentence: jsonb().$type<LocalText>().notNull(),
    holderRole: text('holder_role').$type<Role>().notNull().default('coordinator'),
    holderGroupId: uuid('holder_group_id').$type<Id<'group'>>(),
    /** The group's quorum and rule when the gate was given to it; its members are those of that moment too. */
    holderQuorum: integer('holder_quorum'),
    holderRule: text('holder_rule').$type<GroupRule>(),
    heldSince: timestamp('held_since', { withTimezone: true }),
    round: integer().notNull().default(1),
    passedAt: timestamp('passed_at', { withTimezone: true }),
    passedBy: uuid('passed_by').$type<Id<'participant'>>(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type GateRow = typeof gate.$inferSelect

/** One condition of a gate, checked on live data. */
export const requirement = pgTable(
  'requirement',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<RequirementId>().notNull(),
    gateId: uuid('gate_id').$type<GateId>().notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    checker: text().notNull(),
    params: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    label: jsonb().$type<LocalText>().notNull(),
    rule: integer(),
    appliesTo: text('applies_to').$type<Application>(),
    /** The gate no longer asks this, since its process moved to another version of the method. */
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type RequirementRow = typeof requirement.$inferSelect

/** A requirement the holder went on without, and why: shown for ever. */
export const gateOverride = pgTable(
  'gate_override',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'gate-override'>>().notNull(),
    gateId: uuid('gate_id').$type<GateId>().notNull(),
    round: integer().notNull(),
    requirementId: uuid('requirement_id').$type<RequirementId>().notNull(),
    reason: text().notNull(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** How a requirement stood when the gate was passed. */
export type KeptRequirement = {
  requirementId: RequirementId
  state: string
  overrideReason?: string
}

/** One passage of a gate, with what held then. */
export const gatePassage = pgTable(
  'gate_passage',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'gate-passage'>>().notNull(),
    gateId: uuid('gate_id').$type<GateId>().notNull(),
    round: integer().notNull(),
    passedAt: timestamp('passed_at', { withTimezone: true }).notNull(),
    passedBy: uuid('passed_by').$type<Id<'participant'>>(),
    groupId: uuid('group_id').$type<Id<'group'>>(),
    witness: text().notNull().default(''),
    requirements: jsonb().$type<KeptRequirement[]>().notNull(),
    reopenedAt: timestamp('reopened_at', { withTimezone: true }),
    reopenedBecause: text('reopened_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
