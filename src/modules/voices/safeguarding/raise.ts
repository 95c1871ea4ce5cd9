import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { ContributionId } from '../contribution/schema.ts'
import { concern, type ConcernId } from './schema.ts'

/** The job that tells the named person at once that somebody is worried. */
export const tellLeadJob = 'voices.tell-lead'

type NewConcern = {
  initiativeId: string | null
  contributionId: ContributionId | null
  words: string
}

/** Writes a worry down and sends for the named person; for commands that have asked their own policy. */
export async function insertConcern(ctx: CommandContext, given: NewConcern): Promise<ConcernId> {
  const { db, labId, now, actor } = ctx
  const id = newId<'concern'>(now)
  await db
    .insert(concern)
    .values({ ...given, labId, id, raisedBy: actor.participantId, raisedAt: now })
  ctx.enqueue(tellLeadJob, { concernId: id })
  const { initiativeId, contributionId } = given
  ctx.record({ name: 'concern.raised', subject: id, data: { initiativeId, contributionId } })
  return id
}
