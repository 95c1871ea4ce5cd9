import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import type { Id } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { refuse, type Refusal } from '../../../shared/result.ts'
import { mayReadSession } from '../policy.ts'

type Clash = {
  initiativeId: Id<'initiative'>
  title: LocalText
  public: boolean
  otherInitiativeId: Id<'initiative'>
  otherTitle: LocalText
  otherPublic: boolean
  day: string
  from: string
  to: string
}

const first = {
  name: 'session-hand-over-clash',
  text: `with led as (
      select s.*, coalesce(p.merged_into, p.id) as leader from session s
      join participant p on p.lab_id = s.lab_id and p.id = s.led_by
      where s.lab_id = $1 and s.ends_at > $4)
    select a.initiative_id as "initiativeId", a.title, a.public, b.initiative_id as "otherInitiativeId",
      b.title as "otherTitle", b.public as "otherPublic",
      to_char(a.starts_at at time zone l.time_zone, 'YYYY-MM-DD') as day,
      to_char(a.starts_at at time zone l.time_zone, 'HH24:MI') as "from",
      to_char(a.ends_at at time zone l.time_zone, 'HH24:MI') as "to"
    from led a join led b on b.leader = $3 and b.starts_at < a.ends_at and b.ends_at > a.starts_at
    join lab l on l.id = a.lab_id
    where a.leader = $2 and a.state = 'planned' and b.state <> 'cancelled'
    order by a.starts_at, a.id limit 1`,
}

/**
 * Whoever takes over sessions does not lead two at a time. Plans for the successor wait until this change is over, as
 * in `leader-busy.ts`. Titles are named to those who read them.
 */
export async function refuseClash(
  { db, labId, actor, now }: CommandContext,
  from: string,
  to: string,
): Promise<Refusal<'successor-busy' | 'successor-busy-elsewhere'> | null> {
  const name = `sessions led ${labId} ${to}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  const [clash] = await rows<Clash>(db, first, [labId, from, to, now])
  if (!clash) return null
  const { title, otherTitle, day, from: begins, to: ends } = clash
  const when = { day, from: begins, to: ends }
  const { otherInitiativeId: initiativeId, otherPublic } = clash
  const reads =
    mayReadSession(actor, clash).ok &&
    mayReadSession(actor, { initiativeId, public: otherPublic }).ok
  return reads
    ? refuse('successor-busy', { title, other: otherTitle, ...when })
    : refuse('successor-busy-elsewhere', when)
}
