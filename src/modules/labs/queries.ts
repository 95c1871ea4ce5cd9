import { asc, eq } from 'drizzle-orm'
import { rows, type Db } from '../../platform/db/database.ts'
import type { Sender } from '../../platform/parts.ts'
import type { Id, LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import { place } from '../people/index.ts'
import type { LabProfile, OutlinePlace } from './schema.ts'

const profileOfLab = {
  name: 'lab-profile',
  text: `select lab_id as "labId", welcome, champion_name as "championName", champion_phone as "championPhone",
    contact_email as "contactEmail", postal_address as "postalAddress", operator_name as "operatorName",
    accessibility, privacy, complaints, version,
    (select outline from lab where id = $1) as outline
    from lab_profile where lab_id = $1`,
}

/** What a lab says of itself, with its places as a map needs them. */
export type ShownProfile = LabProfile & { outline: OutlinePlace[] }

/** What a lab says of itself; empty while it has said nothing. */
export async function findProfile(db: Db, labId: LabId): Promise<ShownProfile> {
  const found = await rows<ShownProfile>(db, profileOfLab, [labId])
  return found[0] ?? { labId, ...unsaid }
}

const unsaid: Omit<ShownProfile, 'labId'> = {
  welcome: {},
  championName: '',
  championPhone: '',
  contactEmail: '',
  postalAddress: '',
  operatorName: '',
  accessibility: {},
  privacy: {},
  complaints: {},
  version: 1,
  outline: [],
}

/** How the lab signs what it sends to people. */
export async function lookSender(db: Db, labId: LabId): Promise<Sender> {
  const profile = await findProfile(db, labId)
  return {
    operator: profile.operatorName,
    champion: profile.championName,
    phone: profile.championPhone,
    email: profile.contactEmail,
    postalAddress: profile.postalAddress,
  }
}

/** The lab's places by name. */
export async function listPlaces(
  db: Db,
  labId: LabId,
): Promise<(OutlinePlace & { id: Id<'place'> })[]> {
  const { id, name, latitude, longitude } = place
  return db
    .select({ id, name, latitude, longitude })
    .from(place)
    .where(eq(place.labId, labId))
    .orderBy(asc(place.name))
}

export type LabCard = {
  slug: string
  name: LocalText
  tagline: LocalText
  outline: OutlinePlace[]
}
export type ProgrammeCard = {
  id: string | null
  slug: string | null
  name: LocalText
  about: LocalText
  labs: LabCard[]
}

const everyProgramme = {
  name: 'programmes-with-labs',
  text: `select p.id, p.slug, coalesce(p.name, '{}') as name, coalesce(p.about, '{}') as about,
      coalesce(jsonb_agg(jsonb_build_object('slug', l.slug, 'name', l.name, 'tagline', l.tagline,
        'outline', l.outline) order by l.slug) filter (where l.id is not null), '[]') as labs
    from programme p full join lab l on l.programme_id = p.id
    group by p.id order by p.slug nulls last`,
}

/** Every programme of the site with its labs; labs without a programme come last, under none. */
export async function listProgrammes(db: Db): Promise<ProgrammeCard[]> {
  return rows<ProgrammeCard>(db, everyProgramme)
}
