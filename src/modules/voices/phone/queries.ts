import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { withinHandled } from '../assisted/handled.ts'
import { callDraft, type CallDraftId, type CallDraftRow } from './schema.ts'

/** Unfinished calls of whoever asks, the latest first. */
export async function ownDrafts(db: Db, labId: LabId, actor: Actor): Promise<CallDraftRow[]> {
  if (!actor.participantId) return []
  return db
    .select()
    .from(callDraft)
    .where(and(eq(callDraft.labId, labId), eq(callDraft.typedBy, actor.participantId)))
    .orderBy(desc(callDraft.savedAt), desc(callDraft.id))
}

/** What somebody chose last time at the desk, so that it need not be chosen again. */
export type LastChoice = { initiativeId: string; kind: string; channel: string }

/** The latest that whoever asks has typed in by telephone or after a visit. */
export async function lastChoice(
  db: Db,
  labId: LabId,
  actor: Actor,
): Promise<LastChoice | undefined> {
  const found = await db.execute<LastChoice>(sql`
    select initiative_id as "initiativeId", kind, channel from contribution
    where lab_id = ${labId} and typed_by = ${actor.participantId}::uuid
      and channel in ('phone', 'visit') and kind in ('idea', 'story', 'note')
    order by received_at desc limit 1`)
  return found.rows[0]
}

/** What the receipt page tells of a call that was just kept. */
export type KeptCall = {
  id: string
  initiativeId: string
  sheetId: string | null
  /** The one who spoke: whoever brought it, else whose voice it is. */
  participantId: string | null
  name: string | null
  confirmedHow: string
  visibility: string
  kind: string
  reachPublic: boolean
}

/** What was typed in for somebody, where the one who asks handles what is said there. */
export async function lookKeptCall(
  db: Db,
  labId: LabId,
  actor: Actor,
  contributionId: string,
): Promise<KeptCall | undefined> {
  const found = await db.execute<KeptCall>(sql`
    select c.id, c.initiative_id as "initiativeId", c.sheet_id as "sheetId", p.id as "participantId",
      p.name, c.confirmed_how as "confirmedHow", c.visibility, c.kind, c.reach_public as "reachPublic"
    from contribution c
    left join participant said on said.lab_id = c.lab_id and said.id = coalesce(c.brought_by, c.participant_id)
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where c.lab_id = ${labId} and c.id = ${contributionId}::uuid
      and c.channel in ('phone', 'visit', 'session') and c.typed_by is not null
      and ${withinHandled(actor, sql`c.initiative_id`)}`)
  return found.rows[0]
}

/** The draft of whoever asks with this id, if there is one. */
export function draftWith(drafts: readonly CallDraftRow[], id: string | undefined) {
  return drafts.find((draft) => draft.id === (id as CallDraftId))
}
