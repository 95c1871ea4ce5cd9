import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ContributionState, Kind, Outcome, VoiceChannel } from '../contribution/words.ts'

/** How many of their contributions a person sees at once. */
const pageSize = 50

/** Something a person said or brought, and what became of it as far as they have been told. */
export type MyVoice = {
  id: string
  initiativeId: string
  initiativeTitle: LocalText
  kind: Kind
  channel: VoiceChannel
  title: string
  body: string
  language: string
  state: ContributionState
  receivedAt: Date
  /** Brought for somebody else. */
  brought: boolean
  outcome: Outcome | null
  reason: LocalText | null
  restsOnKind: string | null
  restsOnId: string | null
  mergedInto: string | null
}

/** Everything a person said, newest first; `ids` are all their entries, `after` is the last one seen. One query. */
export async function myVoices(
  db: Db,
  labId: LabId,
  ids: readonly string[],
  after: string | null,
): Promise<{ voices: MyVoice[]; next: string | null }> {
  const mine = sql`any(${sql.param([...ids])}::uuid[])`
  const found = await db.execute<MyVoice & { receivedAt: string }>(sql`
    select c.id, c.initiative_id as "initiativeId", i.title as "initiativeTitle", c.kind, c.channel, c.title,
      left(c.body, 600) as body, c.language, c.state, c.received_at as "receivedAt",
      not coalesce(c.participant_id = ${mine}, false) as brought,
      d.outcome, d.reason, d.rests_on_kind as "restsOnKind", d.rests_on_id as "restsOnId",
      d.merged_into as "mergedInto"
    from contribution c
    join initiative i on i.lab_id = c.lab_id and i.id = c.initiative_id
    left join lateral (
      select d.* from disposition d
      left join answer_batch b on b.lab_id = d.lab_id and b.id = d.batch_id
      where d.lab_id = c.lab_id and d.contribution_id = c.id and (b.id is null or b.told_at is not null)
      order by d.replaced_at desc nulls first, d.decided_at desc limit 1) d on true
    where c.lab_id = ${labId} and (c.participant_id = ${mine} or c.brought_by = ${mine})
      ${after ? sql`and c.id < ${after}::uuid` : sql``}
    order by c.id desc limit ${pageSize + 1}`)
  const voices = found.rows
    .slice(0, pageSize)
    .map((one) => ({ ...one, receivedAt: new Date(one.receivedAt) }))
  return { voices, next: found.rows.length > pageSize ? voices.at(-1)!.id : null }
}
