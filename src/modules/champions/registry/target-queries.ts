import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

const targets = {
  name: 'champion-targets',
  text: `select place_id as id from target_community where lab_id = $1 and initiative_id = $2`,
}

/** The communities set for an initiative, without its own place. */
export async function targetsOf(db: Db, labId: LabId, initiativeId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(db, targets, [labId, initiativeId])
  return found.map(({ id }) => id)
}

/** One champion of one community of an initiative, or a community with nobody. */
export type Covered = {
  initiativeId: string
  placeId: string
  place: string
  championId: string | null
  personId: string | null
  name: string | null
  employed: boolean
  capMinutes: number
  agreed: boolean
  ready: boolean
  /** Minutes a week that an employer is to give: as agreed, or all of the cap where no mandate says so. */
  due: number
  /** Minutes a week that an employer gives today. */
  released: number
  /** Minutes of the four whole weeks before this one. */
  fourWeeks: number
}

// An initiative's communities are its own place and those set for it; its champions are the active ones who keep one
// of them, hold the role in the whole lab or in this initiative. Who keeps no community keeps them all.
const coverage = {
  name: 'champion-coverage',
  text: `with day as (select ($3::timestamptz at time zone time_zone)::date as today from lab where id = $1),
    target as (
      select i.id as initiative_id, i.place_id from initiative i
      where i.lab_id = $1 and i.id = any($2::uuid[]) and i.place_id is not null
      union
      select initiative_id, place_id from target_community where lab_id = $1 and initiative_id = any($2::uuid[])),
    active as (
      select c.id, c.employed, c.cap_minutes, c.ready_at, p.id as person_id, p.name from champion c
      join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
      join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
      where c.lab_id = $1 and c.state = 'active' and c.united_with is null and p.erased_at is null),
    held as (
      select r.participant_id, r.initiative_id from role_held r, day
      where r.lab_id = $1 and r.role = 'champion' and r.ended_at is null
        and (r.starts_on is null or r.starts_on <= day.today) and (r.ends_on is null or r.ends_on > day.today)),
    kept as (
      select distinct coalesce(e.merged_into, e.id) as person_id, k.place_id
      from community_kept k join participant e on e.lab_id = k.lab_id and e.id = k.participant_id
      where k.lab_id = $1),
    covering as (
      select t.initiative_id, t.place_id, a.* from target t join active a
        on exists (select from kept where kept.person_id = a.person_id and kept.place_id = t.place_id)
          or not exists (select from kept where kept.person_id = a.person_id)
      where exists (select from held where held.participant_id = a.person_id
        and (held.initiative_id is null or held.initiative_id = t.initiative_id)))
    select t.initiative_id as "initiativeId", t.place_id as "placeId", place.name as place, c.id as "championId",
      c.person_id as "personId", c.name, coalesce(c.employed, false) as employed,
      coalesce(c.cap_minutes, 0) as "capMinutes", c.ready_at is not null as ready,
      exists (select from champion_mandate m, day where m.lab_id = $1 and m.champion_id = c.id and m.state = 'agreed'
        and m.starts_on <= day.today and (m.ends_on is null or m.ends_on >= day.today)) as agreed,
      coalesce((select m.released_minutes from champion_mandate m, day where m.lab_id = $1 and m.champion_id = c.id
        and m.state = 'agreed' and m.starts_on <= day.today and (m.ends_on is null or m.ends_on >= day.today)
        order by m.starts_on desc limit 1), c.cap_minutes, 0) as due,
      coalesce((select r.approved_minutes from champion_release r, day where r.lab_id = $1 and r.champion_id = c.id
        and r.state in ('approved', 'partly') and r.starts_on <= day.today
        and (r.ends_on is null or r.ends_on >= day.today) order by r.decided_at desc limit 1), 0) as released,
      coalesce((select sum(h.minutes) from champion_hours h, day where h.lab_id = $1 and h.champion_id = c.id
        and h.removed_at is null and h.on_day >= date_trunc('week', day.today)::date - 28
        and h.on_day < date_trunc('week', day.today)::date), 0)::int as "fourWeeks"
    from target t join place on place.lab_id = $1 and place.id = t.place_id
    left join covering c on c.initiative_id = t.initiative_id and c.place_id = t.place_id
    order by place.name, t.place_id, lower(c.name), c.id`,
}

/** Who covers the communities of initiatives, and how things stand with each of them: one query for all. */
export async function coverageOf(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
  now: Date,
): Promise<Covered[]> {
  if (initiativeIds.length === 0) return []
  return rows<Covered>(db, coverage, [labId, initiativeIds, now])
}
