import { noticeSeenBy } from './notice/seen.ts'
import { sql } from 'drizzle-orm'
import { holds, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { DayPart, GatheredPage, Pointer } from '../../platform/manifest.ts'
import type { LabId } from '../../shared/id.ts'
import { isKeeper } from '../people/index.ts'
import { noticePaths } from './paths.ts'

/** After this long without being told, somebody's answer is stuck. */
const patienceDays = 7

/** What notices say on the page of what is stuck, and on the page of those who give answers: one query each. */
export const gathered: Pick<GatheredPage, 'stuck' | 'waitsForMe'> = {
  async stuck(db, labId, lab, now) {
    const { failed, failed_at, late, late_at } = await stuckNotices(db, labId, now)
    const pointers: Pointer[] = []
    if (failed > 0) {
      pointers.push({
        key: 'notifications.stuck.failed',
        values: { count: failed },
        address: noticePaths.failed({ lab }),
        at: failed_at === null ? null : new Date(failed_at),
        urgency: 'now',
        reason: 'blocked',
      })
    }
    if (late > 0) {
      pointers.push({
        key: 'notifications.stuck.late',
        values: { count: late, days: patienceDays },
        address: noticePaths.notices({ lab }),
        at: late_at === null ? null : new Date(late_at),
        urgency: 'soon',
        reason: 'waiting',
      })
    }
    return pointers
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (!isKeeper(actor) || actor.participantId === null) return []
    const waiting = await waitingFor(db, labId, actor, now)
    const parts: Mine[] = [
      {
        count: waiting.calls,
        key: 'notifications.mine.calls',
        path: noticePaths.calls,
        part: 'out',
      },
      {
        count: waiting.visits,
        key: 'notifications.mine.visits',
        path: noticePaths.visits,
        part: 'out',
      },
      {
        count: waiting.letters,
        key: 'notifications.mine.letters',
        path: noticePaths.letters,
        part: 'print',
      },
    ]
    return parts
      .filter(({ count }) => count > 0)
      .map(({ count, key, path, part }) => ({
        key,
        part,
        values: { count },
        address: path({ lab }),
        at: null,
        urgency: 'soon',
      }))
  },
}

type Stuck = { failed: number; failed_at: string | null; late: number; late_at: string | null }

async function stuckNotices(db: Db, labId: LabId, now: Date): Promise<Stuck> {
  const before = new Date(now.getTime() - patienceDays * 24 * 3600 * 1000).toISOString()
  const found = await db.execute<Stuck>(sql`
    with open as (
      select state in ('failed', 'returned') as failed, created_at from feedback_notice
      where lab_id = ${labId} and participant_id is not null
        and (state in ('failed', 'returned')
          or (state in ('waiting', 'sending') and created_at < ${before}::timestamptz)))
    select count(*) filter (where failed)::int as failed,
      min(created_at) filter (where failed) as failed_at,
      count(*) filter (where not failed)::int as late,
      min(created_at) filter (where not failed) as late_at
    from open`)
  return found.rows[0]!
}

type Mine = {
  count: number
  key: string
  path(at: { lab: string }): string
  part: DayPart
}
type Waiting = { calls: number; visits: number; letters: number }

/** Calls and visits that are mine, those of nobody for champions, and letters to print for coordinators. */
async function waitingFor(db: Db, labId: LabId, actor: Actor, now: Date): Promise<Waiting> {
  const takesAny = holds(actor, ['champion'])
  const prints = holds(actor, ['coordinator'])
  const found = await db.execute<Waiting>(sql`
    with mine as (
      select n.channel from feedback_notice n
      left join participant doer on doer.lab_id = n.lab_id and doer.id = n.assigned_to
      where n.lab_id = ${labId} and n.state = 'waiting' and n.channel in ('phone', 'visit', 'letter')
        and n.participant_id is not null and ${noticeSeenBy(actor, labId, sql`n`)}
        and (coalesce(doer.merged_into, doer.id) = ${actor.participantId}::uuid
          or (n.assigned_to is null
            and case when n.channel = 'letter' then ${prints}::boolean else ${takesAny}::boolean end))
        and (n.again_on is null or n.again_on <= (${now.toISOString()}::timestamptz
          at time zone (select time_zone from lab where id = ${labId}))::date))
    select count(*) filter (where channel = 'phone')::int as calls,
      count(*) filter (where channel = 'visit')::int as visits,
      count(*) filter (where channel = 'letter')::int as letters
    from mine`)
  return found.rows[0]!
}
