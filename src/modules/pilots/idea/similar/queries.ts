import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { AboutSimilar } from './input.ts'
import type { SimilarRow } from './schema.ts'

export type ListedSimilar = Pick<
  SimilarRow,
  'id' | 'title' | 'place' | 'address' | 'source' | 'choice' | 'because'
> & {
  /** It was found for the idea that the pilot came from. */
  fromIdea: boolean
}

const listed = {
  name: 'similar-solutions',
  text: `select x.id, x.title, x.place, x.address, x.source, x.choice, x.because,
      (x.solution_idea_id is not null and $4::uuid is not null) as "fromIdea"
    from similar_solution x
    where x.lab_id = $1 and x.initiative_id = $2 and (x.solution_idea_id = $3 or x.pilot_id = $4
      or x.solution_idea_id in (select s.id from solution_idea s where s.lab_id = $1 and s.pilot_id = $4))
    order by x.id limit 200`,
}

/** What is like an idea or a pilot, oldest first; with a pilot what was found for the idea it came from. */
export async function similarTo(
  db: Db,
  labId: LabId,
  { initiativeId, solutionIdeaId, pilotId }: AboutSimilar,
): Promise<ListedSimilar[]> {
  const values = [labId, initiativeId, solutionIdeaId ?? null, pilotId ?? null]
  return rows<ListedSimilar>(db, listed, values)
}

const titleOf = {
  name: 'similar-about',
  text: `select s.title, s.public, i.title as "initiativeTitle" from solution_idea s
      join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
      where s.lab_id = $1 and s.initiative_id = $2 and s.id = $3
    union all select p.title, p.public, i.title from pilot p
      join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
      where p.lab_id = $1 and p.initiative_id = $2 and p.id = $4`,
}

/** The idea or pilot that is asked about. */
export async function findAbout(
  db: Db,
  labId: LabId,
  { initiativeId, solutionIdeaId, pilotId }: AboutSimilar,
): Promise<{ title: LocalText; public: boolean; initiativeTitle: LocalText }> {
  const values = [labId, initiativeId, solutionIdeaId ?? null, pilotId ?? null]
  const [found] = await rows<{ title: LocalText; public: boolean; initiativeTitle: LocalText }>(
    db,
    titleOf,
    values,
  )
  if (!found) throw new NotFound()
  return found
}

export type Hit = { title: LocalText; lab: LocalText; address: string }

/** Published copies of other labs, and public pilots of this one. */
const hits = {
  name: 'similar-hits',
  text: `select title, lab, address from (
      select p.title, e.name as lab, '/' || e.slug || '/initiatives/' || p.initiative_id as address, p.copied_at as at
      from published_initiative p join lab e on e.id = p.lab_id
      where p.lab_id <> $1 and (p.title::text ilike $2 or p.summary::text ilike $2)
      union all
      select o.title, e.name, '/' || e.slug || '/initiatives/' || o.initiative_id || '/pilots/' || o.id, o.planned_at
      from pilot o join lab e on e.id = o.lab_id
      where o.lab_id = $1 and o.public and o.archived_at is null and o.id is distinct from $3
        and (o.title::text ilike $2 or o.tried::text ilike $2)) found
    order by at desc limit 20`,
}

/** What this site knows that holds these words: twenty at most. */
export async function searchSite(
  db: Db,
  labId: LabId,
  words: string,
  pilotId: string | null,
): Promise<Hit[]> {
  if (words.length < 2) return []
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return rows<Hit>(db, hits, [labId, pattern, pilotId])
}
