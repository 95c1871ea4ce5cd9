import {
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type {
  Confirmation,
  ContributionState,
  Kind,
  Outcome,
  Visibility,
  VoiceChannel,
} from './words.ts'

export type ContributionId = Id<'contribution'>

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What somebody said, with who said it, who wrote it down and who may read it. */
export const contribution = pgTable(
  'contribution',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ContributionId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    phaseId: uuid('phase_id'),
    activityId: uuid('activity_id'),
    sessionId: uuid('session_id'),
    kind: text().$type<Kind>().notNull(),
    channel: text().$type<VoiceChannel>().notNull(),
    title: text().notNull().default(''),
    body: text().notNull(),
    /** A language code as detected or put right, 'und' when nobody knows. */
    language: text().notNull().default('und'),
    languageBy: text('language_by').$type<'detected' | 'person'>().notNull().default('detected'),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Whose voice it is; nobody when they wished to stay unnamed. */
    participantId: person('participant_id'),
    /** The carer or friend who brought it for them. */
    broughtBy: person('brought_by'),
    typedBy: person('typed_by'),
    /** Whoever wrote it down for them had not yet learned how. */
    beforeTraining: boolean('before_training').notNull().default(false),
    /** The name under which they want to be read by everybody; empty is 'a resident'. */
    signedAs: text('signed_as').notNull().default(''),
    confirmedHow: text('confirmed_how').$type<Confirmation>().notNull().default('self'),
    confirmedAt: moment('confirmed_at'),
    visibility: text().$type<Visibility>().notNull(),
    /** About health or care: outside search, public pages and exports unless a consent allows it. */
    sensitive: boolean().notNull().default(false),
    state: text().$type<ContributionState>().notNull().default('received'),
    reachPublic: boolean('reach_public').notNull().default(false),
    reachSearch: boolean('reach_search').notNull().default(false),
    reachExport: boolean('reach_export').notNull().default(false),
    aboutKind: text('about_kind').$type<'contribution' | 'finding'>(),
    aboutId: uuid('about_id'),
    parentId: uuid('parent_id').$type<ContributionId>(),
    outreachId: uuid('outreach_id'),
    /** On which way that invitation reached whoever answered it. */
    outreachChannel: text('outreach_channel'),
    sheetId: uuid('sheet_id'),
    receiptHash: text('receipt_hash').notNull(),
    importId: uuid('import_id'),
    importKey: text('import_key'),
    /** Where an imported text comes from, in the words its licence asks for. */
    source: text().notNull().default(''),
    capturedAt: moment('captured_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    /** What it was before, so that undoing a withdrawal does not undo moderation. */
    withdrawnFrom: text('withdrawn_from').$type<Exclude<ContributionState, 'withdrawn'>>(),
    erasedAt: moment('erased_at'),
    version: integer().notNull().default(1),
    words: searchWords().generatedAlwaysAs(sql`null`),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ContributionRow = Omit<typeof contribution.$inferSelect, 'words'>

export const contributionPhoto = pgTable(
  'contribution_photo',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    blobId: uuid('blob_id').$type<Id<'blob'>>().notNull(),
    position: integer().notNull(),
    /** What the picture shows, for those who do not see it. */
    shows: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId, table.blobId] })],
)

/** How a contribution read before it was corrected. */
export const contributionWording = pgTable(
  'contribution_wording',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    language: text().notNull(),
    replacedAt: moment('replaced_at').notNull(),
    replacedBy: person('replaced_by'),
    because: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId, table.version] })],
)

/** A teller's yes to one use of one story; no row is no. */
export const contributionConsent = pgTable(
  'contribution_consent',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'contribution-consent'>>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    consentTextId: uuid('consent_text_id').$type<Id<'consent-text'>>().notNull(),
    mode: text().$type<'tap' | 'spoken' | 'paper'>().notNull(),
    witness: text().notNull().default(''),
    recordedBy: person('recorded_by'),
    givenAt: moment('given_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What became of a contribution, with the reason; replaced answers stay as history. */
export const disposition = pgTable(
  'disposition',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'disposition'>>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    reason: jsonb().$type<LocalText>().notNull(),
    mergedInto: uuid('merged_into').$type<ContributionId>(),
    restsOnKind: text('rests_on_kind'),
    restsOnId: uuid('rests_on_id'),
    deferredUntil: date('deferred_until'),
    decidedBy: person('decided_by'),
    decidedAt: moment('decided_at').notNull(),
    replacedAt: moment('replaced_at'),
    /** The answers given together with it. */
    batchId: uuid('batch_id').$type<Id<'answer-batch'>>(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
