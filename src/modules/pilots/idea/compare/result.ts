import {
  gradeOf,
  weigh,
  type Grade,
  type GradeCounts,
  type Weighed,
} from '../../../../analysis/weighing/index.ts'
import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { ShownRound } from './queries.ts'

/** Fewer people than this, and nothing is shown of what they gave. */
export const peopleLeast = 5

/** What an idea was given on each criterion, in the order of the round's, and all together; none where too few gave points. */
export type IdeaResult = { ideaId: string; grades: (Grade | null)[]; weighed: Weighed | null }

type Cell = { idea: string; criterion: string; score: number; people: number }

const cells = {
  name: 'idea-round-cells',
  text: `select idea, criterion, score, sum(people)::int as people from (
      select solution_idea_id as idea, idea_criterion_id as criterion, score, 1 as people from (
        select distinct on (coalesce(pa.merged_into, pa.id), x.solution_idea_id, x.idea_criterion_id)
          x.solution_idea_id, x.idea_criterion_id, x.score
        from idea_score x join participant pa on pa.lab_id = x.lab_id and pa.id = x.participant_id
        where x.lab_id = $1 and x.idea_comparison_id = $2
        order by coalesce(pa.merged_into, pa.id), x.solution_idea_id, x.idea_criterion_id,
          pa.merged_into is not null) own
      union all
      select p.solution_idea_id, n.idea_criterion_id, n.score, n.people
      from idea_paper p join idea_paper_count n on n.lab_id = p.lab_id and n.idea_paper_id = p.id
      where p.lab_id = $1 and p.idea_comparison_id = $2) given
    group by idea, criterion, score`,
}

/** The result of a round, screen and paper together: one query. Before it is closed there is none to show. */
export async function resultOf(
  db: Db,
  labId: LabId,
  { id, state, ideas, criteria }: Pick<ShownRound, 'id' | 'state' | 'ideas' | 'criteria'>,
): Promise<IdeaResult[]> {
  if (state !== 'closed') return []
  const found = await rows<Cell>(db, cells, [labId, id])
  return ideas.map((idea) => {
    const counted = criteria.map(({ id: criterion, weight }) => ({
      weight,
      counts: countsOf(found.filter((one) => one.idea === idea.id && one.criterion === criterion)),
    }))
    const grades = counted.map(({ counts }) => enough(gradeOf(counts)))
    const weighed = grades.every((grade) => grade !== null) ? weigh(counted) : null
    return { ideaId: idea.id, grades, weighed }
  })
}

function countsOf(found: readonly Cell[]): GradeCounts {
  const of = (score: number) => found.find((one) => one.score === score)?.people ?? 0
  return [of(1), of(2), of(3), of(4), of(5)]
}

function enough(grade: Grade | null): Grade | null {
  return grade && grade.people >= peopleLeast ? grade : null
}

const mine = {
  name: 'idea-round-mine',
  text: `select distinct on (x.solution_idea_id, x.idea_criterion_id) x.solution_idea_id as idea,
      x.idea_criterion_id as criterion, x.score
    from idea_score x join participant pa on pa.lab_id = x.lab_id and pa.id = x.participant_id
    where x.lab_id = $1 and x.idea_comparison_id = $2 and coalesce(pa.merged_into, pa.id) = $3
    order by x.solution_idea_id, x.idea_criterion_id, pa.merged_into is not null`,
}

/** What somebody gave in a round, as the form shows it. */
export async function myScores(
  db: Db,
  labId: LabId,
  roundId: string,
  me: string,
): Promise<Record<string, string>> {
  const found = await rows<Omit<Cell, 'people'>>(db, mine, [labId, roundId, me])
  return Object.fromEntries(
    found.map(({ idea, criterion, score }) => [`scores.${idea}.${criterion}`, String(score)]),
  )
}
