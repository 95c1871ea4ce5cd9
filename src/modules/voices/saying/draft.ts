import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { hashOf } from '../../../platform/ids.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Answers } from './input.ts'
import { sayingDraft, type DraftRow } from './schema.ts'
import { askingSteps, type AskingStep } from './steps.ts'

/** How long an unsent draft is kept. */
export const draftDays = 7

/** Whose a new draft is: the person's, else the browser's; none where the browser keeps no cookie. */
export function draftOwner({ participantId, draftId }: Actor): string | null {
  if (participantId) return hashOf(`draft of person ${participantId}`)
  return draftId ? hashOf(`draft of browser ${draftId}`) : null
}

/** A person's own draft, else the one begun in this browser before they signed in. */
function ownersOf(actor: Actor): string[] {
  const owners = [draftOwner(actor), draftOwner({ ...actor, participantId: null })]
  return [...new Set(owners.filter((owner) => owner !== null))]
}

/** The rows that may be the actor's draft, their own first. */
export function ofOwner(labId: LabId, initiativeId: string, actor: Actor): SQL {
  return and(
    eq(sayingDraft.labId, labId),
    eq(sayingDraft.initiativeId, initiativeId),
    inArray(sayingDraft.ownerHash, ownersOf(actor)),
  )!
}

/** What somebody has begun to say here, if they have; `hold` keeps it until the change is over. */
export async function lookDraft(
  db: Db,
  labId: LabId,
  initiativeId: string,
  actor: Actor,
  hold = false,
): Promise<DraftRow | null> {
  if (!draftOwner(actor)) return null
  const query = db
    .select()
    .from(sayingDraft)
    .where(ofOwner(labId, initiativeId, actor))
    .orderBy(sql`${sayingDraft.ownerHash} = ${draftOwner(actor)} desc`)
    .limit(1)
  const found = await (hold ? query.for('update') : query)
  return found[0] ?? null
}

/** The first page that still waits for an answer; none when all is there. */
export function firstOpen(answers: Answers): AskingStep | null {
  return askingSteps.find((step) => answers[step] === undefined) ?? null
}
