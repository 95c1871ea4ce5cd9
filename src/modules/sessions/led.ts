import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import type { SessionKind, SessionMode } from './schema.ts'

/** How far ahead a champion looks. */
const aheadDays = 14
const shownMax = 50

/** A session that a person leads soon, with what they need to know before they leave. */
export type Upcoming = {
  id: string
  initiativeId: string
  title: LocalText
  kind: SessionKind
  mode: SessionMode
  startsAt: Date
  endsAt: Date
  place: string | null
  placeWords: string
  /** Invited people, and those of them who can be rung. */
  invited: number
  withPhone: number
}

const isLedBy = `s.lab_id = $1 and exists (select from participant p
    where p.lab_id = s.lab_id and p.id = s.led_by and coalesce(p.merged_into, p.id) = $2)`

const upcoming = {
  name: 'sessions-upcoming-of-leader',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.kind, s.mode, s.starts_at as "startsAt",
      s.ends_at as "endsAt", pl.name as place, s.place_words as "placeWords",
      coalesce(c.invited, 0) as invited, coalesce(c.phones, 0) as "withPhone"
    from session s
    left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    left join lateral (
      select count(distinct kept.id)::int as invited,
        count(distinct kept.id) filter (where kept.phone is not null)::int as phones
      from session_person sp
      join participant e on e.lab_id = sp.lab_id and e.id = sp.participant_id
      join participant kept on kept.lab_id = e.lab_id and kept.id = coalesce(e.merged_into, e.id)
      where sp.lab_id = s.lab_id and sp.session_id = s.id and sp.invited_at is not null) c on true
    where ${isLedBy} and s.state = 'planned' and s.ends_at > $3
      and s.starts_at < $3::timestamptz + interval '${aheadDays} days'
    order by s.starts_at, s.id limit ${shownMax}`,
}

/** The sessions that a person leads in the next two weeks, soonest first. */
export async function upcomingOf(
  db: Db,
  labId: LabId,
  participantId: string,
  now: Date,
): Promise<Upcoming[]> {
  return rows<Upcoming>(db, upcoming, [labId, participantId, now])
}

/** A session that was held, and how long it was planned to last. */
export type HeldLed = {
  id: string
  initiativeId: string
  title: LocalText
  kind: SessionKind
  startsAt: Date
  minutes: number
}

const held = {
  name: 'sessions-held-by-leader',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.kind, s.starts_at as "startsAt",
      (extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes
    from session s join lab l on l.id = s.lab_id
    where ${isLedBy} and s.state = 'held'
      and (s.starts_at at time zone l.time_zone)::date >= $3::date
      and (s.starts_at at time zone l.time_zone)::date < $3::date + 7
    order by s.starts_at, s.id limit ${shownMax}`,
}

/** What a person led and held in the seven days that begin with `monday` ('2026-11-16') in the lab's calendar. */
export async function heldBy(
  db: Db,
  labId: LabId,
  participantId: string,
  monday: string,
): Promise<HeldLed[]> {
  return rows<HeldLed>(db, held, [labId, participantId, monday])
}
