import { sql } from 'drizzle-orm'
import { holds } from '../../../platform/actor.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { isLeadOf, leadFor } from './leads.ts'
import { safeguardingPaths } from './paths.ts'

type Counts = { unseen: number; open: number; since: string | null }
type Alone = { initiativeId: string | null; since: string }

/** Worries wait for their named person before anything else; without one, for those who may name one. */
export const waitsForLead: NonNullable<GatheredPage['waitsForMe']> = async (
  db,
  labId,
  lab,
  actor,
) => {
  if (!actor.participantId) return []
  const counted = await db.execute<Counts>(sql`
    select count(*) filter (where k.seen_at is null)::int as unseen, count(*)::int as open,
      min(k.raised_at) as since
    from concern k
    where k.lab_id = ${labId} and k.closed_at is null and ${isLeadOf(labId, actor)}`)
  const { unseen, open, since } = counted.rows[0]!
  const at = since ? new Date(since) : null
  const address = voicesPaths.safeguarding({ lab })
  const pointers: Pointer[] = []
  if (unseen > 0) {
    const key = 'voices.safeguarding.mine.unseen'
    pointers.push({ key, values: { count: unseen }, address, at, urgency: 'now', first: true })
  } else if (open > 0) {
    const key = 'voices.safeguarding.mine.open'
    pointers.push({ key, values: { count: open }, address, at, urgency: 'soon' })
  }
  if (!actor.grants.some(({ role }) => role === 'coordinator')) return pointers
  const alone = await db.execute<Alone>(sql`
    select k.initiative_id as "initiativeId", min(k.raised_at) as since from concern k
    where k.lab_id = ${labId} and k.closed_at is null
      and ${leadFor(labId, sql`k.initiative_id`)} is null
    group by k.initiative_id`)
  const mine = alone.rows.filter(({ initiativeId }) =>
    holds(actor, ['coordinator'], initiativeId ?? undefined),
  )
  if (mine.length > 0) {
    pointers.push({
      key: 'voices.safeguarding.mine.nobody-named',
      address: safeguardingPaths.leads({ lab }),
      at: new Date(mine.map(({ since }) => new Date(since).getTime()).toSorted()[0]!),
      urgency: 'now',
      first: true,
    })
  }
  return pointers
}
