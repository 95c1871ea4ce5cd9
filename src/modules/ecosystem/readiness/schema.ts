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
import type { StakeholderId } from '../schema.ts'
import type { Tier } from './tiers.ts'

export type ReadinessRoundId = Id<'readiness-round'>
export type RoundKind = 'baseline' | 're-score'
/** How an answer came: by the link without an account, as a person who signed in, on paper, or from a group. */
export type ResponseWay = 'link' | 'person' | 'paper' | 'group'

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const roundId = () => uuid('round_id').$type<ReadinessRoundId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A stretch of days on which an organisation is asked how ready it is. */
export const readinessRound = pgTable(
  'readiness_round',
  {
    labId: labId(),
    id: uuid().$type<ReadinessRoundId>().notNull(),
    stakeholderId: uuid('stakeholder_id').$type<StakeholderId>().notNull(),
    kind: text().$type<RoundKind>().notNull(),
    statements: text().notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    closedAt: moment('closed_at'),
    openedBy: uuid('opened_by').$type<Id<'participant'>>(),
    openedAt: moment('opened_at').notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type ReadinessRoundRow = typeof readinessRound.$inferSelect

/** The way in for one tier of a round. Its code is made again from the site's secret; only the hash is kept. */
export const readinessLink = pgTable(
  'readiness_link',
  {
    labId: labId(),
    roundId: roundId(),
    tier: text().$type<Tier>().notNull(),
    issue: integer().notNull().default(1),
    codeHash: text('code_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.roundId, t.tier] })],
)
export type ReadinessLinkRow = typeof readinessLink.$inferSelect

/** What one person or one group answered: never read one by one by any page, only counted. */
export const readinessResponse = pgTable(
  'readiness_response',
  {
    labId: labId(),
    id: uuid().$type<Id<'readiness-response'>>().notNull(),
    roundId: roundId(),
    tier: text().$type<Tier>().notNull(),
    way: text().$type<ResponseWay>().notNull(),
    people: integer().notNull().default(1),
    respondentKey: text('respondent_key'),
    answers: jsonb().$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
