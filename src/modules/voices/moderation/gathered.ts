import { holdsAnywhere, system } from '../../../platform/actor.ts'
import type { GatheredPage } from '../../../platform/manifest.ts'
import { handlers } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { countWaiting } from './queries.ts'

/** After so long without a decision, a case is stuck. */
const patienceMs = 3 * 24 * 3_600_000

/** What waits to be looked at: on the page of who handles voices and, when it waits long, on the coordinator's. */
export const moderationGathered: Pick<GatheredPage, 'stuck' | 'waitsForMe'> = {
  async waitsForMe(db, labId, lab, actor) {
    if (!holdsAnywhere(actor, handlers)) return []
    const { count, oldest } = await countWaiting(db, labId, actor)
    if (count === 0) return []
    const address = voicesPaths.moderation({ lab })
    return [
      { key: 'voices.moderation.waits', values: { count }, address, at: oldest, urgency: 'now' },
    ]
  },
  async stuck(db, labId, lab, now) {
    const { count, oldest } = await countWaiting(db, labId, labWide)
    if (!oldest || now.getTime() - oldest.getTime() < patienceMs) return []
    const pointer = { key: 'voices.moderation.stuck', values: { count } }
    const address = voicesPaths.moderation({ lab })
    return [{ ...pointer, address, at: oldest, urgency: 'soon', reason: 'waiting' }]
  },
}

/** Counts for the whole lab, whoever looks. */
const labWide = { ...system, grants: [{ role: 'coordinator' as const, initiativeId: null }] }
