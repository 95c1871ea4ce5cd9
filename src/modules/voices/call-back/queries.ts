import { seenBy } from '../../people/index.ts'
import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { labToday } from '../../../platform/db/lab-today.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { withinHandled } from '../assisted/handled.ts'
import { entriesOf } from '../contribution/readable.ts'
import type { TryResult } from './schema.ts'

/** How many calls the list shows. */
const callsMax = 200

/** A wish to be rung as the list shows it. */
export type ListedCall = {
  id: string
  name: string
  phone: string | null
  participantId: string | null
  about: string
  initiativeId: string | null
  initiativeTitle: LocalText | null
  dueOn: string | null
  dueWords: string
  overdue: boolean
  askedAt: Date
  takenByName: string | null
  mine: boolean
  tries: number
  reachedAt: Date | null
}

/** What the list shows: everything open, one's own, or what is over. */
export type CallView = 'open' | 'mine' | 'reached'

/** Calls to make, those due first; or those over, the latest first. */
export async function listCalls(
  db: Db,
  labId: LabId,
  actor: Actor,
  view: CallView,
  now: Date,
): Promise<ListedCall[]> {
  const shown = {
    open: sql`k.reached_at is null`,
    mine: sql`k.reached_at is null and ${isMine(actor)}`,
    reached: sql`k.reached_at is not null`,
  }[view]
  const order =
    view === 'reached'
      ? sql`k.reached_at desc, k.id desc`
      : sql`k.due_on nulls last, k.asked_at, k.id`
  return calls(db, labId, actor, shown, order, now)
}

async function calls(db: Db, labId: LabId, actor: Actor, which: SQL, order: SQL, now: Date) {
  const found = await db.execute<ListedCall>(sql`
    select k.id, coalesce(p.name, k.name) as name, coalesce(nullif(k.phone, ''), p.phone) as phone,
      p.id as "participantId", k.about, k.initiative_id as "initiativeId", i.title as "initiativeTitle",
      k.due_on::text as "dueOn", k.due_words as "dueWords",
      coalesce(k.due_on <= ${labToday(labId, now)}, false) as overdue, k.asked_at as "askedAt",
      taker.name as "takenByName", coalesce(${isMine(actor)}, false) as mine,
      (select count(*)::int from call_back_try t
        where t.lab_id = k.lab_id and t.call_back_id = k.id and t.undone_at is null) as tries,
      k.reached_at as "reachedAt"
    from call_back k
    left join participant said on said.lab_id = k.lab_id and said.id = k.participant_id
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    left join participant taker on taker.lab_id = k.lab_id and taker.id = k.taken_by
    left join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    where k.lab_id = ${labId} and ${withinHandled(actor, sql`k.initiative_id`)} and ${seesCaller(actor, labId)}
      and ${which}
    order by ${order} limit ${callsMax}`)
  return found.rows.map((row) => ({
    ...row,
    askedAt: new Date(row.askedAt),
    reachedAt: row.reachedAt && new Date(row.reachedAt),
  }))
}

/** A call to a person of the list is made by those who see them, and by who took it or promised it; one to a stranger by anybody. */
function seesCaller(actor: Actor, labId: LabId): SQL {
  const asked = actor.participantId
    ? sql`k.asked_by in (${entriesOf(actor.participantId)})`
    : sql`false`
  return sql`(p.id is null or ${isMine(actor)} or ${asked} or ${seenBy(actor, labId, sql`p`)})`
}

function isMine({ participantId }: Actor): SQL {
  return participantId ? sql`k.taken_by in (${entriesOf(participantId)})` : sql`false`
}

/** One time that somebody rang. */
export type ShownTry = {
  result: TryResult
  words: string
  madeAt: Date
  madeByName: string | null
  undoneAt: Date | null
}

/** One wish to be rung, where the one who asks handles it, and every time somebody rang. */
export async function findCall(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ call: ListedCall; tries: ShownTry[] }> {
  const [call] = await calls(db, labId, actor, sql`k.id = ${id}::uuid`, sql`k.id`, now)
  if (!call) throw new NotFound()
  const tries = await db.execute<ShownTry>(sql`
    select t.result, t.words, t.made_at as "madeAt", p.name as "madeByName", t.undone_at as "undoneAt"
    from call_back_try t left join participant p on p.lab_id = t.lab_id and p.id = t.made_by
    where t.lab_id = ${labId} and t.call_back_id = ${id}::uuid
    order by t.made_at desc, t.id desc limit ${callsMax}`)
  return {
    call,
    tries: tries.rows.map((one) => ({
      ...one,
      madeAt: new Date(one.madeAt),
      undoneAt: one.undoneAt && new Date(one.undoneAt),
    })),
  }
}

/** How many calls wait: those of the one who asks that are due, the rest of theirs, and those nobody has taken. */
export async function countCalls(db: Db, labId: LabId, actor: Actor, now: Date) {
  const found = await db.execute<{
    due: number
    mine: number
    open: number
    since: string | null
  }>(sql`
    select
      count(*) filter (where ${isMine(actor)} and k.due_on <= ${labToday(labId, now)})::int as due,
      count(*) filter (where ${isMine(actor)})::int as mine,
      count(*) filter (where k.taken_by is null)::int as open,
      min(k.asked_at) filter (where k.taken_by is null or ${isMine(actor)}) as since
    from call_back k
    left join participant said on said.lab_id = k.lab_id and said.id = k.participant_id
    left join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
    where k.lab_id = ${labId} and k.reached_at is null
      and ${withinHandled(actor, sql`k.initiative_id`)} and ${seesCaller(actor, labId)}`)
  const { since, ...counts } = found.rows[0]!
  return { ...counts, since: since ? new Date(since) : null }
}
