import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { AboutRound } from './input.ts'
import { ideaComparison, type ComparisonId, type ComparisonRow } from './schema.ts'

/** A round of this initiative, held until a change is over. */
export async function holdRound(
  db: Db,
  labId: LabId,
  { initiativeId, ideaComparisonId }: AboutRound,
  strength: 'update' | 'share' = 'update',
): Promise<ComparisonRow> {
  const [found] = await db
    .select()
    .from(ideaComparison)
    .where(
      and(eq(ideaComparison.labId, labId), eq(ideaComparison.id, ideaComparisonId as ComparisonId)),
    )
    .for(strength)
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return found
}

export type Criterion = { id: string; label: LocalText; why: LocalText; weight: number }
export type ComparedIdea = { id: string; title: LocalText; public: boolean }

/** A round with what is held against what; ideas that are not public are for people with a role. */
export type ShownRound = Pick<
  ComparisonRow,
  'id' | 'number' | 'state' | 'agreed' | 'groupId' | 'fixedAt' | 'closedAt'
> & {
  group: string | null
  initiativeTitle: LocalText
  criteria: Criterion[]
  ideas: ComparedIdea[]
  /** How many people scored on screen, and how many piles of sheets came in. */
  people: number
  piles: number
  /** The reader belongs to the group that sets the criteria. */
  inGroup: boolean
}

const round = `select c.id, c.number, c.state, c.agreed, c.group_id as "groupId", c.fixed_at as "fixedAt",
    c.closed_at as "closedAt", g.name as "group", i.title as "initiativeTitle",
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'why', k.why, 'weight', k.weight)
      order by k.position, k.id) from idea_criterion k where k.lab_id = c.lab_id and k.idea_comparison_id = c.id), '[]') as criteria,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'public', s.public) order by s.id)
      from idea_compared d join solution_idea s on s.lab_id = d.lab_id and s.id = d.solution_idea_id
      where d.lab_id = c.lab_id and d.idea_comparison_id = c.id and (s.public or $3)), '[]') as ideas,
    (select count(distinct coalesce(pa.merged_into, pa.id))::int from idea_score x
      join participant pa on pa.lab_id = x.lab_id and pa.id = x.participant_id
      where x.lab_id = c.lab_id and x.idea_comparison_id = c.id) as people,
    (select count(*)::int from idea_paper x where x.lab_id = c.lab_id and x.idea_comparison_id = c.id) as piles,
    exists (select from group_member m join participant pa on pa.lab_id = m.lab_id and pa.id = m.participant_id
      where m.lab_id = c.lab_id and m.group_id = c.group_id and m.left_at is null
        and coalesce(pa.merged_into, pa.id) = $4) as "inGroup"
  from idea_comparison c
  join initiative i on i.lab_id = c.lab_id and i.id = c.initiative_id
  left join resident_group g on g.lab_id = c.lab_id and g.id = c.group_id`
const one = {
  name: 'idea-round',
  text: `${round} where c.lab_id = $1 and c.initiative_id = $2 and c.id = $5`,
}
const all = {
  name: 'idea-rounds',
  text: `${round} where c.lab_id = $1 and c.initiative_id = $2 order by c.number desc limit 50`,
}
type Reader = { inside: boolean; me: string | null }

/** One round, in one query; there is nothing to answer without it. */
export async function findRound(
  db: Db,
  labId: LabId,
  { initiativeId, ideaComparisonId }: AboutRound,
  { inside, me }: Reader,
): Promise<ShownRound> {
  const values = [labId, initiativeId, inside, me, ideaComparisonId]
  const [found] = await rows<ShownRound>(db, one, values)
  if (!found) throw new NotFound()
  return found
}

/** The rounds of an initiative, the newest first: fifty. */
export async function listRounds(
  db: Db,
  labId: LabId,
  initiativeId: string,
  { inside, me }: Reader,
): Promise<ShownRound[]> {
  return rows<ShownRound>(db, all, [labId, initiativeId, inside, me])
}

/** Whether somebody belongs to a group now, by any of their entries. */
const member = {
  name: 'idea-round-member',
  text: `select from group_member m join participant pa on pa.lab_id = m.lab_id and pa.id = m.participant_id
    where m.lab_id = $1 and m.group_id = $2 and m.left_at is null and coalesce(pa.merged_into, pa.id) = $3 limit 1`,
}
export async function isInGroup(
  db: Db,
  labId: LabId,
  groupId: string | null,
  me: string | null,
): Promise<boolean> {
  if (!groupId || !me) return false
  return (await rows(db, member, [labId, groupId, me])).length > 0
}

const toCompare = {
  name: 'ideas-to-compare',
  text: `select id, title from solution_idea
    where lab_id = $1 and initiative_id = $2 and aside_at is null order by id desc limit 100`,
}

/** Ideas of an initiative that a round may hold: the newest hundred that were not put aside. */
export async function ideasToCompare(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toCompare, [labId, initiativeId])
}

export type ListedPile = { id: string; words: string; ideaTitle: LocalText; people: number }

const piles = {
  name: 'idea-piles',
  text: `select p.id, p.words, s.title as "ideaTitle", coalesce((select max(sum)::int from
      (select sum(n.people) as sum from idea_paper_count n
        where n.lab_id = p.lab_id and n.idea_paper_id = p.id group by n.idea_criterion_id) one), 0) as people
    from idea_paper p join solution_idea s on s.lab_id = p.lab_id and s.id = p.solution_idea_id
    where p.lab_id = $1 and p.idea_comparison_id = $2 order by p.noted_at desc, p.id limit 200`,
}

/** The piles of sheets that were keyed in, the newest first. */
export async function pilesOf(db: Db, labId: LabId, roundId: string): Promise<ListedPile[]> {
  return rows<ListedPile>(db, piles, [labId, roundId])
}
