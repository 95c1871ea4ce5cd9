import type { Beside } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { countSheets } from './queries.ts'

/** On an initiative's working page: paper sheets, and how many wait to be typed in. */
export const sheetsBeside: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    if (!mayHandle(actor, initiativeId).ok) return []
    const { waiting } = await countSheets(db, labId, initiativeId)
    const address = voicesPaths.sheets({ lab, initiativeId })
    return [{ label: 'voices.sheet.beside', values: { waiting }, address, order: 14 }]
  },
}
