import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { hasCompleted, storytelling } from '../../learning/index.ts'

/**
 * Whether somebody may write down a story for the one who tells it: they have completed the path on responsible
 * storytelling. The refusal names the path, so that a page can lead there. Tellers who type themselves need nothing.
 */
export async function mayGatherStories(
  db: Db,
  labId: LabId,
  actor: Actor,
  now: Date,
): Promise<Decision<'path-not-completed'>> {
  if (actor.kind === 'system') return yes
  const { participantId } = actor
  const ready =
    participantId !== null && (await hasCompleted(db, labId, participantId, storytelling, now))
  return ready ? yes : refuse('path-not-completed', { pathKey: storytelling })
}
