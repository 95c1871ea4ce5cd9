import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { InitiativeState } from '../../initiatives/index.ts'
import type { OutlinePlace, ProgrammeId } from '../../labs/index.ts'
import type { CanonicalStage } from '../../methods/index.ts'
import type { ChampionFigures, CopiedPhase, Figures } from '../copy/shape.ts'

export type MemberLab = {
  slug: string
  name: LocalText
  tagline: LocalText
  demo: boolean
  outline: OutlinePlace[]
  /** None where the lab has published nothing. */
  champions: ChampionFigures | null
}
export type Centre = { name: string; about: LocalText; address: string }

/** A programme as everyone may read it. */
export type PublicProgramme = {
  id: ProgrammeId
  slug: string
  name: LocalText
  about: LocalText
  labs: MemberLab[]
  centres: Centre[]
  /** How many pilots of its labs stand side by side. */
  pilots: number
}

/** How many published initiatives a page across labs looks through. */
export const publishedMax = 500

const publicProgramme = {
  name: 'programme-public',
  text: `select p.id, p.slug, p.name, p.about,
      coalesce((select jsonb_agg(jsonb_build_object('slug', l.slug, 'name', l.name, 'tagline', l.tagline,
        'demo', l.demo, 'outline', l.outline,
        'champions', (select jsonb_build_object('total', h.total, 'professions', h.professions)
          from published_champions h where h.lab_id = l.id)) order by l.slug) from lab l where l.programme_id = p.id), '[]') as labs,
      coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'about', c.about, 'address', c.address)
        order by c.name) from centre_of_knowledge c where c.programme_id = p.id), '[]') as centres,
      (select count(*)::int from published_pilot c join lab l on l.id = c.lab_id
        where l.programme_id = p.id) as pilots
    from programme p where p.slug = $1`,
}

/** A programme with its labs and centres of knowledge, from tables of the site alone. */
export async function findProgramme(db: Db, slug: string): Promise<PublicProgramme> {
  const isWord = /^[a-z0-9-]{1,40}$/.test(slug)
  const [found] = isWord ? await rows<PublicProgramme>(db, publicProgramme, [slug]) : []
  if (!found) throw new NotFound()
  return found
}

/** A published copy with the lab it came from. */
export type Published = {
  lab: string
  initiativeId: string
  title: LocalText
  summary: LocalText
  state: InitiativeState
  startedAt: Date
  endedAt: Date | null
  place: string | null
  latitude: number | null
  longitude: number | null
  methodId: string | null
  method: LocalText | null
  stage: CanonicalStage | null
}

const copied = `l.slug as lab, c.initiative_id as "initiativeId", c.title, c.summary, c.state,
  c.started_at as "startedAt", c.ended_at as "endedAt", c.place, c.latitude, c.longitude,
  c.method_id as "methodId", c.method, c.stage`

const published = {
  name: 'programme-published',
  text: `select ${copied} from published_initiative c join lab l on l.id = c.lab_id
    where l.programme_id = $1 order by l.slug, c.started_at desc, c.initiative_id limit ${publishedMax}`,
}

/** What the labs of a programme published, by lab, newest first. */
export async function listPublished(db: Db, programmeId: ProgrammeId): Promise<Published[]> {
  return rows<Published>(db, published, [programmeId])
}

/** A published copy with all that is compared. */
export type Compared = Published & {
  labName: LocalText
  phases: CopiedPhase[]
  figures: Figures
  copiedAt: Date
}

const compared = {
  name: 'programme-compared',
  text: `select ${copied}, l.name as "labName", c.phases, c.figures, c.copied_at as "copiedAt"
    from published_initiative c join lab l on l.id = c.lab_id
    where l.programme_id = $1 and c.initiative_id = any($2::uuid[])
    order by array_position($2::uuid[], c.initiative_id)`,
}

/** These initiatives of a programme, in the order they are named; what is not published is left out. */
export async function findCompared(
  db: Db,
  programmeId: ProgrammeId,
  ids: readonly string[],
): Promise<Compared[]> {
  return rows<Compared>(db, compared, [programmeId, ids])
}
