import {
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import type { Group, ShownResult } from './shown-result.ts'

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })
const labId = () => uuid('lab_id').$type<LabId>().notNull()
const mapId = () => uuid('opinion_map_id').$type<OpinionMapId>().notNull()

/** What shows in the answers of one map, worked out after they changed: the newest. */
export const opinionResult = pgTable(
  'opinion_result',
  {
    labId: labId(),
    opinionMapId: mapId(),
    /** Rises with every time it is worked out. */
    number: integer().notNull().default(1),
    voters: integer().notNull(),
    votes: integer().notNull(),
    result: jsonb().$type<ShownResult>().notNull(),
    points: bytes().notNull(),
    memory: bytes().notNull(),
    elapsedMs: integer('elapsed_ms').notNull(),
    computedAt: moment('computed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.opinionMapId] })],
)

/** What the result was like at a moment, at most one an hour. */
export const opinionMoment = pgTable(
  'opinion_moment',
  {
    labId: labId(),
    opinionMapId: mapId(),
    hour: moment('hour').notNull(),
    voters: integer().notNull(),
    votes: integer().notNull(),
    statements: integer().notNull(),
    groups: jsonb().$type<Pick<Group, 'id' | 'size'>[]>().notNull(),
    /** Numbers of the statements that all groups shared. */
    commonGround: jsonb('common_ground').$type<number[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.opinionMapId, table.hour] })],
)
