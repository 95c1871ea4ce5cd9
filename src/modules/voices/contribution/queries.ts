import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { mayReadContribution } from './policy.ts'
import { entriesOf } from './readable.ts'
import { contribution, type ContributionId, type ContributionRow } from './schema.ts'

/** A contribution of this initiative, whoever may read it. */
export async function findContribution(
  db: Db,
  labId: LabId,
  initiativeId: string,
  contributionId: string,
): Promise<ContributionRow> {
  const found = await db
    .select()
    .from(contribution)
    .where(
      and(
        eq(contribution.labId, labId),
        eq(contribution.id, contributionId as ContributionId),
        eq(contribution.initiativeId, initiativeId),
      ),
    )
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** The same, where the reader may read it: else there is nothing here, so that nobody learns that it exists. */
export async function findReadable(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
  contributionId: string,
): Promise<ContributionRow> {
  const found = await findContribution(db, labId, initiativeId, contributionId)
  const own = await ownEntries(db, actor)
  if (!mayReadContribution(actor, own, found).ok) throw new NotFound()
  return found
}

/** Every entry of the one who acts: the living one and those merged into it. */
export async function ownEntries(db: Db, actor: Actor): Promise<string[]> {
  if (!actor.participantId) return []
  const found = await db.execute<{ id: string }>(sql`${entriesOf(actor.participantId)}`)
  return found.rows.map(({ id }) => id)
}
