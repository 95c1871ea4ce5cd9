import type { Db } from '../../../../platform/db/database.ts'
import { addJobAt } from '../../../../platform/jobs.ts'
import type { LabId } from '../../../../shared/id.ts'

/** The job that works a result out anew. */
export const recomputeJob = 'opinion-map-recompute'

/** Asks for a new result at a moment; while one is waited for already, nothing changes. */
export async function askForResult(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  at: Date,
): Promise<void> {
  await addJobAt(db, recomputeJob, { labId, opinionMapId }, at, `${recomputeJob}:${opinionMapId}`)
}

/** A result that is not there after so long was lost with the process that worked it out. */
const lostAfterMs = 60_000

/**
 * Asks once more, for the case that the process dies that works a result out: `before` is the number of the result
 * before it, and when there is a newer one nothing is done.
 */
export async function askUnlessNewer(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  before: number,
  now: Date,
): Promise<void> {
  const at = new Date(now.getTime() + lostAfterMs)
  const payload = { labId, opinionMapId, before }
  await addJobAt(db, recomputeJob, payload, at, `${recomputeJob}-lost:${opinionMapId}`)
}
