import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { answerProgress } from '../disposition/queries.ts'
import { voicesPaths } from '../paths.ts'
import { loopPaths } from './paths.ts'

/** On an initiative's public page: whether people are answered. */
export const loopOnPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, thingId: initiativeId }) {
    const { of } = await answerProgress(db, labId, initiativeId)
    if (of === 0) return []
    const address = loopPaths.loop({ lab, initiativeId })
    return [{ label: 'voices.loop.beside', address, order: 14 }]
  },
}

/** On its working page: what waits for an answer, and how far the loop is closed. */
export const loopOnWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    const { of, answered } = await answerProgress(db, labId, initiativeId)
    if (of === 0) return []
    const address = { lab, initiativeId }
    const loop: BesideLink = {
      label: 'voices.loop.beside',
      address: loopPaths.loop(address),
      order: 33,
      part: 'answer',
    }
    if (!mayHandle(actor, initiativeId).ok) return [loop]
    const values = { count: of - answered }
    return [
      {
        label: 'voices.answers.beside',
        values,
        address: voicesPaths.answers(address),
        order: 31,
        part: 'answer',
      },
      loop,
    ]
  },
}
