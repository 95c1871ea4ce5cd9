import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ProgrammeId } from '../../labs/index.ts'

export type NamedProgramme = { id: ProgrammeId; slug: string; name: LocalText; about: LocalText }

const ofLab = {
  name: 'programme-of-lab',
  text: `select p.id, p.slug, p.name, p.about from programme p join lab l on l.programme_id = p.id
    where l.id = $1`,
}

/** The programme a lab belongs to; undefined for none. */
export async function programmeOfLab(db: Db, labId: LabId): Promise<NamedProgramme | undefined> {
  return (await rows<NamedProgramme>(db, ofLab, [labId]))[0]
}

const bySlug = {
  name: 'programme-by-slug',
  text: 'select id, slug, name, about from programme where slug = $1',
}

/** A programme by the word in its address. */
export async function lookProgramme(db: Db, slug: string): Promise<NamedProgramme | undefined> {
  return (await rows<NamedProgramme>(db, bySlug, [slug]))[0]
}

export type Request = NamedProgramme & { kind: 'asked' | 'invited'; at: Date }
const requestOf = {
  name: 'programme-request-of-lab',
  text: `select p.id, p.slug, p.name, p.about, r.kind, r.at
    from programme_request r join programme p on p.id = r.programme_id where r.lab_id = $1`,
}

/** What a lab asked of a programme or was invited to; undefined when nothing waits. */
export async function requestOfLab(db: Db, labId: LabId): Promise<Request | undefined> {
  return (await rows<Request>(db, requestOf, [labId]))[0]
}

const programmesMax = 100
const everyProgramme = {
  name: 'programmes-to-ask',
  text: `select id, slug, name, about from programme order by slug limit ${programmesMax}`,
}

/** The programmes of the site, for choosing one. */
export async function programmesToAsk(db: Db): Promise<NamedProgramme[]> {
  return rows<NamedProgramme>(db, everyProgramme)
}

/** A programme with its labs and those that wait, as the host sees it. */
export type KeptProgramme = {
  slug: string
  name: LocalText
  labs: string[]
  asked: string[]
  invited: string[]
  centres: string[]
}
const listOf = (from: string) => `coalesce((select jsonb_agg(${from}), '[]')`
const waiting = (kind: string) =>
  listOf(`l.slug order by l.slug) from programme_request r join lab l on l.id = r.lab_id
    where r.programme_id = p.id and r.kind = '${kind}'`)
const kept = {
  name: 'programmes-kept',
  text: `select p.slug, p.name, ${listOf('l.slug order by l.slug) from lab l where l.programme_id = p.id')} as labs,
    ${waiting('asked')} as asked, ${waiting('invited')} as invited,
    ${listOf('c.name order by c.name) from centre_of_knowledge c where c.programme_id = p.id')} as centres
    from programme p order by p.slug`,
}

/** Every programme with its labs, for whoever keeps the site. */
export async function keptProgrammes(db: Db): Promise<KeptProgramme[]> {
  return rows<KeptProgramme>(db, kept)
}
