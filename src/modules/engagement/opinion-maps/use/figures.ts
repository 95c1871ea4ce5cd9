import { leasts } from '../../../../analysis/suppression/index.ts'
import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'

/** How everybody answered one statement, as of the newest result. */
export type StatementAnswers = { agree: number; disagree: number; pass: number; of: number }

const answered = {
  name: 'opinion-statement-answers',
  text: `select (f->>'agree')::int as agree, (f->>'disagree')::int as disagree, (f->>'pass')::int as pass
    from opinion_result r, jsonb_array_elements(r.result->'figures') f
    where r.lab_id = $1 and r.opinion_map_id = $2 and (f->>'statement')::int = $3`,
}

/** The answers to one statement; null before there are enough of them to be shown. */
export async function lookAnswers(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  statement: number,
): Promise<StatementAnswers | null> {
  const [found] = await rows<Omit<StatementAnswers, 'of'>>(db, answered, [
    labId,
    opinionMapId,
    statement,
  ])
  if (!found) return null
  const of = found.agree + found.disagree + found.pass
  return of < leasts.inside ? null : { ...found, of }
}
