import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { heardIn, type Heard } from '../../voices/index.ts'
import { peopleIn } from '../person/once.ts'
import { answersLeast } from './assessment/least.ts'
import type { FourTest } from './schema.ts'
import { graceDays, nextOn } from './touchpoint.ts'

/** Who said something and got no answer within so many days waits too long. */
export const answerDaysMax = 30

/** What is missing for a test, and what is done about it by when. */
export type TestNote = { id: string; words: LocalText; untilDay: string; writtenOn: string }

/** All that the four tests of one service rest on, as it stands in the system today. */
export type Evidence = {
  id: string
  initiativeId: string
  today: string
  public: boolean
  state: string
  stateSince: string
  phone: boolean
  paper: boolean
  /** The newest round of the last twelve months that enough users answered, and the newest of all. */
  assessedOn: string | null
  assessedBy: number
  lastRoundOn: string | null
  /** What was changed because of rounds of the last twelve months. */
  changes: number
  changedOn: string | null
  touchpoints: number
  lapsed: number
  keptOn: string | null
  recordOn: string | null
  hasValue: boolean
  fromPilot: boolean
  exitOn: string | null
  /** People of its pilot, and those of them whose support was planned. */
  pilotPeople: number
  pilotSupported: number
  waitingLong: number
  heard: Heard | null
  notes: Partial<Record<FourTest, TestNote>>
}

const columns = `s.id, s.initiative_id as "initiativeId", day.today::text as today, s.public, s.state,
    s.state_since::text as "stateSince", s.by_phone <> '{}' as phone, s.on_paper <> '{}' as paper,
    assessed.on_day::text as "assessedOn", coalesce(assessed.users, 0) as "assessedBy",
    (select max(least(a.closes_on, coalesce((a.closed_at at time zone l.time_zone)::date, a.closes_on)))::text
      from service_assessment a where a.lab_id = s.lab_id and a.service_id = s.id
      and (a.closed_at is not null or a.closes_on < day.today)) as "lastRoundOn",
    changed.count as changes, changed.on_day::text as "changedOn",
    meets.count as touchpoints, meets.lapsed, meets.kept_on::text as "keptOn",
    r.on_day::text as "recordOn", coalesce(r.has_value, false) as "hasValue",
    s.pilot_id is not null as "fromPilot", x.decided_on::text as "exitOn",
    helped.people as "pilotPeople", helped.supported as "pilotSupported", waiting.count as "waitingLong",
    coalesce((select jsonb_object_agg(n.test, jsonb_build_object('id', n.id, 'words', n.words,
        'untilDay', n.until_day, 'writtenOn', (n.written_at at time zone l.time_zone)::date))
      from (select distinct on (test) * from service_test_note n where n.lab_id = s.lab_id
        and n.service_id = s.id order by test, id desc) n), '{}') as notes`

const tables = `service s
    join lab l on l.id = s.lab_id
    cross join lateral (select ($3::timestamptz at time zone l.time_zone)::date as today) day
    left join lateral (
      select least(a.closes_on, coalesce((a.closed_at at time zone l.time_zone)::date, a.closes_on)) as on_day,
        given.users
      from service_assessment a cross join lateral (select count(*)::int as users from service_assessment_answer g
        where g.lab_id = a.lab_id and g.service_assessment_id = a.id and g.side = 'users') given
      where a.lab_id = s.lab_id and a.service_id = s.id and given.users >= ${answersLeast}
        and (a.closed_at is not null or a.closes_on < day.today)
        and a.closes_on >= (day.today - interval '12 months')::date
      order by a.closes_on desc, a.id desc limit 1) assessed on true
    cross join lateral (
      select count(*)::int as count, max(c.on_day) as on_day from service_change c
      join service_assessment a on a.lab_id = c.lab_id and a.id = c.service_assessment_id
      where c.lab_id = s.lab_id and c.service_id = s.id
        and a.closes_on >= (day.today - interval '12 months')::date) changed
    cross join lateral (
      select count(*)::int as count,
        count(*) filter (where s.state = 'running' and due.on_day + ${graceDays} < day.today)::int as lapsed,
        max((select max(k.on_day) from service_touchpoint_kept k where k.lab_id = tp.lab_id
          and k.service_touchpoint_id = tp.id)) as kept_on
      from service_touchpoint tp cross join lateral (select ${nextOn} as on_day) due
      where tp.lab_id = s.lab_id and tp.service_id = s.id and tp.ended_on is null) meets
    left join lateral (select (r.written_at at time zone l.time_zone)::date as on_day,
        r.value_minor is not null as has_value from commissioning_record r
      where r.lab_id = s.lab_id and r.service_id = s.id order by r.number desc limit 1) r on true
    left join lateral (select x.decided_on from pilot_exit x
      join pilot p on p.lab_id = x.lab_id and p.id = x.pilot_id and p.public
      where x.lab_id = s.lab_id and x.pilot_id = s.pilot_id order by x.id desc limit 1) x on true
    cross join lateral (select count(*)::int as people,
        count(*) filter (where pp.planned <> 'unknown')::int as supported
      from ${peopleIn('s.lab_id', 's.pilot_id')} where pp.left_on is null and pp.living is not null) helped
    cross join lateral (select count(*)::int as count from contribution c
      where c.lab_id = s.lab_id and c.initiative_id = s.initiative_id and c.state = 'received'
        and c.about_id is null and c.erased_at is null
        and c.received_at < $3::timestamptz - interval '${answerDaysMax} days'
        and not exists (select from disposition d where d.lab_id = c.lab_id and d.contribution_id = c.id
          and d.replaced_at is null)) waiting`

const ofServices = {
  name: 'services-evidence',
  text: `select ${columns} from ${tables} where s.lab_id = $1 and s.id = any($2::uuid[])`,
}
const ofInitiatives = {
  name: 'initiatives-service-evidence',
  text: `select ${columns} from ${tables} where s.lab_id = $1 and s.initiative_id = any($2::uuid[])
    and s.state <> 'ended' order by s.id`,
}

type Which = { serviceIds: readonly string[] } | { initiativeIds: readonly string[] }

/** What the tests of these services rest on: two queries, however many there are. Those of initiatives without what has ended. */
export async function evidenceOf(
  db: Db,
  labId: LabId,
  which: Which,
  now: Date,
): Promise<Evidence[]> {
  const found =
    'serviceIds' in which
      ? await rows<Evidence>(db, ofServices, [labId, which.serviceIds, now])
      : await rows<Evidence>(db, ofInitiatives, [labId, which.initiativeIds, now])
  const heard = await heardIn(db, labId, [...new Set(found.map((one) => one.initiativeId))])
  return found.map((one) => ({
    ...one,
    heard: heard.find(({ initiativeId }) => initiativeId === one.initiativeId) ?? null,
  }))
}
