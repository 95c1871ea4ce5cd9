import type { Id, LabId } from '../shared/id.ts'
import type { Language, LocalText } from '../shared/language.ts'
import { onSite, rows, type Database } from './db/database.ts'

/** What every page of a lab needs to know of it. */
export type LabEntry = {
  id: LabId
  slug: string
  programmeId: Id<'programme'> | null
  name: LocalText
  tagline: LocalText
  languages: Language[]
  timeZone: string
  brandColour: string
  demo: boolean
}

/** The labs of this site, kept in memory; `forget` after a change. */
export type LabDirectory = {
  find(slug: string): Promise<LabEntry | undefined>
  all(): Promise<LabEntry[]>
  forget(): void
}

const keepMs = 30_000
const everyLab = {
  name: 'lab-directory',
  text: `select id, slug, programme_id as "programmeId", name, tagline, languages,
    time_zone as "timeZone", brand_colour as "brandColour", demo from lab order by slug`,
}

/** Reads the directory at most every 30 seconds, and at once after a change anywhere on the site. */
export function openLabDirectory(database: Pick<Database, 'app'>): LabDirectory {
  let known: Promise<Map<string, LabEntry>> | null = null
  let until = 0
  const load = async () => {
    const found = await onSite(database, (db) => rows<LabEntry>(db, everyLab))
    return new Map(found.map((lab) => [lab.slug, lab]))
  }
  const current = (): Promise<Map<string, LabEntry>> => {
    if (!known || Date.now() > until) {
      until = Date.now() + keepMs
      known = load().catch((error: unknown) => {
        known = null
        throw error
      })
    }
    return known
  }
  return {
    find: async (slug) => (await current()).get(slug),
    all: async () => [...(await current()).values()],
    forget: () => (known = null),
  }
}
