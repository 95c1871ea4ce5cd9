import { and, eq, gte } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import {
  policyAnswer,
  policyClause,
  policyText,
  type PolicyAnswerRow,
  type PolicyClauseRow,
  type PolicyTextRow,
} from './schema.ts'

/** A text of this lab, also one that was taken away; `hold` keeps it until the change is over. */
export async function findPolicyText(
  db: Db,
  labId: LabId,
  id: string,
  hold = false,
): Promise<PolicyTextRow> {
  const query = db
    .select()
    .from(policyText)
    .where(and(eq(policyText.labId, labId), eq(policyText.id, id as PolicyTextRow['id'])))
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** What was found in the last round and in the one before it. */
export async function answersOf(
  db: Db,
  labId: LabId,
  id: PolicyTextRow['id'],
  rounds: number,
): Promise<PolicyAnswerRow[]> {
  return db
    .select()
    .from(policyAnswer)
    .where(
      and(
        eq(policyAnswer.labId, labId),
        eq(policyAnswer.policyTextId, id),
        gte(policyAnswer.round, rounds - 1),
      ),
    )
}

/** What was decided about the clauses of a text. */
export async function clausesOf(
  db: Db,
  labId: LabId,
  id: PolicyTextRow['id'],
): Promise<PolicyClauseRow[]> {
  return db
    .select()
    .from(policyClause)
    .where(and(eq(policyClause.labId, labId), eq(policyClause.policyTextId, id)))
}

/** A text with how it stands. */
export type ListedPolicyText = Pick<PolicyTextRow, 'id' | 'title' | 'kind' | 'dated' | 'rounds'> & {
  present: number
  partly: number
  missing: number
  adopted: number
}

const listed = {
  name: 'ecosystem-policy-texts-of',
  text: `select t.id, t.title, t.kind, t.dated::text as dated, t.rounds,
      count(a.point) filter (where a.answer = 'present')::int as present,
      count(a.point) filter (where a.answer = 'partly')::int as partly,
      count(a.point) filter (where a.answer = 'missing')::int as missing,
      (select count(*)::int from policy_clause c where c.lab_id = t.lab_id and c.policy_text_id = t.id
        and c.decision <> 'not-adopted') as adopted
    from policy_text t left join policy_answer a on a.lab_id = t.lab_id and a.policy_text_id = t.id
      and a.round = t.rounds
    where t.lab_id = $1 and t.organisation_id = $2 and t.removed_at is null
    group by t.lab_id, t.id, t.title, t.kind, t.dated, t.rounds, t.added_at order by t.added_at desc, t.id desc limit 200`,
}

/** The texts of an organisation, the newest first. */
export async function policyTextsOf(
  db: Db,
  labId: LabId,
  organisationId: string,
): Promise<ListedPolicyText[]> {
  return rows<ListedPolicyText>(db, listed, [labId, organisationId])
}
