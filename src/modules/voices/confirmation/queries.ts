import { seenBy } from '../../people/index.ts'
import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { withinHandled } from '../assisted/handled.ts'
import { entriesOf } from '../contribution/readable.ts'
import type { ContributionRow } from '../contribution/schema.ts'

/** How many a page of the list shows. */
export const waitingPageSize = 50

/** Words that wait for a yes, as the list shows them. */
export type WaitingWords = {
  id: string
  initiativeId: string
  initiativeTitle: LocalText
  body: string
  title: string
  language: string
  name: string | null
  phone: string | null
  broughtByName: string | null
  channel: string
  receivedAt: Date
}

/** Where a page of the list goes on: after this moment and id. */
export type WaitingCursor = { at: string; id: string }

/** Words written down for somebody who has not confirmed them yet, the oldest first; one more than a page. */
export async function waitingWords(
  db: Db,
  labId: LabId,
  actor: Actor,
  after: WaitingCursor | null,
): Promise<WaitingWords[]> {
  const further = after
    ? sql`and (c.received_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const found = await db.execute<WaitingWords>(sql`
    select c.id, c.initiative_id as "initiativeId", i.title as "initiativeTitle", left(c.body, 400) as body,
      c.title, c.language, p.name, p.phone, b.name as "broughtByName", c.channel,
      c.received_at as "receivedAt"
    from contribution c
    join initiative i on i.lab_id = c.lab_id and i.id = c.initiative_id
    left join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    left join participant brought on brought.lab_id = c.lab_id and brought.id = c.brought_by
    left join participant b on b.lab_id = brought.lab_id and b.id = coalesce(brought.merged_into, brought.id)
    where c.lab_id = ${labId} and c.confirmed_how = 'not-yet' and c.state in ('received', 'quarantined')
      and ${withinHandled(actor, sql`c.initiative_id`)} and ${seesSpeaker(actor, labId)} ${further}
    order by c.received_at, c.id limit ${waitingPageSize + 1}`)
  return found.rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) }))
}

/** Whether somebody sees the one who said or brought the words, or typed them; `c` is the contribution. */
function seesSpeaker(actor: Actor, labId: LabId): SQL {
  const typed = actor.participantId
    ? sql`c.typed_by in (${entriesOf(actor.participantId)})`
    : sql`false`
  return sql`(coalesce(c.participant_id, c.brought_by) is null or ${typed} or exists (
    select from participant said join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where said.lab_id = ${labId} and said.id in (c.participant_id, c.brought_by) and ${seenBy(actor, labId, sql`p`)}))`
}

/** How many wait for those who handle them, and which of one's own wait for oneself. */
export async function countWaiting(db: Db, labId: LabId, actor: Actor) {
  const own = actor.participantId
    ? sql`c.participant_id in (${entriesOf(actor.participantId)})`
    : sql`false`
  const handled = sql`${withinHandled(actor, sql`c.initiative_id`)} and ${seesSpeaker(actor, labId)}`
  const found = await db.execute<{
    handled: number
    since: string | null
    own: { id: string; initiativeId: string; at: string }[] | null
  }>(sql`
    select count(*) filter (where ${handled})::int as handled,
      min(c.received_at) filter (where ${handled}) as since,
      jsonb_agg(jsonb_build_object('id', c.id, 'initiativeId', c.initiative_id, 'at', c.received_at))
        filter (where ${own}) as own
    from contribution c
    where c.lab_id = ${labId} and c.confirmed_how = 'not-yet' and c.state in ('received', 'quarantined')`)
  return found.rows[0]!
}

/** Whose words they are, and who brought them and typed them. */
export type Speakers = {
  name: string | null
  phone: string | null
  broughtByName: string | null
  typedByName: string | null
}

/** The names behind words that wait, and a number to ring for those who see the person; in one query. */
export async function speakersOfWords(
  db: Db,
  labId: LabId,
  actor: Actor,
  contributionId: string,
): Promise<Speakers> {
  const found = await db.execute<Speakers>(sql`
    select p.name, case when ${seesSpeaker(actor, labId)} then p.phone end as phone, b.name as "broughtByName", ty.name as "typedByName"
    from contribution c
    left join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    left join participant brought on brought.lab_id = c.lab_id and brought.id = c.brought_by
    left join participant b on b.lab_id = brought.lab_id and b.id = coalesce(brought.merged_into, brought.id)
    left join participant ty on ty.lab_id = c.lab_id and ty.id = c.typed_by
    where c.lab_id = ${labId} and c.id = ${contributionId}::uuid`)
  return found.rows[0]!
}

/** Whether the one whose words were written down said no to them. */
export async function wereDeclined(
  db: Db,
  labId: LabId,
  { id, state, confirmedHow }: Pick<ContributionRow, 'id' | 'state' | 'confirmedHow'>,
): Promise<boolean> {
  if (state !== 'withdrawn' || confirmedHow !== 'not-yet') return false
  const found = await db.execute(sql`
    select from contribution_confirmation
    where lab_id = ${labId} and contribution_id = ${id} and outcome = 'declined' limit 1`)
  return found.rowCount === 1
}
