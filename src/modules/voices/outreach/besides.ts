import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'

const countOf = {
  name: 'voices-outreach-count',
  text: `select count(*)::int as count from outreach where lab_id = $1 and initiative_id = $2`,
}

/** On an initiative's working page: how people were asked, for those who ask them. */
export const outreachBeside: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    if (!mayHandle(actor, initiativeId).ok) return []
    const [found] = await rows<{ count: number }>(db, countOf, [labId, initiativeId])
    const address = voicesPaths.outreach({ lab, initiativeId })
    return [{ label: 'voices.beside.outreach', values: found!, address, order: 30 }]
  },
}
