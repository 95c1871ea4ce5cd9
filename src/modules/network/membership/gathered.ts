import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import { labPaths } from '../../labs/index.ts'
import { maySpeakForLab } from '../policy.ts'
import { requestOfLab } from './queries.ts'

/** An invitation waits for the lab's coordinator. */
export const gathered: GatheredPage = {
  async waitsForMe(db, labId, lab, actor): Promise<Pointer[]> {
    if (!maySpeakForLab(actor).ok) return []
    const request = await requestOfLab(db, labId)
    if (request?.kind !== 'invited') return []
    return [
      {
        key: 'network.gathered.invited',
        texts: { programme: request.name },
        address: labPaths.membership({ lab }),
        at: request.at,
        urgency: 'soon',
      },
    ]
  },
}
