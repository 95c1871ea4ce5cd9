import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { Language, LocalText } from '../../shared/language.ts'

export type ProgrammeId = Id<'programme'>

/** A place as a map needs it. */
export type OutlinePlace = { name: string; latitude: number; longitude: number }

/** How far the site meets the rules for accessible web sites; 'unassessed' until somebody looked. */
export const accessibilityStates = ['unassessed', 'full', 'partial', 'none'] as const
export type Accessibility = {
  state: (typeof accessibilityStates)[number]
  /** What does not work yet, and why. */
  limits: LocalText
  /** The authority to turn to when the lab's own answer does not help. */
  authority: LocalText
  assessedOn: string | null
}

export const programme = pgTable('programme', {
  id: uuid().$type<ProgrammeId>().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<LocalText>().notNull(),
  about: jsonb().$type<LocalText>().notNull().default({}),
})

export const lab = pgTable('lab', {
  id: uuid().$type<LabId>().primaryKey(),
  slug: text().notNull().unique(),
  programmeId: uuid('programme_id').$type<ProgrammeId>(),
  name: jsonb().$type<LocalText>().notNull(),
  tagline: jsonb().$type<LocalText>().notNull().default({}),
  languages: text().array().$type<Language[]>().notNull(),
  timeZone: text('time_zone').notNull(),
  brandColour: text('brand_colour').notNull(),
  demo: boolean().notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  outline: jsonb().$type<OutlinePlace[]>().notNull().default([]),
})

export const labProfile = pgTable('lab_profile', {
  labId: uuid('lab_id').$type<LabId>().primaryKey(),
  welcome: jsonb().$type<LocalText>().notNull().default({}),
  championName: text('champion_name').notNull().default(''),
  championPhone: text('champion_phone').notNull().default(''),
  contactEmail: text('contact_email').notNull().default(''),
  postalAddress: text('postal_address').notNull().default(''),
  operatorName: text('operator_name').notNull().default(''),
  accessibility: jsonb().$type<Partial<Accessibility>>().notNull().default({}),
  privacy: jsonb().$type<LocalText>().notNull().default({}),
  complaints: jsonb().$type<LocalText>().notNull().default({}),
  version: integer().notNull().default(1),
})
export type LabProfile = typeof labProfile.$inferSelect
