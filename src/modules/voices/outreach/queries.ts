import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { pickable } from '../assisted/people.ts'
import { replyHash } from './code.ts'
import { outreach, type OutreachChannel, type OutreachId, type OutreachRow } from './schema.ts'

const listMax = 200
const candidatesMax = 500

/** One invitation in the list, with how many were asked and how many answered. */
export type ListedOutreach = Pick<
  OutreachRow,
  'id' | 'title' | 'aimedAt' | 'ageBands' | 'genders' | 'madeAt' | 'documentedAt'
> & {
  channels: OutreachChannel[]
  asked: number
  answers: number
}

const listed = {
  name: 'voices-outreach-list',
  text: `select o.id, o.title, o.aimed_at as "aimedAt", o.age_bands as "ageBands", o.genders, o.made_at as "madeAt", o.documented_at as "documentedAt",
      coalesce(w.channels, '{}') as channels, coalesce(w.reached, 0)::int + coalesce(v.asked, 0)::int as asked,
      coalesce(a.answers, 0)::int as answers
    from outreach o
    left join (select outreach_id, array_agg(channel order by channel) as channels, sum(reached) as reached
      from outreach_way where lab_id = $1 group by outreach_id) w on w.outreach_id = o.id
    left join (select outreach_id, count(*) as asked
      from outreach_invited where lab_id = $1 group by outreach_id) v on v.outreach_id = o.id
    left join (select outreach_id, count(*) as answers from contribution
      where lab_id = $1 and initiative_id = $2 and outreach_id is not null group by outreach_id) a
      on a.outreach_id = o.id
    where o.lab_id = $1 and o.initiative_id = $2
    order by o.made_at desc, o.id desc limit ${listMax}`,
}

/** The invitations of an initiative, newest first. */
export async function outreachOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ListedOutreach[]> {
  return rows<ListedOutreach>(db, listed, [labId, initiativeId])
}

/** One invitation of this initiative. */
export async function findOutreach(
  db: Db,
  labId: LabId,
  initiativeId: string,
  outreachId: string,
): Promise<OutreachRow> {
  const found = await db
    .select()
    .from(outreach)
    .where(
      and(
        eq(outreach.labId, labId),
        eq(outreach.id, outreachId as OutreachId),
        eq(outreach.initiativeId, initiativeId),
      ),
    )
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** What came back on each way: asked by name, reached besides, and answers. */
export type WayResult = {
  channel: OutreachChannel
  invited: number
  reached: number
  answers: number
}

const wayResults = {
  name: 'voices-outreach-ways',
  text: `select w.channel, w.reached,
      (select count(*)::int from outreach_invited v
        where v.lab_id = w.lab_id and v.outreach_id = w.outreach_id and v.channel = w.channel) as invited,
      (select count(*)::int from contribution c
        where c.lab_id = w.lab_id and c.outreach_id = w.outreach_id and c.outreach_channel = w.channel) as answers
    from outreach_way w where w.lab_id = $1 and w.outreach_id = $2 order by w.channel`,
}

/** The results of one invitation, by way. */
export async function resultsOf(db: Db, labId: LabId, outreachId: string): Promise<WayResult[]> {
  return rows<WayResult>(db, wayResults, [labId, outreachId])
}

/** Somebody who may be invited: in the groups and the place that are looked for, and not asked yet. */
export type Candidate = { id: string; name: string; place: string | null }

/**
 * The people an invitation is aimed at who have not been asked by it, by name; the first five hundred. Keepers of the
 * list see everyone, others those who took part in their initiatives: who is in which group is not for everybody.
 */
export async function candidatesFor(
  db: Db,
  labId: LabId,
  actor: Actor,
  { id, aimedAt, ageBands, genders, placeId }: OutreachRow,
): Promise<Candidate[]> {
  const found = await db.execute<Candidate>(sql`
    select p.id, p.name, place.name as place from participant p
    left join place on place.lab_id = p.lab_id and place.id = p.place_id
    where p.lab_id = ${labId} and p.merged_into is null and p.erased_at is null
      and ${pickable(actor, labId)}
      and (${aimedAt.length} = 0 or p.belongs_to && ${sql.param(aimedAt)}::text[])
      and (${ageBands.length} = 0 or p.age_band = any(${sql.param(ageBands)}::text[]))
      and (${genders.length} = 0 or p.gender = any(${sql.param(genders)}::text[]))
      and (${placeId}::uuid is null or p.place_id = ${placeId}::uuid)
      and not exists (select from outreach_invited v
        where v.lab_id = p.lab_id and v.outreach_id = ${id} and v.participant_id = p.id)
    order by lower(p.name), p.id limit ${candidatesMax}`)
  return found.rows
}

/** Whether somebody may invite all these people by name. */
export async function mayInviteAll(
  db: Db,
  labId: LabId,
  actor: Actor,
  ids: readonly string[],
): Promise<boolean> {
  const found = await db.execute(sql`
    select from participant p where p.lab_id = ${labId} and p.id = any(${sql.param([...ids])}::uuid[])
      and ${pickable(actor, labId)}`)
  return found.rowCount === ids.length
}

/** Which invitation a code belongs to, and on which way it went out. */
export type Reply = { outreachId: OutreachId; initiativeId: string; channel: OutreachChannel }

const byCode = {
  name: 'voices-outreach-by-code',
  text: `select w.outreach_id as "outreachId", o.initiative_id as "initiativeId", w.channel
    from outreach_way w join outreach o on o.lab_id = w.lab_id and o.id = w.outreach_id
    where w.lab_id = $1 and w.code_hash = $2`,
}

/** The invitation that a typed code belongs to, if there is one. */
export async function lookReply(db: Db, labId: LabId, code: string): Promise<Reply | null> {
  const found = await rows<Reply>(db, byCode, [labId, replyHash(code)])
  return found[0] ?? null
}

/** What a contribution keeps of the invitation it answers; nothing when the code belongs to another initiative. */
export async function answeredOutreach(
  db: Db,
  labId: LabId,
  initiativeId: string,
  code: string,
): Promise<{ outreachId: OutreachId; outreachChannel: OutreachChannel } | null> {
  const reply = code ? await lookReply(db, labId, code) : null
  if (reply?.initiativeId !== initiativeId) return null
  return { outreachId: reply.outreachId, outreachChannel: reply.channel }
}
