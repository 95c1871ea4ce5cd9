import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { nearShare } from '../limits.ts'
import { championsJoined } from '../queries.ts'

/** How long a call that somebody promised is reckoned to take. */
const callMinutes = 15
/** No more of a day than this is reckoned for a session that goes on over several. */
const sessionDayMinutes = 8 * 60

/** A week by its Monday: what was noted, and what is still planned. Warnings go by both together. */
export type WeekAhead = { monday: string; minutes: number; planned: number }

/**
 * In SQL, of a lab at a moment: this week and the next, what champions noted in them, and what they have still to do:
 * sessions and visits they lead, and calls they took, which count now when they are late.
 */
export const weeksAhead = (lab: string, moment: string) => `day as (
    select time_zone, (${moment}::timestamptz at time zone time_zone)::date as today from lab where id = ${lab}),
  weeks as (
    select date_trunc('week', day.today)::date + 7 * ahead as monday from day, generate_series(0, 1) as ahead),
  work as (
    select coalesce(p.merged_into, p.id) as person_id, (s.starts_at at time zone day.time_zone)::date as on_day,
      least(extract(epoch from s.ends_at - s.starts_at) / 60, ${sessionDayMinutes} * (1 +
        (s.ends_at at time zone day.time_zone)::date - (s.starts_at at time zone day.time_zone)::date))::int as minutes
    from day, session s join participant p on p.lab_id = s.lab_id and p.id = s.led_by
    where s.lab_id = ${lab} and s.state = 'planned' and s.ends_at > ${moment} and s.starts_at < ${moment}::timestamptz + interval '15 days'
    union all
    select coalesce(p.merged_into, p.id), greatest(coalesce(k.due_on, day.today), day.today), ${callMinutes}
    from day, call_back k join participant p on p.lab_id = k.lab_id and p.id = k.taken_by
    where k.lab_id = ${lab} and k.reached_at is null),
  planned as (
    select person_id, date_trunc('week', on_day)::date as monday, sum(minutes)::int as minutes from work group by 1, 2),
  noted as (
    select champion_id, date_trunc('week', on_day)::date as monday, sum(minutes)::int as minutes
    from champion_hours where lab_id = ${lab} and removed_at is null and on_day >= (select min(monday) from weeks)
    group by 1, 2)`
const both = `weeks w
  left join noted n on n.champion_id = c.id and n.monday = w.monday
  left join planned a on a.person_id = p.id and a.monday = w.monday`
const figures = `w.monday::text, coalesce(n.minutes, 0) as minutes, coalesce(a.minutes, 0) as planned`

const ofOne = {
  name: 'champion-weeks-ahead',
  text: `with ${weeksAhead('$1', '$2')} select ${figures} from (${championsJoined}) cross join ${both}
    where c.lab_id = $1 and c.id = $3 order by w.monday`,
}

/** This week of a champion and the next one. */
export async function loadAhead(
  db: Db,
  labId: LabId,
  championId: string,
  now: Date,
): Promise<[WeekAhead, WeekAhead]> {
  const found = await rows<WeekAhead>(db, ofOne, [labId, now, championId])
  return found as [WeekAhead, WeekAhead]
}

/** A week that is close to too much for somebody, or more. */
export type HeavyWeek = WeekAhead & { id: string; name: string; capMinutes: number }

const heavy = {
  name: 'champion-heavy-weeks',
  text: `with ${weeksAhead('$1', '$2')} select c.id, p.name, c.cap_minutes as "capMinutes", ${figures}
    from (${championsJoined}) cross join ${both}
    where c.lab_id = $1 and c.state = 'active' and p.erased_at is null
      and coalesce(n.minutes, 0) + coalesce(a.minutes, 0) >= c.cap_minutes * ${nearShare}
    order by w.monday, (coalesce(n.minutes, 0) + coalesce(a.minutes, 0))::float / c.cap_minutes desc, c.id limit $3`,
}

/** The fullest weeks of active champions, this week first. */
export async function heavyWeeks(
  db: Db,
  labId: LabId,
  now: Date,
  max: number,
): Promise<HeavyWeek[]> {
  return rows<HeavyWeek>(db, heavy, [labId, now, max])
}

const atWork = {
  name: 'champion-at-work',
  text: `select c.id from (${championsJoined})
    join participant w on w.lab_id = c.lab_id and coalesce(w.merged_into, w.id) = p.id
    where c.lab_id = $1 and c.state = 'active' and w.id in (
      select led_by from session where lab_id = $1 and id = $2
      union all select taken_by from call_back where lab_id = $1 and id = $2)`,
}

/** The champion who leads a session or took a call, where it is one. */
export async function championAtWork(
  db: Db,
  labId: LabId,
  workId: string,
): Promise<string | undefined> {
  return (await rows<{ id: string }>(db, atWork, [labId, workId]))[0]?.id
}
