import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import type { ContributionRow } from '../contribution/schema.ts'

export const pairsPerPage = 20

type Side = Pick<ContributionRow, 'id' | 'title' | 'body' | 'language' | 'channel'> & { at: string }

/** Two contributions side by side, the earlier first. */
export type ShownPair = {
  id: string
  similarity: number
  decided: string | null
  first: Side
  second: Side
}

const side = (alias: string) =>
  sql.raw(`json_build_object('id', ${alias}.id, 'title', ${alias}.title, 'body', ${alias}.body,
    'language', ${alias}.language, 'channel', ${alias}.channel, 'at', ${alias}.captured_at)`)

const from = sql`duplicate_pair p
  join contribution a on a.lab_id = p.lab_id and a.id = p.first_id
  join contribution b on b.lab_id = p.lab_id and b.id = p.second_id`
/** What was withdrawn, or answered as merged, needs no decision any more. */
const open = sql`p.decided is null and a.state <> 'withdrawn' and b.state <> 'withdrawn'
  and not exists (select from disposition d where d.lab_id = p.lab_id and d.replaced_at is null
    and (d.contribution_id, d.merged_into) in ((a.id, b.id), (b.id, a.id)))`

/** What seems to say the same in an initiative and was not decided, most alike first. */
export async function openPairs(
  db: Db,
  labId: LabId,
  initiativeId: string,
  after: string | undefined,
): Promise<{ pairs: ShownPair[]; next: string | null }> {
  const cursor = unpackCursor(after, ['similarity', 'id'])
  const isRead = cursor && isUuid(cursor.id) && /^[01](?:\.\d{1,20})?$/.test(cursor.similarity)
  const behind = isRead
    ? sql`and (p.similarity < ${cursor.similarity}::real
        or (p.similarity = ${cursor.similarity}::real and p.id > ${cursor.id}::uuid))`
    : sql``
  const found = await db.execute<ShownPair>(sql`
    select p.id, p.similarity, p.decided, ${side('a')} as first, ${side('b')} as second from ${from}
    where p.lab_id = ${labId} and p.initiative_id = ${initiativeId} and ${open} ${behind}
    order by p.similarity desc, p.id limit ${pairsPerPage + 1}`)
  const pairs = found.rows.slice(0, pairsPerPage)
  const last = pairs.at(-1)
  const more = found.rows.length > pairsPerPage && last
  const next = more ? packCursor({ similarity: String(last.similarity), id: last.id }) : null
  return { pairs, next }
}

/** How many pairs wait for a person. */
export async function countOpen(db: Db, labId: LabId, initiativeId: string): Promise<number> {
  const found = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${from}
    where p.lab_id = ${labId} and p.initiative_id = ${initiativeId} and ${open}`)
  return found.rows[0]!.count
}

/** One pair of an initiative. */
export async function findPair(
  db: Db,
  labId: LabId,
  initiativeId: string,
  pairId: string,
): Promise<ShownPair> {
  const found = await db.execute<ShownPair>(sql`
    select p.id, p.similarity, p.decided, ${side('a')} as first, ${side('b')} as second from ${from}
    where p.lab_id = ${labId} and p.initiative_id = ${initiativeId} and p.id = ${pairId}`)
  if (!found.rows[0]) throw new NotFound()
  return found.rows[0]
}
