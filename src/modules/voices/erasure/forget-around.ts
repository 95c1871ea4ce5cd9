import { sql, type SQL } from 'drizzle-orm'
import { anonymous } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { ErasureWish } from '../../../platform/manifest.ts'
import { saysName, withoutNames } from '../../../platform/says-name.ts'
import type { Id } from '../../../shared/id.ts'
import { draftOwner } from '../saying/draft.ts'
import { forgetPhotosOf } from '../saying/forget-photos.ts'
import type { Answers } from '../saying/input.ts'
import { textsAround } from './texts-around.ts'

/** Who is forgotten, by all their entries, and what they said. */
export type Forgetting = { ids: readonly string[]; mine: readonly string[]; wish: ErasureWish }

/** Ids as a condition: `column = ${personOf(ids)}`. */
export function personOf(ids: readonly string[]): SQL {
  return sql`any(${sql.param([...ids])}::uuid[])`
}

/**
 * Takes the name off everything a person said and away from everything around it: drafts, calls, earlier wordings,
 * notes, invitations to speak. Their words stay for now. Gives the files that were photos of it.
 */
export async function forgetAround(
  ctx: CommandContext,
  { ids, mine, wish }: Forgetting,
): Promise<string[]> {
  const { db, labId } = ctx
  const people = personOf(ids)
  const said = personOf(mine)
  const named = (column: string) => saysName(column, wish.names)
  const photos = await db.execute<{ id: string }>(sql`
    delete from contribution_photo where lab_id = ${labId} and contribution_id = ${said}
    returning blob_id as id`)
  const statements = [
    sql`delete from contribution_wording where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update contribution_confirmation set by_whom = '' where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update contribution_consent set witness = '' where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update contribution set participant_id = null, signed_as = '', latitude = null, longitude = null,
      version = version + 1 where lab_id = ${labId} and id = ${said}`,
    sql`update contribution set brought_by = null where lab_id = ${labId} and brought_by = ${people}`,
    sql`delete from reading where lab_id = ${labId} and participant_id = ${people}`,
    sql`delete from outreach_invited where lab_id = ${labId} and participant_id = ${people}`,
    sql`delete from call_back_try where lab_id = ${labId} and call_back_id in ${callsOf(ctx, ids, wish)}`,
    sql`delete from call_back where lab_id = ${labId} and id in ${callsOf(ctx, ids, wish)}`,
    sql`delete from call_draft where lab_id = ${labId} and (typed_by = ${people} or ${named('fields::text')}
      or exists (select from unnest(${sql.param([...ids])}::text[]) as one(id)
        where position(one.id in fields::text) > 0))`,
    sql`delete from import_line where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update moderation_report set words = '' where lab_id = ${labId} and reported_by = ${people}`,
    sql`update conversation_seat set name = ${wish.nameless} where lab_id = ${labId} and ${named('name')}`,
    sql`update commitment set owner_name = ${wish.nameless} where lab_id = ${labId} and ${named('owner_name')}`,
    sql`update code_of_practice set agreed_by = ${wish.nameless} where lab_id = ${labId} and ${named('agreed_by')}`,
    sql`update contribution_consent set witness = ${wish.nameless} where lab_id = ${labId} and ${named('witness')}`,
    sql`update contribution_confirmation set by_whom = ${wish.nameless} where lab_id = ${labId} and ${named('by_whom')}`,
    sql`update safeguarding_lead set ended_at = coalesce(ended_at, ${ctx.now.toISOString()}::timestamptz)
      where lab_id = ${labId} and participant_id = ${people}`,
  ]
  const around = textsAround.flatMap((texts) =>
    withoutNames(labId, texts, wish.names, wish.nameless),
  )
  for (const statement of [...statements, ...around]) await db.execute(statement)
  const drafts = await db.execute<{ answers: Answers }>(sql`
    delete from saying_draft where lab_id = ${labId}
      and (owner_hash = any(${sql.param(draftsOf(ids))}::text[]) or ${named('answers::text')})
    returning answers`)
  forgetPhotosOf(ctx, drafts.rows)
  return photos.rows.map(({ id }) => id)
}

function callsOf({ labId }: CommandContext, ids: readonly string[], { names: known }: ErasureWish) {
  return sql`(select id from call_back where lab_id = ${labId} and (participant_id = ${personOf(ids)}
    or (participant_id is null and lower(name) = any(${sql.param(known.map((one) => one.toLowerCase()))}::text[]))))`
}

function draftsOf(ids: readonly string[]): string[] {
  return ids.map((id) => draftOwner({ ...anonymous(), participantId: id as Id<'participant'> })!)
}
