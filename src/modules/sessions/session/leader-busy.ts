import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { refuse, type Refusal } from '../../../shared/result.ts'
import { mayReadSession } from '../policy.ts'

/** Between two sessions in different places nobody gets from one to the other in less than this. */
const minutesBetween = 30

/** Another session that the same person leads, its times as the lab's clocks show them. */
export type OtherLed = {
  id: string
  initiativeId: Id<'initiative'>
  title: LocalText
  public: boolean
  day: string
  from: string
  to: string
  overlaps: boolean
  minutes: number
}
type Led = { id: string; ledBy: Id<'participant'> | null; startsAt: Date; endsAt: Date }

const near = {
  name: 'session-leader-busy',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.public,
      to_char(s.starts_at at time zone l.time_zone, 'YYYY-MM-DD') as day,
      to_char(s.starts_at at time zone l.time_zone, 'HH24:MI') as "from",
      to_char(s.ends_at at time zone l.time_zone, 'HH24:MI') as "to",
      s.starts_at < $5 and s.ends_at > $4 as overlaps,
      (extract(epoch from greatest(s.starts_at - $5, $4 - s.ends_at)) / 60)::int as minutes
    from session s
    join lab l on l.id = s.lab_id
    join participant p on p.lab_id = s.lab_id and p.id = s.led_by
    where s.lab_id = $1 and s.id <> $2 and coalesce(p.merged_into, p.id) = $3 and s.state <> 'cancelled'
      and s.starts_at < $5::timestamptz + interval '${minutesBetween} minutes'
      and s.ends_at > $4::timestamptz - interval '${minutesBetween} minutes'
    order by s.starts_at, s.id limit 5`,
}

/** What else the leader of a session leads at that time, or so close to it that they cannot be there in time. */
export async function ledNearby(
  db: Db,
  labId: LabId,
  { id, ledBy, startsAt, endsAt }: Led,
): Promise<OtherLed[]> {
  return ledBy ? rows<OtherLed>(db, near, [labId, id, ledBy, startsAt, endsAt]) : []
}

/**
 * Nobody leads two sessions at a time. Whoever plans for the same leader waits until this change is over, so that
 * two who plan at once do not both succeed.
 */
export async function refuseBusyLeader(
  { db, labId, actor }: CommandContext,
  led: Led,
): Promise<Refusal<'leader-busy' | 'leader-busy-elsewhere'> | null> {
  if (!led.ledBy) return null
  const name = `sessions led ${labId} ${led.ledBy}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  const other = (await ledNearby(db, labId, led)).find(({ overlaps }) => overlaps)
  if (!other) return null
  const { title, day, from, to } = other
  return mayReadSession(actor, other).ok
    ? refuse('leader-busy', { title, day, from, to })
    : refuse('leader-busy-elsewhere', { day, from, to })
}
