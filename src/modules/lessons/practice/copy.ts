import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { PracticePart } from '../words.ts'

/** A published practice as everyone reads it, with the lab it came from. */
export type Published = Record<PracticePart, LocalText> & {
  labId: LabId
  lab: string
  labName: LocalText
  id: string
  edition: number
  title: LocalText
  contact: string
  reviews: number
  residentReviews: number
  firstPublishedAt: Date
  publishedAt: Date
  retiredAt: Date | null
  retiredBecause: string
  /** What it was adapted from, as it was published. */
  source: { lab: string; id: string; title: LocalText } | null
}

const columns = `c.lab_id as "labId", l.slug as lab, l.name as "labName", c.good_practice_id as id,
  c.edition, c.title, c.summary, c.problem, c.done, c.resources, c.success, c.difficulties,
  c.transfer, c.contact, c.reviews, c.resident_reviews as "residentReviews",
  c.first_published_at as "firstPublishedAt", c.published_at as "publishedAt",
  c.retired_at as "retiredAt", c.retired_because as "retiredBecause",
  (select jsonb_build_object('lab', sl.slug, 'id', s.good_practice_id, 'title', s.title)
    from published_adoption a
    join published_practice s on s.good_practice_id = a.source_practice_id
    join lab sl on sl.id = s.lab_id
    where a.adoption_id = c.adoption_id and a.lab_id = c.lab_id) as source`

const one = {
  name: 'published-practice',
  text: `select ${columns} from published_practice c join lab l on l.id = c.lab_id
    where c.good_practice_id = $1`,
}

/** A published practice of any lab, from tables of the site alone. */
export async function lookPublished(db: Db, id: string | undefined): Promise<Published | null> {
  const [found] = isUuid(id) ? await rows<Published>(db, one, [id]) : []
  return found ?? null
}

/** The same of this lab; there is nothing to answer without it. */
export async function findPublished(db: Db, labId: LabId, id: string): Promise<Published> {
  const found = await lookPublished(db, id)
  if (found?.labId !== labId) throw new NotFound()
  return found
}

/** How many practices of other labs one page lists. */
export const elsewherePageSize = 30

export type Elsewhere = Pick<Published, 'id' | 'lab' | 'labName' | 'title' | 'summary'> & {
  firstPublishedAt: Date
  /** What this lab began with it, and has not stopped. */
  adoptionId: string | null
}

const elsewhere = {
  name: 'practices-elsewhere',
  text: `select c.good_practice_id as id, l.slug as lab, l.name as "labName", c.title, c.summary,
      c.first_published_at as "firstPublishedAt", a.id as "adoptionId"
    from published_practice c join lab l on l.id = c.lab_id
    left join adoption a on a.lab_id = $1 and a.source_practice_id = c.good_practice_id
      and a.state <> 'stopped'
    where c.lab_id <> $1 and c.retired_at is null
      and ($2 = '' or lower(concat_ws(' ', c.title::text, c.summary::text, c.problem::text)) like $2)
      and (c.first_published_at, c.good_practice_id) < ($3::timestamptz, $4::uuid)
    order by c.first_published_at desc, c.good_practice_id desc limit ${elsewherePageSize + 1}`,
}
const last = { at: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** One page of what other labs published, newest first, and one more to know whether it goes on. */
export async function practicesElsewhere(
  db: Db,
  labId: LabId,
  words: string,
  after: { at: string; id: string } | null,
): Promise<Elsewhere[]> {
  const { at, id } = after ?? last
  const pattern = words && `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return rows<Elsewhere>(db, elsewhere, [labId, pattern, at, id])
}
