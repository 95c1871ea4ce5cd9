import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import type { GateId } from '../gate/schema.ts'

/** In what capacity people sign: in a role, or as members of the group that holds the gate. */
export const capacities = [...roles, 'group-member'] as const
export type Capacity = (typeof capacities)[number]
export const verdicts = ['agree', 'disagree'] as const
export type SignOffVerdict = (typeof verdicts)[number]
export type SignOffMode = 'tap' | 'spoken' | 'paper'
export type SignOffId = Id<'sign-off'>

/** Somebody was asked to sign. */
export const signOffRequest = pgTable(
  'sign_off_request',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'sign-off-request'>>().notNull(),
    gateId: uuid('gate_id').$type<GateId>().notNull(),
    round: integer().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    role: text().$type<Capacity>().notNull(),
    askedBy: uuid('asked_by').$type<Id<'participant'>>(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** A person's signature at a gate. `recordedBy` typed it for them when it was not a tap of their own. */
export const signOff = pgTable(
  'sign_off',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SignOffId>().notNull(),
    gateId: uuid('gate_id').$type<GateId>().notNull(),
    round: integer().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    role: text().$type<Capacity>().notNull(),
    verdict: text().$type<SignOffVerdict>().notNull(),
    mode: text().$type<SignOffMode>().notNull(),
    words: text().notNull().default(''),
    witness: text().notNull().default(''),
    namePublic: boolean('name_public').notNull().default(false),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    at: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
