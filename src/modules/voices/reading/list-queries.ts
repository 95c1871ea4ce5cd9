import { sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Kind, VoiceChannel } from '../contribution/words.ts'
import { readByMe } from './queries.ts'
import { curatable, informs } from './usable.ts'

/** How many contributions one page of the list shows. */
export const readingPageSize = 50

export type ReadingWish = {
  initiativeId: string
  which: 'unread' | 'all'
  tag: string
  after: { at: string; id: string } | null
}

export type ToRead = {
  id: string
  kind: Kind
  channel: VoiceChannel
  title: string
  body: string
  language: string
  receivedAt: Date
  at: string
  readers: number
  mine: boolean
  tags: string[]
}

/** What there is to read, oldest first, and one more to know whether the list goes on. */
export async function listToRead(
  db: Db,
  labId: LabId,
  actor: Actor,
  { initiativeId, which, tag, after }: ReadingWish,
): Promise<ToRead[]> {
  const found = await db.execute<ToRead>(sql`
    with page as (
      select c.* from contribution c
      where c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and c.about_id is null
        and ${curatable(actor, initiativeId)}
        ${which === 'unread' ? sql`and not ${readByMe(actor)}` : sql``}
        ${tag ? tagged(tag) : sql``}
        ${after ? sql`and (c.received_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
      order by c.received_at, c.id limit ${readingPageSize + 1})
    select c.id, c.kind, c.channel, c.title, left(c.body, 240) as body, c.language,
      c.received_at as "receivedAt", c.received_at::text as at,
      (select count(*)::int from reading r
        where r.lab_id = c.lab_id and r.contribution_id = c.id) as readers,
      ${readByMe(actor)} as mine,
      array(select distinct t.tag from contribution_tag t
        where t.lab_id = c.lab_id and t.contribution_id = c.id order by t.tag limit 8) as tags
    from page c order by c.received_at, c.id`)
  return found.rows.map((one) => ({ ...one, receivedAt: new Date(one.receivedAt) }))
}

const tagged = (tag: string) => sql`and exists (select from contribution_tag t
  where t.lab_id = c.lab_id and t.contribution_id = c.id and t.tag = ${tag})`

/** How much there is, how much of it the reader has not read, and how many stories wait for their teller's consent. */
export async function readingCounts(db: Db, labId: LabId, actor: Actor, initiativeId: string) {
  const found = await db.execute<{ all: number; unread: number; waiting: number }>(sql`
    select count(*) filter (where usable)::int as all,
      count(*) filter (where usable and not mine)::int as unread,
      count(*) filter (where stands and not informing)::int as waiting
    from (select ${curatable(actor, initiativeId)} as usable, ${readByMe(actor)} as mine,
        c.state = 'received' as stands, ${informs} as informing
      from contribution c where c.lab_id = ${labId} and c.initiative_id = ${initiativeId}
        and c.about_id is null) it`)
  return found.rows[0]!
}
