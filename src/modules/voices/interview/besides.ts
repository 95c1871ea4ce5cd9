import type { Beside } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { countInterviews } from './queries.ts'

/** On an initiative's working page: its interviews, for those who handle what is said. */
export const interviewsBeside: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    if (!mayHandle(actor, initiativeId).ok) return []
    const count = await countInterviews(db, labId, initiativeId)
    const address = voicesPaths.interviews({ lab, initiativeId })
    return [{ label: 'voices.interview.beside', values: { count }, address, order: 15 }]
  },
}
