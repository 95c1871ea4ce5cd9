import type { Beside } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'

/** On an initiative's working page, for everyone who works there: where worries go, and who looks after them. */
export const safeguardingBeside: Beside = {
  on: 'initiative-work',
  async links({ lab, actor }) {
    if (!actor.participantId) return []
    const address = voicesPaths.safeguarding({ lab })
    return [{ label: 'voices.safeguarding.title', address, order: 40 }]
  },
}
