import { rows, type Db } from '../../../platform/db/database.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { AdoptionState } from '../words.ts'
import type { CopiedAdaptation, CopiedReport } from './schema.ts'

/** How far down adoptions of adoptions are followed, and how many are shown. */
const treeDepthMax = 6
const treeMax = 200

/** What one lab reported about its use of a practice, and what others made of what it published itself. */
export type Adopted = {
  lab: string
  labName: LocalText
  state: AdoptionState
  stoppedBecause: string
  adaptations: CopiedAdaptation[]
  reports: CopiedReport[]
  /** The lab's own practice that grew from it, where it published one. */
  practice: { id: string; title: LocalText } | null
  further: Adopted[]
}
type Row = Omit<Adopted, 'further'> & { source: string }

const walk = {
  name: 'adoption-tree',
  text: `with recursive tree (adoption_id, source, practice, depth, seen) as (
      select a.adoption_id, a.source_practice_id, q.good_practice_id, 1,
        array[a.source_practice_id, q.good_practice_id]
      from published_adoption a
      left join published_practice q on q.lab_id = a.lab_id and q.adoption_id = a.adoption_id
      where a.source_practice_id = $1
      union all
      select a.adoption_id, a.source_practice_id, q.good_practice_id, t.depth + 1,
        t.seen || q.good_practice_id
      from tree t
      join published_adoption a on a.source_practice_id = t.practice
      left join published_practice q on q.lab_id = a.lab_id and q.adoption_id = a.adoption_id
      where t.depth < ${treeDepthMax} and (q.good_practice_id is null or q.good_practice_id <> all(t.seen))
    )
    select t.source, l.slug as lab, l.name as "labName", a.state, a.stopped_because as "stoppedBecause",
      a.adaptations, a.reports, case when q.good_practice_id is null then null else
        jsonb_build_object('id', q.good_practice_id, 'title', q.title) end as practice
    from (select * from tree limit ${treeMax}) t
    join published_adoption a on a.adoption_id = t.adoption_id
    join lab l on l.id = a.lab_id
    left join published_practice q on q.good_practice_id = t.practice
    order by t.depth, a.published_at, a.adoption_id`,
}

/** Who uses a practice, and who uses what those published: one query of tables of the site. */
export async function adoptionTree(db: Db, practiceId: string): Promise<Adopted[]> {
  const found = await rows<Row>(db, walk, [practiceId])
  const under = (source: string, seen: readonly string[]): Adopted[] =>
    found
      .filter((one) => one.source === source)
      .map(({ source: _, ...one }) => {
        const goOn = one.practice && !seen.includes(one.practice.id)
        const further = goOn ? under(one.practice!.id, [...seen, one.practice!.id]) : []
        return { ...one, further }
      })
  return under(practiceId, [practiceId])
}
