import type { LabEntry } from '../../platform/lab-directory.ts'
import type { LabProfile } from './schema.ts'

/** The pages of the settings, each with the fields it asks for. */
export const settingsParts = {
  identity: ['name', 'tagline', 'languages', 'mainLanguage', 'timeZone', 'brandColour'],
  contact: [
    'welcome',
    'championName',
    'championPhone',
    'contactEmail',
    'postalAddress',
    'operatorName',
  ],
  statements: ['accessibility', 'privacy', 'complaints'],
} as const
export type SettingsPart = keyof typeof settingsParts

/** Whether a word in an address names a page of the settings. */
export function isSettingsPart(text: string | undefined): text is SettingsPart {
  return text !== undefined && Object.hasOwn(settingsParts, text)
}

/** What is stored, as a form shows it. */
export function storedValues(lab: LabEntry, profile: LabProfile): Record<string, unknown> {
  const { name, tagline, languages, timeZone, brandColour } = lab
  const accessibility = { state: 'unassessed', ...profile.accessibility }
  return {
    ...profile,
    accessibility,
    name,
    tagline,
    'languages[]': languages,
    mainLanguage: languages[0],
    timeZone,
    brandColour,
  }
}

export type Difference = { field: string; stored: string; typed: string }

/** What somebody else has stored otherwise than it was typed here; fields by name, as in the form. */
export function differences(
  stored: Record<string, unknown>,
  typed: Record<string, string | string[]>,
): Difference[] {
  const plain = flat(stored)
  return Object.entries(typed)
    .filter(([field]) => field !== 'version')
    .map(([field, value]) => ({ field, stored: plain[field] ?? '', typed: String(value).trim() }))
    .filter((one) => one.stored !== one.typed)
}

function flat(value: Record<string, unknown>, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      const name = before + key
      if (inner === null || inner === undefined) return []
      if (Array.isArray(inner) || typeof inner !== 'object') return [[name, String(inner)]]
      return Object.entries(flat(inner as Record<string, unknown>, `${name}.`))
    }),
  )
}
