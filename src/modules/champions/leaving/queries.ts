import { sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import { championsJoined } from '../queries.ts'
import type { More, WorkKind } from './schema.ts'

const contactsMax = 300

/** Somebody whose number a champion may pass on, if they say yes. */
export type Contact = { id: string; name: string; place: string | null }

const contacts = {
  name: 'champion-contacts',
  text: `with mine as (select id from participant where lab_id = $1 and (id = $2 or merged_into = $2))
    select distinct p.id, p.name, l.name as place, lower(p.name) as sort
    from participant p left join place l on l.lab_id = p.lab_id and l.id = p.place_id
    where p.lab_id = $1 and p.merged_into is null and p.erased_at is null and p.id <> $2
      and (p.added_by in (select id from mine)
        or exists (select from call_back k join participant e on e.lab_id = k.lab_id and e.id = k.participant_id
          where k.lab_id = $1 and k.taken_by in (select id from mine) and coalesce(e.merged_into, e.id) = p.id))
    order by sort, p.id limit ${contactsMax}`,
}

/** People whom a champion wrote down themselves or promised to ring, by name. */
export async function contactsOf(db: Db, labId: LabId, personId: string): Promise<Contact[]> {
  return rows<Contact>(db, contacts, [labId, personId])
}

/** Since when somebody holds a role of champion, in the lab or in initiatives; none today: nothing. */
export type HeldChampion = { since: Date; role: Role }

const heldNow = {
  name: 'champion-role-held',
  text: `select min(r.given_at) as since, 'champion' as role
    from role_held r join participant p on p.lab_id = r.lab_id and p.id = r.participant_id
    where r.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and r.role = 'champion' and r.ended_at is null
      and (r.ends_on is null or r.ends_on > $3::date)
    having count(*) > 0`,
}

/** Since when somebody is a champion, if they are one on this day. */
export async function lookHeld(
  db: Db,
  labId: LabId,
  personId: string,
  today: string,
): Promise<HeldChampion | undefined> {
  const [found] = await rows<HeldChampion>(db, heldNow, [labId, personId, today])
  return found
}

const inRegistry = {
  name: 'champion-still-in-registry',
  text: `select c.id from ${championsJoined} where c.lab_id = $1 and p.id = $2 and c.state in ('active', 'paused')
    order by c.id`,
}

/** The entries of somebody in the registry by which they are at work or pausing. */
export async function stillIn(db: Db, labId: LabId, personId: string): Promise<{ id: string }[]> {
  return rows<{ id: string }>(db, inRegistry, [labId, personId])
}

const out = {
  name: 'champion-role-is-over',
  text: `select exists (select from ${championsJoined} where c.lab_id = $1 and p.id = $2 and c.state in ('active', 'paused'))
      or exists (select from role_held r join participant e on e.lab_id = r.lab_id and e.id = r.participant_id
        where r.lab_id = $1 and coalesce(e.merged_into, e.id) = $2 and r.role = 'champion' and r.substitute_for is null
          and (r.ended_at is not null or r.ends_on <= $3::date)
          and not exists (select from champion_hand_over h join participant f on f.lab_id = h.lab_id and f.id = h.from_id
            where h.lab_id = $1 and coalesce(f.merged_into, f.id) = $2
              and h.made_at >= coalesce(r.ended_at, r.ends_on))
          and not exists (select from ${championsJoined} where c.lab_id = $1 and p.id = $2)) as "isOut"`,
}

/**
 * Whether somebody who holds the role no more has not left yet: the registry says so, or, where they never stood in
 * it, nothing was handed over since their role ended. A substitute leaves nothing: their time was meant to end.
 */
export async function isOut(
  db: Db,
  labId: LabId,
  personId: string,
  today: string,
): Promise<boolean> {
  const [found] = await rows<{ isOut: boolean }>(db, out, [labId, personId, today])
  return found!.isOut
}

/** Whether somebody can leave: they hold the role, or the registry still says so. */
export async function hasToLeave(
  db: Db,
  labId: LabId,
  personId: string,
  today: string,
): Promise<boolean> {
  if (await lookHeld(db, labId, personId, today)) return true
  return (await stillIn(db, labId, personId)).length > 0
}

/** A hand-over as its page and the list show it. */
export type ListedHandOver = {
  id: string
  fromId: string
  fromName: string
  toId: string
  toName: string
  madeAt: Date
  note: string
  more: More
}

const listed = `select h.id, f.id as "fromId", f.name as "fromName", t.id as "toId", t.name as "toName",
    h.made_at as "madeAt", h.note, h.more
  from champion_hand_over h
  join participant fe on fe.lab_id = h.lab_id and fe.id = h.from_id
  join participant f on f.lab_id = h.lab_id and f.id = coalesce(fe.merged_into, fe.id)
  join participant te on te.lab_id = h.lab_id and te.id = h.to_id
  join participant t on t.lab_id = h.lab_id and t.id = coalesce(te.merged_into, te.id)`

const all = {
  name: 'champion-hand-overs',
  text: `${listed} where h.lab_id = $1 and ($2::boolean or t.id = $3) order by h.id desc limit 100`,
}
const one = {
  name: 'champion-hand-over',
  text: `${listed} where h.lab_id = $1 and h.id = $2`,
}

/** Hand-overs to somebody, or all of them for who leads champions; the newest first. */
export async function listHandOvers(
  db: Db,
  labId: LabId,
  leads: boolean,
  personId: string | null,
): Promise<ListedHandOver[]> {
  return rows<ListedHandOver>(db, all, [labId, leads, personId])
}

/** A piece of work in a pack. */
export type PackItem = {
  kind: WorkKind
  title: LocalText
  name: string | null
  address: string
  dueOn: string | null
}
export type PackContact = {
  name: string
  phone: string | null
  email: string | null
  place: string | null
}

/** A hand-over with its work and contacts, as the pack prints it. */
export async function findHandOver(db: Db, labId: LabId, id: string) {
  const [found] = await rows<ListedHandOver>(db, one, [labId, id])
  if (!found) throw new NotFound()
  const items = await db.execute<PackItem>(sql`
    select i.kind, i.title, p.name, i.address, i.due_on::text as "dueOn" from champion_hand_over_item i
    left join participant e on e.lab_id = i.lab_id and e.id = i.participant_id
    left join participant p on p.lab_id = i.lab_id and p.id = coalesce(e.merged_into, e.id)
    where i.lab_id = ${labId} and i.hand_over_id = ${id}::uuid order by i.due_on nulls last, i.thing_id`)
  const people = await db.execute<PackContact>(sql`
    select p.name, p.phone, p.email, l.name as place from champion_hand_over_contact c
    join participant e on e.lab_id = c.lab_id and e.id = c.participant_id
    join participant p on p.lab_id = c.lab_id and p.id = coalesce(e.merged_into, e.id)
    left join place l on l.lab_id = p.lab_id and l.id = p.place_id
    where c.lab_id = ${labId} and c.hand_over_id = ${id}::uuid and p.erased_at is null
    order by lower(p.name), p.id`)
  return { ...found, items: items.rows, contacts: people.rows }
}
