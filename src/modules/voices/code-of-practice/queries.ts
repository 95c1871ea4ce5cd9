import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { groupsWithMembers, isKeeper } from '../../people/index.ts'
import { ownEntries } from '../contribution/queries.ts'
import { mayCurate } from '../reading/policy.ts'
import { codeOfPractice, type CodeRow } from './schema.ts'

/** Whose code it is: an initiative's or a group's. */
export type CodeOwner = { of: 'initiative' | 'group'; ofId: string }

const versionsMax = 100

/** Every version of a code of practice, newest first. */
export async function codeVersions(
  db: Db,
  labId: LabId,
  { of, ofId }: CodeOwner,
): Promise<CodeRow[]> {
  const whose =
    of === 'group'
      ? eq(codeOfPractice.groupId, ofId as Id<'group'>)
      : eq(codeOfPractice.initiativeId, ofId)
  return db
    .select()
    .from(codeOfPractice)
    .where(and(eq(codeOfPractice.labId, labId), whose))
    .orderBy(desc(codeOfPractice.number))
    .limit(versionsMax)
}

/** Whether somebody may write the code: members of the group and those who keep it, or those who read together. */
export async function mayWriteCode(
  db: Db,
  labId: LabId,
  actor: Actor,
  { of, ofId }: CodeOwner,
): Promise<Decision<'no-role-here'>> {
  if (of === 'initiative') {
    await findInitiative(db, labId, ofId)
    return mayCurate(actor, ofId)
  }
  const [group] = await groupsWithMembers(db, labId, [ofId])
  if (!group) throw new NotFound()
  const own = await ownEntries(db, actor)
  const isMember = group.members.some(({ participantId }) => own.includes(participantId))
  return isMember || isKeeper(actor) ? yes : refuse('no-role-here')
}
