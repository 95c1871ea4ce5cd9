import type { GatheredPage } from '../../platform/manifest.ts'
import { emptyOf, helixStates } from './missing/queries.ts'
import { ecosystemPaths as paths } from './paths.ts'

/** What is stuck: a sector nobody from is active, once the map was begun. */
export const gathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const states = await helixStates(db, labId, 'keeper', now)
    if (states.every(({ entries }) => entries === 0)) return []
    return emptyOf(states).map(({ helix }) => ({
      key: 'ecosystem.pointer.empty',
      values: { helix },
      address: `${paths.missing({ lab })}#sectors`,
      at: null,
      urgency: 'soon' as const,
      reason: 'blocked' as const,
    }))
  },
}
