import type { Beside } from '../../../platform/manifest.ts'
import { paths } from '../paths.ts'
import { mayKeepPlan } from './policy.ts'
import { countNeeds } from './queries.ts'

/** On a person's page, theirs or the keepers': what they need to take part. */
export const planBeside: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId: participantId }) {
    if (!mayKeepPlan(actor, participantId).ok) return []
    const count = await countNeeds(db, labId, participantId)
    const address = paths.accessPlan({ lab, participantId })
    return [{ label: 'sessions.plan.beside', values: { count }, address, order: 20 }]
  },
}
