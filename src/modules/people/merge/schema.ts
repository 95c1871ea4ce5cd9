import { jsonb, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

/** Details that an entry takes from its double where its own are empty. */
export const fillable = [
  'email',
  'phone',
  'postalAddress',
  'supportNeeds',
  'organisation',
  'placeId',
  'ageBand',
  'gender',
  'belongsTo',
] as const
export type Fillable = (typeof fillable)[number]

/** What went over from the merged entry to the kept one, and what ended because both had it. */
export type Moved = {
  account: Id<'account'> | null
  details: Fillable[]
  roles: Id<'role-held'>[]
  rolesEnded: Id<'role-held'>[]
  /** Roles of others who stand in for the merged entry. */
  substitutes: Id<'role-held'>[]
  /** `keptFrom` is when the stay begins for the kept entry; another day only where its own began at the same moment. */
  stays: { groupId: Id<'group'>; joinedAt: string; keptFrom: string }[]
  staysEnded: { groupId: Id<'group'>; joinedAt: string }[]
  consents: Id<'consent'>[]
  /** Entries that were merged into the merged one before. */
  followers: Id<'participant'>[]
}

/** Two entries that a keeper made one; `undoneAt` says since when they are two again. */
export const participantMerge = pgTable(
  'participant_merge',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'participant-merge'>>().notNull(),
    keptId: uuid('kept_id').$type<Id<'participant'>>().notNull(),
    mergedId: uuid('merged_id').$type<Id<'participant'>>().notNull(),
    moved: jsonb().$type<Moved>().notNull(),
    mergedBy: uuid('merged_by').$type<Id<'participant'>>(),
    at: timestamp({ withTimezone: true }).notNull(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
    undoneBy: uuid('undone_by').$type<Id<'participant'>>(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
