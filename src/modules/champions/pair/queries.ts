import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { PairKind } from './schema.ts'

/** A pair with both people as they are known today; who may read it is the caller's question. */
export type ListedPair = {
  id: string
  kind: PairKind
  firstId: string
  firstName: string
  firstPhone: string | null
  firstEmail: string | null
  secondId: string
  secondName: string
  secondPhone: string | null
  secondEmail: string | null
  askedAt: Date
  firstAgreedAt: Date | null
  secondAgreedAt: Date | null
  endedAt: Date | null
}

const columns = `c.id, c.kind, f.id as "firstId", f.name as "firstName", f.phone as "firstPhone", f.email as "firstEmail",
    s.id as "secondId", s.name as "secondName", s.phone as "secondPhone", s.email as "secondEmail",
    c.asked_at as "askedAt", c.first_agreed_at as "firstAgreedAt", c.second_agreed_at as "secondAgreedAt",
    c.ended_at as "endedAt"
  from champion_pair c
  join participant fe on fe.lab_id = c.lab_id and fe.id = c.first_id
  join participant f on f.lab_id = c.lab_id and f.id = coalesce(fe.merged_into, fe.id)
  join participant se on se.lab_id = c.lab_id and se.id = c.second_id
  join participant s on s.lab_id = c.lab_id and s.id = coalesce(se.merged_into, se.id)`

const ofPerson = {
  name: 'champion-pairs-of',
  text: `select ${columns} where c.lab_id = $1 and c.ended_at is null and $2::uuid in (f.id, s.id)
    order by c.kind desc, c.id limit 50`,
}
const all = {
  name: 'champion-pairs',
  text: `select ${columns} where c.lab_id = $1 and (c.ended_at is null or $2::boolean)
    order by c.ended_at is not null, c.id desc limit 200`,
}
const one = { name: 'champion-pair', text: `select ${columns} where c.lab_id = $1 and c.id = $2` }

/** The pairs somebody is in or is asked for, mentors first. */
export async function pairsOf(db: Db, labId: LabId, personId: string): Promise<ListedPair[]> {
  return rows<ListedPair>(db, ofPerson, [labId, personId])
}

/** Every pair of the lab; ended ones where they are asked for. */
export async function listPairs(db: Db, labId: LabId, ended: boolean): Promise<ListedPair[]> {
  return rows<ListedPair>(db, all, [labId, ended])
}

/** One pair, if there is one with this id. */
export async function lookPair(db: Db, labId: LabId, id: string): Promise<ListedPair | undefined> {
  const [found] = await rows<ListedPair>(db, one, [labId, id])
  return found
}

/** Whether a pair holds: both said yes, and neither ended it. */
export function holdsNow({ firstAgreedAt, secondAgreedAt, endedAt }: ListedPair): boolean {
  return firstAgreedAt !== null && secondAgreedAt !== null && endedAt === null
}

/** Whether one of the two is the mentor of the other today. */
export function isMentorOf(pair: ListedPair, mentorId: string | null, championId: string): boolean {
  const { kind, firstId, secondId } = pair
  return kind === 'mentor' && holdsNow(pair) && firstId === mentorId && secondId === championId
}

const mentor = {
  name: 'champion-is-mentor',
  text: `select from champion_pair c join participant f on f.lab_id = c.lab_id and f.id = c.first_id
    where c.lab_id = $1 and coalesce(f.merged_into, f.id) = $2 and c.kind = 'mentor' and c.ended_at is null
      and c.first_agreed_at is not null and c.second_agreed_at is not null limit 1`,
}

/** Whether somebody is the mentor of a champion today. */
export async function isMentor(db: Db, labId: LabId, personId: string | null): Promise<boolean> {
  if (!personId) return false
  return (await rows(db, mentor, [labId, personId])).length > 0
}

/** Somebody who may be in a pair. */
export type Helper = { id: string; name: string }

const helpers = {
  name: 'champion-helpers',
  text: `select distinct p.id, p.name, lower(p.name) as sort from role_held r
    join participant p on p.lab_id = r.lab_id and p.id = r.participant_id
    where r.lab_id = $1 and r.role = any($2::text[]) and r.ended_at is null and p.merged_into is null
      and p.erased_at is null and (r.starts_on is null or r.starts_on <= $3::date)
      and (r.ends_on is null or r.ends_on > $3::date)
    order by sort, p.id limit 1000`,
}

/** Who holds one of these roles today anywhere in the lab, by name. */
export async function holdingAnywhere(
  db: Db,
  labId: LabId,
  wanted: readonly string[],
  today: string,
): Promise<Helper[]> {
  return rows<Helper>(db, helpers, [labId, wanted, today])
}

/** How long a champion may be without anybody before somebody looks. */
const aloneDays = 14

const alone = {
  name: 'champions-alone',
  text: `select p.id, p.name, min(r.given_at) as since from role_held r
    join participant p on p.lab_id = r.lab_id and p.id = r.participant_id
    where r.lab_id = $1 and r.role = 'champion' and r.ended_at is null and p.merged_into is null
      and p.erased_at is null and (r.ends_on is null or r.ends_on > $2::date)
      and not exists (select from champion_pair c
        join participant f on f.lab_id = c.lab_id and f.id = c.first_id
        join participant s on s.lab_id = c.lab_id and s.id = c.second_id
        where c.lab_id = r.lab_id and c.ended_at is null and c.first_agreed_at is not null
          and c.second_agreed_at is not null
          and p.id in (coalesce(s.merged_into, s.id), case when c.kind = 'buddy' then coalesce(f.merged_into, f.id) end))
    group by p.id, p.name having min(r.given_at) < $2::timestamptz - interval '${aloneDays} days'
    order by since, p.id limit 50`,
}

/** Champions who have had neither a mentor nor a buddy for longer than that, the longest first. */
export async function championsAlone(
  db: Db,
  labId: LabId,
  now: Date,
): Promise<{ id: string; name: string; since: Date }[]> {
  return rows(db, alone, [labId, now])
}
