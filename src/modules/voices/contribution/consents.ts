import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { contributionConsent, type ContributionId } from './schema.ts'

/** How a yes was given: by a tap, aloud or on paper, and who was there. */
export type Given = { mode: 'tap' | 'spoken' | 'paper'; witness: string }

/**
 * Keeps a yes to one use of what somebody said; a yes that stands already is not kept twice. How far the contribution
 * reaches is settled by the caller, once for all.
 */
export async function keepConsent(
  ctx: CommandContext,
  contributionId: ContributionId,
  consentTextId: Id<'consent-text'>,
  { mode, witness }: Given,
): Promise<void> {
  const { db, labId, now, actor } = ctx
  const id = newId<'contribution-consent'>(now)
  const recordedBy = actor.participantId
  const added = await db
    .insert(contributionConsent)
    .values({ labId, id, contributionId, consentTextId, mode, witness, recordedBy, givenAt: now })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return
  const data = { contributionId, consentTextId, mode }
  ctx.record({ name: 'contribution-consent.given', subject: id, data })
}
