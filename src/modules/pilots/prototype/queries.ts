import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { prototype, type PrototypeId, type PrototypeRow, type VersionRow } from './schema.ts'

/** A prototype of this initiative, held until a change is over. */
export async function holdPrototype(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<PrototypeRow> {
  const [found] = await db
    .select()
    .from(prototype)
    .where(and(eq(prototype.labId, labId), eq(prototype.id, id as PrototypeId)))
    .for('update')
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return found
}

export type ShownPrototype = Pick<
  PrototypeRow,
  'id' | 'initiativeId' | 'title' | 'public' | 'archivedAt' | 'version'
> & { initiativeTitle: LocalText }

const shown = {
  name: 'prototype-shown',
  text: `select p.id, p.initiative_id as "initiativeId", p.title, p.public, p.archived_at as "archivedAt",
      p.version, i.title as "initiativeTitle"
    from prototype p join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
    where p.lab_id = $1 and p.initiative_id = $2 and p.id = $3`,
}

/** A prototype as its pages show it. */
export async function findPrototype(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownPrototype> {
  const [found] = await rows<ShownPrototype>(db, shown, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}

export type ShownVersion = Omit<VersionRow, 'labId' | 'prototypeId' | 'writtenBy' | 'writtenAt'> & {
  fileName: string | null
  mediaType: string | null
  /** What was said of earlier versions that it rests on. */
  reasons: string[]
  /** How often it was tried, and by how many people. */
  trials: number
  people: number
}

const versions = {
  name: 'prototype-versions',
  text: `select v.id, v.number, v.what, v.learn, v.changed_because as "changedBecause",
      v.blob_id as "blobId", v.shows, v.made_on::text as "madeOn", v.version,
      b.file_name as "fileName", b.media_type as "mediaType",
      array(select r.prototype_trial_id::text from prototype_reason r
        where r.lab_id = v.lab_id and r.prototype_version_id = v.id order by 1) as reasons,
      tried.trials, tried.people
    from prototype_version v
    left join blob b on b.lab_id = v.lab_id and b.id = v.blob_id
    cross join lateral (select count(*)::int as trials, coalesce(sum(t.people), 0)::int as people
      from prototype_trial t where t.lab_id = v.lab_id and t.prototype_version_id = v.id
        and t.taken_back_at is null) tried
    where v.lab_id = $1 and v.prototype_id = $2 order by v.number desc`,
}

/** Every version of a prototype, newest first: there are few, and the history is the point. */
export async function versionsOf(db: Db, labId: LabId, id: string): Promise<ShownVersion[]> {
  return rows<ShownVersion>(db, versions, [labId, id])
}

export type ShownTrial = {
  id: string
  versionId: string
  triedOn: string
  who: string
  people: number
  said: string
  open: boolean
  /** Only for those who look after people. */
  name: string | null
  named: boolean
  mine: boolean
  takenBack: boolean
}

const trials = {
  name: 'prototype-trials',
  text: `select t.id, t.prototype_version_id as "versionId", t.tried_on::text as "triedOn", t.who,
      t.people, t.said, t.open, case when $4 then kept.name end as name,
      t.participant_id is not null as named, coalesce(kept.id = $5, false) as mine,
      t.taken_back_at is not null as "takenBack"
    from prototype_trial t
    left join participant pa on pa.lab_id = t.lab_id and pa.id = t.participant_id
    left join participant kept on kept.lab_id = pa.lab_id and kept.id = coalesce(pa.merged_into, pa.id)
    where t.lab_id = $1 and t.prototype_id = $2
      and (t.open or $3 or coalesce(kept.id = $5, false)) and (t.taken_back_at is null or $3)
    order by t.tried_on, t.id`,
}

type Eyes = { inside: boolean; cares: boolean; me: string | null }

/** What was said of a prototype, as far as the reader may read it; their own words too. At most as many as it may hold. */
export async function trialsOf(
  db: Db,
  labId: LabId,
  id: string,
  { inside, cares, me }: Eyes,
): Promise<ShownTrial[]> {
  return rows<ShownTrial>(db, trials, [labId, id, inside, cares, me])
}

/** What a prototype holds that would be lost with it. */
export type PrototypeHeld = { what: 'trials' | 'links'; count: number }

const holdings = {
  name: 'prototype-holdings',
  text: `select (select count(*)::int from prototype_trial where lab_id = $1 and prototype_id = $2) as trials,
    (select count(*)::int from link where lab_id = $1
      and (from_kind = 'prototype' and from_id = $2 or to_kind = 'prototype' and to_id = $2)) as links`,
}

/** What stands against deleting a prototype; nothing, when it holds nothing. */
export async function prototypeHoldings(
  db: Db,
  labId: LabId,
  id: string,
): Promise<PrototypeHeld[]> {
  const [found] = await rows<Record<PrototypeHeld['what'], number>>(db, holdings, [labId, id])
  const all = Object.entries(found!) as [PrototypeHeld['what'], number][]
  return all.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }))
}
