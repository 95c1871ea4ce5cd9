import { holdsAnywhere, type Actor } from '../../../platform/actor.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { isUnlocked } from '../../learning/index.ts'

/**
 * Whether somebody writes down what others say before they have done, or been let off, the path that opens it.
 * Nobody is turned away for it: words that were said are kept, and marked. Coordinators answer for themselves.
 */
export async function isBeforeTraining(
  db: Db,
  labId: LabId,
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const { participantId } = actor
  if (participantId === null || holdsAnywhere(actor, ['coordinator'])) return false
  return !(await isUnlocked(db, labId, participantId, 'assisted-entry', now))
}

const typed = {
  name: 'voices-typed-before-training',
  text: `select count(*)::int as count from contribution c
    join participant t on t.lab_id = c.lab_id and t.id = c.typed_by
    where c.lab_id = $1 and coalesce(t.merged_into, t.id) = $2 and c.before_training`,
}

/** How much somebody wrote down for others before their training. */
export async function typedBeforeTraining(db: Db, labId: LabId, personId: string): Promise<number> {
  return (await rows<{ count: number }>(db, typed, [labId, personId]))[0]!.count
}
