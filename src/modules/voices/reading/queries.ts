import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { entriesOf } from '../contribution/readable.ts'
import { findContribution } from '../contribution/queries.ts'
import type { ContributionId, ContributionRow } from '../contribution/schema.ts'
import { contributionTag, extract, reading } from './schema.ts'
import { curatable } from './usable.ts'

const rowsMax = 500
const suggestionsMax = 40

/** A contribution that somebody may read here; for others there is nothing here. */
export async function findToRead(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
  contributionId: string,
): Promise<ContributionRow> {
  const found = await findContribution(db, labId, initiativeId, contributionId)
  const may = await db.execute(sql`select from contribution c
    where c.lab_id = ${labId} and c.id = ${found.id} and ${curatable(actor, initiativeId)}`)
  if (may.rowCount === 0) throw new NotFound()
  return found
}

/** Whether the one who acts has read `contribution c`, under whichever of their entries. */
export function readByMe({ participantId }: Actor): SQL {
  if (participantId === null) return sql`false`
  return sql`exists (select from reading r where r.lab_id = c.lab_id and r.contribution_id = c.id
    and r.participant_id in (${entriesOf(participantId)}))`
}

/** The next contribution that the reader has not read, oldest first. */
export async function nextToRead(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
): Promise<string | null> {
  const found = await db.execute<{ id: string }>(sql`
    select c.id from contribution c
    where c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and c.about_id is null
      and ${curatable(actor, initiativeId)} and not ${readByMe(actor)}
    order by c.received_at, c.id limit 1`)
  return found.rows[0]?.id ?? null
}

/** Everything readers have done with one contribution: who read it, tags, extracts. */
export async function readingsOf(db: Db, labId: LabId, contributionId: ContributionId) {
  return {
    readers: await db
      .select()
      .from(reading)
      .where(and(eq(reading.labId, labId), eq(reading.contributionId, contributionId)))
      .orderBy(reading.readAt)
      .limit(rowsMax),
    tags: await db
      .select()
      .from(contributionTag)
      .where(
        and(eq(contributionTag.labId, labId), eq(contributionTag.contributionId, contributionId)),
      )
      .orderBy(contributionTag.tag)
      .limit(rowsMax),
    extracts: await db
      .select()
      .from(extract)
      .where(
        and(
          eq(extract.labId, labId),
          eq(extract.contributionId, contributionId),
          isNull(extract.removedAt),
        ),
      )
      .orderBy(extract.startsAt)
      .limit(rowsMax),
  }
}
export type Readings = Awaited<ReturnType<typeof readingsOf>>

/** The tags of an initiative that are used most: to choose from, so that one thing has one name. */
export async function suggestedTags(db: Db, labId: LabId, initiativeId: string): Promise<string[]> {
  const found = await db.execute<{ tag: string }>(sql`
    select tag from contribution_tag where lab_id = ${labId} and initiative_id = ${initiativeId}
    group by tag order by count(distinct contribution_id) desc, tag limit ${suggestionsMax}`)
  return found.rows.map(({ tag }) => tag)
}

export type TagUse = {
  tag: string
  contributions: number
  readers: number
  /** Of the contributions with this tag that two or more have read: how many times it could be given, and was. */
  possible: number
  given: number
}
const tagsListed = 300

/** Every tag: on how many contributions, by how many readers, and how far those who read the same agree. */
export async function tagUses(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
): Promise<TagUse[]> {
  const found = await db.execute<TagUse>(sql`
    with used as (
      select t.tag, t.contribution_id, count(*)::int as givers,
        (select count(*)::int from reading r
          where r.lab_id = t.lab_id and r.contribution_id = t.contribution_id) as readers
      from contribution_tag t
      join contribution c on c.lab_id = t.lab_id and c.id = t.contribution_id
      where t.lab_id = ${labId} and t.initiative_id = ${initiativeId}
        and ${curatable(actor, initiativeId)}
      group by t.lab_id, t.tag, t.contribution_id)
    select tag, count(*)::int as contributions,
      (select count(distinct t.participant_id)::int from contribution_tag t
        where t.lab_id = ${labId} and t.initiative_id = ${initiativeId} and t.tag = used.tag) as readers,
      coalesce(sum(readers) filter (where readers > 1), 0)::int as possible,
      coalesce(sum(givers) filter (where readers > 1), 0)::int as given
    from used group by tag order by contributions desc, tag limit ${tagsListed}`)
  return found.rows
}
