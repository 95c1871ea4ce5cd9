import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'

/** How an invitation travels. */
export const invitationChannels = ['email', 'link', 'print'] as const
export type InvitationChannel = (typeof invitationChannels)[number]

/** Which lab a code belongs to: a code on paper says nothing of its lab. */
export const codeDirectory = pgTable('code_directory', {
  codeHash: text('code_hash').primaryKey(),
  labId: uuid('lab_id').$type<LabId>().notNull(),
  kind: text().notNull(),
})

/** An invitation to a role. Its code is derived from the site's secret and its issue; only the hash is kept. */
export const invitation = pgTable(
  'invitation',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'invitation'>>().notNull(),
    /** The person meant, when the lab already knows them. */
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    /** What the person is called on the invitation. */
    name: text().notNull().default(''),
    role: text().$type<Role>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>(),
    channel: text().$type<InvitationChannel>().notNull(),
    email: text(),
    codeHash: text('code_hash').notNull(),
    /** Grows each time a new code is made, which ends the old one. */
    issue: integer().notNull().default(1),
    invitedBy: uuid('invited_by').$type<Id<'participant'>>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
    acceptedBy: uuid('accepted_by').$type<Id<'participant'>>(),
    /** Who noted an answer given on paper or by voice, and how it was confirmed. */
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    confirmedHow: text('confirmed_how').notNull().default(''),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
