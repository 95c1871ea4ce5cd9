import { sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { readableBy } from '../contribution/readable.ts'
import type { Kind } from '../contribution/words.ts'

/** How many notes a session's page shows. */
const notesShown = 300

/** A note as the list of a session shows it. */
export type ListedNote = {
  id: string
  kind: Kind
  title: string
  body: string
  language: string
  name: string | null
}

/** What was said at a session, of that which the one who asks may read, the latest first. */
export async function notesOf(
  db: Db,
  labId: LabId,
  actor: Actor,
  { initiativeId, sessionId }: { initiativeId: string; sessionId: string },
): Promise<ListedNote[]> {
  const found = await db.execute<ListedNote>(sql`
    select c.id, c.kind, c.title, left(c.body, 500) as body, c.language, p.name
    from contribution c
    left join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where c.lab_id = ${labId} and c.session_id = ${sessionId}::uuid
      and c.initiative_id = ${initiativeId}::uuid and c.state = 'received'
      and ${readableBy(actor, initiativeId)}
    order by c.received_at desc, c.id desc limit ${notesShown}`)
  return found.rows
}

/** People who were at a session or invited to it, to choose who spoke. */
export async function peopleAt(
  db: Db,
  labId: LabId,
  sessionId: string,
): Promise<{ id: string; name: string }[]> {
  const found = await db.execute<{ id: string; name: string }>(sql`
    select distinct p.id, p.name, lower(p.name) as sorted from session_person sp
    join participant said on said.lab_id = sp.lab_id and said.id = sp.participant_id
    join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where sp.lab_id = ${labId} and sp.session_id = ${sessionId}::uuid and sp.attended <> 'no'
    order by sorted, p.id`)
  return found.rows
}

/** The initiative of a session and how much was said there. */
export async function countNotes(db: Db, labId: LabId, sessionId: string) {
  const found = await db.execute<{ initiativeId: string; count: number; kind: string }>(sql`
    select s.initiative_id as "initiativeId", s.kind, (select count(*)::int from contribution c
      where c.lab_id = s.lab_id and c.session_id = s.id and c.state = 'received') as count
    from session s where s.lab_id = ${labId} and s.id = ${sessionId}::uuid and s.state <> 'cancelled'`)
  return found.rows[0]
}
