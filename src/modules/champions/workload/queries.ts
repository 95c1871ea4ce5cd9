import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { championsJoined } from '../queries.ts'
import type { HoursRow, ReleaseRow } from './schema.ts'
import { weekBegin } from './week.ts'

/** How many weeks back the history of a champion goes, and how many entries their page lists. */
export const historyWeeks = 12
const entriesMax = 60

export type Week = { monday: string; minutes: number }
export type Entry = Pick<
  HoursRow,
  'id' | 'onDay' | 'minutes' | 'kind' | 'note' | 'version' | 'removedAt'
> & { enteredBy: string | null; byOther: boolean }

const weeks = {
  name: 'champion-weeks',
  text: `select date_trunc('week', on_day)::date::text as monday, sum(minutes)::int as minutes
    from champion_hours where lab_id = $1 and champion_id = $2 and removed_at is null
      and on_day >= $3 and on_day < $4 group by 1`,
}

/** The hours of a champion by week, this week first; weeks without any are there too. */
export async function weeksOf(
  db: Db,
  labId: LabId,
  championId: string,
  today: string,
  count = historyWeeks,
): Promise<Week[]> {
  const monday = weekBegin(today)
  const begin = dayPlus(monday, -7 * (count - 1))
  const found = await rows<Week>(db, weeks, [labId, championId, begin, dayPlus(monday, 7)])
  const known = new Map(found.map((week) => [week.monday, week.minutes]))
  return Array.from({ length: count }, (_, back) => {
    const begins = dayPlus(monday, -7 * back)
    return { monday: begins, minutes: known.get(begins) ?? 0 }
  })
}

const entries = {
  name: 'champion-entries',
  text: `select h.id, h.on_day::text as "onDay", h.minutes, h.kind, h.note, h.version, h.removed_at as "removedAt",
      e.name as "enteredBy", h.entered_by is distinct from c.participant_id as "byOther"
    from champion_hours h join champion c on c.lab_id = h.lab_id and c.id = h.champion_id
    left join participant e on e.lab_id = h.lab_id and e.id = h.entered_by
    where h.lab_id = $1 and h.champion_id = $2 and h.removed_at is null
    order by h.on_day desc, h.id desc limit ${entriesMax}`,
}
const entry = {
  name: 'champion-entry',
  text: `select h.id, h.on_day::text as "onDay", h.minutes, h.kind, h.note, h.version,
      h.removed_at as "removedAt", null as "enteredBy", false as "byOther"
    from champion_hours h where h.lab_id = $1 and h.champion_id = $2 and h.id = $3`,
}

/** What a champion noted last, the newest day first. */
export async function entriesOf(db: Db, labId: LabId, championId: string): Promise<Entry[]> {
  return rows<Entry>(db, entries, [labId, championId])
}

/** One entry of a champion, also one that was taken back. */
export async function lookEntry(
  db: Db,
  labId: LabId,
  championId: string,
  id: string,
): Promise<Entry | undefined> {
  return (await rows<Entry>(db, entry, [labId, championId, id]))[0]
}

/**
 * In SQL, who gives the time of champion `c`, as a reader `$n` sees it at a moment: named in a mandate that is not over,
 * or of the same organisation.
 */
export const givingJoined = (reader: string, moment: string) => `cross join lateral (
    select (${moment}::timestamptz at time zone time_zone)::date as today from lab where id = c.lab_id) day
  left join lateral (
    select coalesce(g.merged_into, g.id) as manager_id from champion_mandate m
    join participant g on g.lab_id = m.lab_id and g.id = m.manager_id
    where m.lab_id = c.lab_id and m.champion_id = c.id and m.state = 'agreed'
      and (m.ends_on is null or m.ends_on >= day.today)
    order by m.starts_on limit 1) named on true
  left join lateral (
    select true as same from participant w where w.lab_id = c.lab_id and w.id = ${reader}
      and btrim(w.organisation) <> '' and lower(btrim(w.organisation)) = lower(btrim(c.organisation))) works on true
  left join lateral (
    select true as some from role_held k join participant w on w.lab_id = k.lab_id and w.id = k.participant_id
    where k.lab_id = c.lab_id and k.role = 'provider-manager' and k.ended_at is null and w.id <> p.id
      and (k.starts_on is null or k.starts_on <= day.today) and (k.ends_on is null or k.ends_on > day.today)
      and btrim(w.organisation) <> '' and lower(btrim(w.organisation)) = lower(btrim(c.organisation))
    limit 1) managed on true`

/** In SQL, whether the reader answers; `manager` and `coordinator` say what they hold. A coordinator answers where nobody else could. */
export const givesTime = (reader: string, manager: string, coordinator: string) =>
  `p.id <> ${reader} and case when named.manager_id is null
    then (${manager}::boolean and works.same is true) or (${coordinator}::boolean and managed.some is null)
    else named.manager_id = ${reader} end`

export type ShownRelease = ReleaseRow & {
  name: string
  personId: Id<'participant'>
  organisation: string
  decider: string | null
  managerId: string | null
  sameOrganisation: boolean
  /** Nobody here could give the time: no manager in the mandate, none of the same organisation. */
  unmanaged: boolean
}
type Reader = { participantId: string | null; leads: boolean; manages: boolean; now: Date }

const releaseColumns = `r.id, r.lab_id as "labId", r.champion_id as "championId", r.asked_minutes as "askedMinutes",
  r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", r.words, r.state,
  r.approved_minutes as "approvedMinutes", r.reason, r.asked_by as "askedBy", r.asked_at as "askedAt",
  r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.version, p.name, p.id as "personId",
  c.organisation, d.name as decider,
  named.manager_id as "managerId", works.same is true as "sameOrganisation",
  named.manager_id is null and managed.some is null as "unmanaged"`
// The reader is always the second parameter, and the moment the third.
const releaseJoined = `champion_release r
  join (${championsJoined}) on c.lab_id = r.lab_id and c.id = r.champion_id
  left join participant d on d.lab_id = r.lab_id and d.id = r.decided_by
  ${givingJoined('$2::uuid', '$3')}`
const releasesByState = {
  name: 'champion-releases-listed',
  text: `select ${releaseColumns} from ${releaseJoined}
    where r.lab_id = $1 and (r.state = 'asked') = $4 and r.state <> 'withdrawn' and p.erased_at is null
      and ($5::boolean or (${givesTime('$2::uuid', '$6', '$5')}))
    order by r.asked_at desc, r.id desc limit 200`,
}
const releasesOfOne = {
  name: 'champion-releases-of',
  text: `select ${releaseColumns} from ${releaseJoined}
    where r.lab_id = $1 and r.champion_id = $4 order by r.asked_at desc, r.id desc limit 50`,
}
const releaseById = {
  name: 'champion-release-by-id',
  text: `select ${releaseColumns} from ${releaseJoined} where r.lab_id = $1 and r.id = $4`,
}

/** Questions for working time that wait, or were answered, the newest first: all to who leads, else those they answer. */
export async function listReleases(
  db: Db,
  labId: LabId,
  reader: Reader,
  waiting: boolean,
): Promise<ShownRelease[]> {
  const { participantId, leads, manages, now } = reader
  const asked = [labId, participantId, now, waiting, leads, manages]
  return rows<ShownRelease>(db, releasesByState, asked)
}

/** All questions for a champion's time, the newest first. */
export async function releasesOf(
  db: Db,
  labId: LabId,
  championId: string,
  now: Date,
): Promise<ShownRelease[]> {
  return rows<ShownRelease>(db, releasesOfOne, [labId, null, now, championId])
}

/** One question for working time, and whether its reader works for the same employer. */
export async function findRelease(
  db: Db,
  labId: LabId,
  reader: Pick<Reader, 'participantId' | 'now'>,
  id: string,
): Promise<ShownRelease> {
  const asked = [labId, reader.participantId, reader.now, id]
  const [found] = await rows<ShownRelease>(db, releaseById, asked)
  if (!found) throw new NotFound()
  return found
}

/** Minutes a week that are released on a day: the latest answer that covers it. */
export function releasedOn(releases: readonly ShownRelease[], day: string): number {
  const covering = releases.filter(
    ({ state, startsOn, endsOn }) =>
      (state === 'approved' || state === 'partly') &&
      startsOn <= day &&
      (endsOn === null || endsOn >= day),
  )
  return (
    covering.toSorted((a, b) => Number(b.decidedAt) - Number(a.decidedAt))[0]?.approvedMinutes ?? 0
  )
}
