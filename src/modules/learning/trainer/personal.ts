import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { ErasureWish, PersonalRecords } from '../../../platform/manifest.ts'
import { withoutNames } from '../../../platform/says-name.ts'
import type { LabId } from '../../../shared/id.ts'

const parts = {
  name: 'learning-personal-trainings',
  text: `select t.path_key as path, t.held_on::text as "heldOn", tp.part, t.withdrawn_at as "withdrawnAt"
    from training_part tp join training t on t.lab_id = tp.lab_id and t.id = tp.training_id
    where tp.lab_id = $1 and tp.participant_id = any($2::uuid[]) order by t.held_on`,
}
const trainer = {
  name: 'learning-personal-trainer',
  text: `select path_key as path, recognised_on::text as "recognisedOn", ended_at as "endedAt", ended_because as because
    from local_trainer where lab_id = $1 and participant_id = any($2::uuid[]) order by recognised_on`,
}

/** The trainings people had a part in, and what they are trainers of. */
export async function trainingsGathered(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<PersonalRecords[]> {
  const ask = (statement: typeof parts) =>
    rows<Record<string, unknown>>(db, statement, [labId, ids])
  return [
    { label: 'learning.personal.trainings', rows: await ask(parts) },
    { label: 'learning.personal.trainer', rows: await ask(trainer) },
  ]
}

/** Takes somebody out of the trainings and the tree; those they trained stay trained. */
export async function eraseTrainings(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  ids: readonly string[],
  { names, nameless }: ErasureWish,
): Promise<void> {
  const theirs = sql`any(${sql.param([...ids])}::uuid[])`
  await db.execute(
    sql`delete from training_part where lab_id = ${labId} and participant_id = ${theirs}`,
  )
  await db.execute(
    sql`delete from local_trainer where lab_id = ${labId} and participant_id = ${theirs}`,
  )
  await db.execute(sql`update local_trainer set trained_by = null
    where lab_id = ${labId} and trained_by = ${theirs}`)
  const written = [
    { table: 'training', plain: ['note', 'withdrawn_because'] },
    { table: 'local_trainer', plain: ['ended_because'] },
    { table: 'learning_waiver', plain: ['reason'] },
  ]
  for (const texts of written)
    for (const change of withoutNames(labId, texts, names, nameless)) await db.execute(change)
}
