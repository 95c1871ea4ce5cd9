import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** Words of thanks with who gave and got them; the giver is nobody once they were forgotten. */
export type ListedThanks = {
  id: string
  words: string
  toId: string
  toName: string
  fromId: string | null
  fromName: string | null
  givenAt: Date
  giverAgrees: boolean
  receiverAgrees: boolean
  takenDownAt: Date | null
  takenDownBecause: string
}

const columns = `k.id, k.words, t.id as "toId", t.name as "toName", f.id as "fromId", f.name as "fromName",
    k.given_at as "givenAt", k.giver_agrees as "giverAgrees", k.receiver_agrees as "receiverAgrees",
    k.taken_down_at as "takenDownAt", k.taken_down_because as "takenDownBecause"
  from champion_thanks k
  join participant te on te.lab_id = k.lab_id and te.id = k.to_id
  join participant t on t.lab_id = k.lab_id and t.id = coalesce(te.merged_into, te.id)
  left join participant fe on fe.lab_id = k.lab_id and fe.id = k.from_id
  left join participant f on f.lab_id = k.lab_id and f.id = coalesce(fe.merged_into, fe.id)`

const toPerson = {
  name: 'champion-thanks-to',
  text: `select ${columns} where k.lab_id = $1 and t.id = $2 order by k.id desc limit 100`,
}
const open = {
  name: 'champion-thanks-public',
  text: `select ${columns} where k.lab_id = $1 and k.giver_agrees and k.receiver_agrees
      and k.taken_down_at is null order by k.id desc limit 100`,
}
const one = {
  name: 'champion-thanks-one',
  text: `select ${columns} where k.lab_id = $1 and k.id = $2`,
}

/** Whether everybody reads them: both said yes, and no coordinator took them down. */
export function isOpen({
  giverAgrees,
  receiverAgrees,
  takenDownAt,
}: Pick<ListedThanks, 'giverAgrees' | 'receiverAgrees' | 'takenDownAt'>): boolean {
  return giverAgrees && receiverAgrees && takenDownAt === null
}

/** What somebody was thanked for, newest first. */
export async function thanksTo(db: Db, labId: LabId, personId: string): Promise<ListedThanks[]> {
  return rows<ListedThanks>(db, toPerson, [labId, personId])
}

/** Thanks that both who gave and who got them show to everybody. */
export async function publicThanks(db: Db, labId: LabId): Promise<ListedThanks[]> {
  return rows<ListedThanks>(db, open, [labId])
}

/** One of them, if there is one with this id. */
export async function lookThanks(
  db: Db,
  labId: LabId,
  id: string,
): Promise<ListedThanks | undefined> {
  const [found] = await rows<ListedThanks>(db, one, [labId, id])
  return found
}

/** One time as a champion: from a day, until a day or until now, in the lab or in an initiative. */
export type Service = { since: string; until: string | null; initiativeId: string | null }

const served = {
  name: 'champion-service',
  text: `select coalesce(r.starts_on, (r.given_at at time zone lab.time_zone)::date)::text as since,
      coalesce((r.ended_at at time zone lab.time_zone)::date, r.ends_on - 1)::text as until,
      r.initiative_id as "initiativeId"
    from role_held r join lab on lab.id = r.lab_id
    join participant p on p.lab_id = r.lab_id and p.id = r.participant_id
    where r.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and r.role = 'champion'
    order by since, r.id limit 50`,
}

/** When somebody was a champion, from the first day on. */
export async function serviceOf(db: Db, labId: LabId, personId: string): Promise<Service[]> {
  return rows<Service>(db, served, [labId, personId])
}
