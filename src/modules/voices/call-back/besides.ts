import type { Beside } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { mayRing } from './policy.ts'
import { callBackPaths } from './paths.ts'

/** On a person's page, for those who ring for the whole lab: note that they want to be rung. */
export const callBackBeside: Beside = {
  on: 'person',
  async links({ lab, actor, thingId: participantId }) {
    if (!mayRing(actor, null).ok) return []
    const address = `${callBackPaths.newCallBack({ lab })}?person=${participantId}`
    return [{ label: 'voices.call-back.new-for', address, order: 20 }]
  },
}

/** Beside the people to call with an answer: those who asked to be rung. */
export const callsBeside: Beside = {
  on: 'calls',
  async links({ lab, actor }) {
    if (!mayRing(actor, null).ok) return []
    const address = voicesPaths.callBacks({ lab })
    return [{ label: 'voices.call-back.beside', address, order: 20 }]
  },
}
