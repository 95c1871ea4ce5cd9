import { sql } from 'drizzle-orm'
import { inLab } from '../../../../platform/db/database.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { AboutRound, GivenScores } from './input.ts'
import { findRound, holdRound } from './queries.ts'

export type Kept =
  | 'kept'
  | 'criteria-not-fixed'
  | 'round-closed'
  | 'nothing-given'
  | 'idea-unknown'
  | 'criterion-unknown'

type Given = { about: AboutRound; me: Id<'participant'>; inside: boolean; scores: GivenScores }

/**
 * Keeps the points somebody gives, as long as the round is open; earlier ones of theirs are replaced. Points are
 * confidential and no records: no fact, no job (ADR 0028); their key makes a second copy harmless.
 */
export async function keepScores(
  parts: Pick<AppParts, 'database'>,
  labId: LabId,
  { about, me, inside, scores }: Given,
): Promise<Kept> {
  return inLab(parts.database, labId, async (db) => {
    const held = await holdRound(db, labId, about, 'share')
    if (held.state === 'drafting') return 'criteria-not-fixed'
    if (held.state === 'closed') return 'round-closed'
    const { ideas, criteria } = await findRound(db, labId, about, { inside, me })
    const given = Object.entries(scores).flatMap(([idea, by]) =>
      Object.entries(by ?? {}).flatMap(([criterion, score]) =>
        score ? [{ idea, criterion, score: Number(score) }] : [],
      ),
    )
    if (given.length === 0) return 'nothing-given'
    if (given.some(({ idea }) => !ideas.some(({ id }) => id === idea))) return 'idea-unknown'
    if (given.some((one) => !criteria.some(({ id }) => id === one.criterion))) {
      return 'criterion-unknown'
    }
    // Somebody who is in the list twice gives points once.
    await db.execute(sql`delete from idea_score x using participant pa
      where x.lab_id = ${labId} and x.idea_comparison_id = ${held.id} and pa.lab_id = x.lab_id
        and pa.id = x.participant_id and coalesce(pa.merged_into, pa.id) = ${me}
        and x.solution_idea_id = any(${sql.param(ideas.map(({ id }) => id))}::uuid[])`)
    await db.execute(sql`
      insert into idea_score (lab_id, idea_comparison_id, participant_id, solution_idea_id, idea_criterion_id, score)
      select ${labId}, ${held.id}, ${me}, w.idea, w.criterion, w.score
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as w(idea uuid, criterion uuid, score int)
      on conflict (lab_id, idea_comparison_id, participant_id, solution_idea_id, idea_criterion_id)
        do update set score = excluded.score`)
    return 'kept'
  })
}
