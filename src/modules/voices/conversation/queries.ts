import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { session } from '../../sessions/index.ts'
import { mayCurate } from '../reading/policy.ts'
import { informs } from '../reading/usable.ts'
import { readableBy } from '../contribution/readable.ts'
import {
  conversation,
  type Attendance,
  type ConversationId,
  type ConversationRow,
  type Seat,
} from './schema.ts'

const listMax = 200

/** A conversation of this initiative; `hold` keeps it until the change is over. */
export async function findConversation(
  db: Db,
  labId: LabId,
  initiativeId: string,
  conversationId: string,
  hold = false,
): Promise<ConversationRow> {
  const query = db
    .select()
    .from(conversation)
    .where(
      and(
        eq(conversation.labId, labId),
        eq(conversation.id, conversationId as ConversationId),
        eq(conversation.initiativeId, initiativeId),
      ),
    )
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** The conversations of an initiative, the latest day first; others than those with a role see the held ones. */
export async function listConversations(
  db: Db,
  labId: LabId,
  initiativeId: string,
  every: boolean,
): Promise<ConversationRow[]> {
  const held = every ? undefined : sql`${conversation.heldAt} is not null`
  return db
    .select()
    .from(conversation)
    .where(and(eq(conversation.labId, labId), eq(conversation.initiativeId, initiativeId), held))
    .orderBy(desc(conversation.onDay), desc(conversation.id))
    .limit(listMax)
}

export type ShownSeat = {
  id: string
  seat: Seat
  name: string
  organisation: string
  attended: Attendance
}

/** Who sits there, decision-makers first. */
export async function seatsOf(db: Db, labId: LabId, id: ConversationId): Promise<ShownSeat[]> {
  const found = await db.execute<ShownSeat>(sql`
    select s.id, s.seat, coalesce(k.name, p.name, s.name) as name,
      coalesce(nullif(s.organisation, ''), k.organisation, p.organisation, '') as organisation, s.attended
    from conversation_seat s
    left join participant p on p.lab_id = s.lab_id and p.id = s.participant_id
    left join participant k on k.lab_id = p.lab_id and k.id = p.merged_into
    where s.lab_id = ${labId} and s.conversation_id = ${id}
    order by array_position(array['decision-maker', 'teller', 'facilitator'], s.seat), name, s.id
    limit ${listMax}`)
  return found.rows
}

/** A story or finding that is brought. A story whose teller took back the consent is only counted as gone. */
export type BroughtItem = {
  id: string
  kind: 'contribution' | 'finding'
  thingId: string
  state: 'shown' | 'withdrawn' | 'hidden'
  title: string
  words: string
  language: string
  claim: LocalText | null
}

/** What is brought, as far as this reader may see it. */
export async function itemsOf(
  db: Db,
  labId: LabId,
  actor: Actor,
  { id, initiativeId }: Pick<ConversationRow, 'id' | 'initiativeId'>,
): Promise<BroughtItem[]> {
  const found = await db.execute<BroughtItem>(sql`
    select id, kind, "thingId", state, language,
      case when state = 'shown' then title else '' end as title,
      case when state = 'shown' then words else '' end as words,
      case when state = 'shown' then claim end as claim
    from (select i.id, i.brought_at, case when f.id is null then 'contribution' else 'finding' end as kind,
        coalesce(f.id, c.id) as "thingId", coalesce(c.title, '') as title, coalesce(c.body, '') as words,
        coalesce(c.language, 'und') as language, f.claim,
        case when f.id is not null then case f.state when 'withdrawn' then 'withdrawn'
            when 'published' then 'shown' else ${mayCurate(actor, initiativeId).ok ? 'shown' : 'hidden'} end
          when not ${informs} then 'withdrawn'
          when ${readableBy(actor, initiativeId)} then 'shown' else 'hidden' end as state
      from conversation_item i
      left join contribution c on c.lab_id = i.lab_id and c.id = i.contribution_id
      left join finding f on f.lab_id = i.lab_id and f.id = i.finding_id
      where i.lab_id = ${labId} and i.conversation_id = ${id}) it
    order by kind, brought_at, id limit ${listMax}`)
  return found.rows
}

export type StoryToBring = { id: string; title: string; body: string; language: string }

/** Stories and interviews whose tellers agreed that they inform the work, newest first; or just one of them. */
export async function storiesToBring(
  db: Db,
  labId: LabId,
  initiativeId: string,
  only: string | null = null,
): Promise<StoryToBring[]> {
  const found = await db.execute<StoryToBring>(sql`
    select c.id, c.title, left(c.body, 200) as body, c.language from contribution c
    where c.lab_id = ${labId} and c.initiative_id = ${initiativeId}
      and c.kind in ('story', 'interview') and ${informs}
      ${only ? sql`and c.id = ${only}` : sql``}
    order by c.received_at desc, c.id limit ${listMax}`)
  return found.rows
}

/** Sessions that the conversation could be part of, the latest first. */
export async function sessionsToPick(db: Db, labId: LabId, initiativeId: string) {
  return db
    .select({ id: session.id, title: session.title, startsAt: session.startsAt })
    .from(session)
    .where(and(eq(session.labId, labId), sql`${session.initiativeId} = ${initiativeId}`))
    .orderBy(desc(session.startsAt))
    .limit(listMax)
}
