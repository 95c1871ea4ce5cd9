import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { labToday } from '../../../platform/db/lab-today.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ConversationId } from '../conversation/schema.ts'
import {
  commitment,
  commitmentChange,
  type CommitmentId,
  type CommitmentRow,
  type CommitmentState,
} from './schema.ts'

const listMax = 300

/** A commitment of this initiative; `hold` keeps it until the change is over. */
export async function findCommitment(
  db: Db,
  labId: LabId,
  initiativeId: string,
  commitmentId: string,
  hold = false,
): Promise<CommitmentRow> {
  const query = db
    .select()
    .from(commitment)
    .where(
      and(
        eq(commitment.labId, labId),
        eq(commitment.id, commitmentId as CommitmentId),
        eq(commitment.initiativeId, initiativeId),
      ),
    )
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

export type ListedCommitment = {
  id: string
  initiativeId: string
  promise: LocalText
  owner: string
  dueOn: string
  state: CommitmentState
  account: LocalText
}

/** The commitments of an initiative, those still to be kept first, by day. */
export async function listCommitments(db: Db, labId: LabId, initiativeId: string) {
  return commitmentsWhere(db, labId, sql`k.initiative_id = ${initiativeId}`)
}

/** What was promised in a conversation. */
export async function commitmentsOfConversation(db: Db, labId: LabId, id: ConversationId) {
  return commitmentsWhere(db, labId, sql`k.conversation_id = ${id}`)
}

async function commitmentsWhere(db: Db, labId: LabId, which: SQL): Promise<ListedCommitment[]> {
  const found = await db.execute<ListedCommitment>(sql`
    select k.id, k.initiative_id as "initiativeId", k.promise,
      coalesce(kept.name, p.name, k.owner_name) as owner,
      k.due_on::text as "dueOn", k.state, k.account
    from commitment k
    left join participant p on p.lab_id = k.lab_id and p.id = k.owner_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    where k.lab_id = ${labId} and ${which}
    order by k.state in ('kept', 'broken'), k.due_on, k.id limit ${listMax}`)
  return found.rows
}

/** How a promise stood before each change, the latest first. */
export async function changesOf(db: Db, labId: LabId, id: CommitmentId) {
  return db
    .select()
    .from(commitmentChange)
    .where(and(eq(commitmentChange.labId, labId), eq(commitmentChange.commitmentId, id)))
    .orderBy(desc(commitmentChange.version))
    .limit(listMax)
}
export type ShownChange = Awaited<ReturnType<typeof changesOf>>[number]

/** Whether `commitment k` is late today. */
export function lateToday(labId: LabId, now: Date): SQL {
  return sql`(k.state in ('open', 'changed') and k.due_on < ${labToday(labId, now)})`
}
