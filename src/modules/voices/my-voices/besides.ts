import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { isKeeper } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'
import { myVoicesPaths } from './paths.ts'

const counted = {
  name: 'voices-beside-me',
  text: `select count(*)::int as count from contribution c
    join participant e on e.lab_id = c.lab_id and e.id in (c.participant_id, c.brought_by)
    where c.lab_id = $1 and (e.id = $2 or e.merged_into = $2)`,
}

/** On one's own page: what I said. On a person's page, for keepers: what they said, and what to do when they ask to be forgotten. */
export const onPersonPage: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId: participantId }) {
    if (participantId === actor.participantId) {
      const [found] = await rows<{ count: number }>(db, counted, [labId, participantId])
      const address = voicesPaths.myVoices({ lab })
      return [{ label: 'voices.mine.beside', values: found, address, order: 10 }]
    }
    if (!isKeeper(actor)) return []
    const said = myVoicesPaths.personVoices({ lab, participantId })
    const erasure = myVoicesPaths.personErasure({ lab, participantId })
    return [
      { label: 'voices.mine.beside-of', address: said, order: 10 },
      { label: 'voices.mine.beside-erase', address: erasure, order: 90 },
    ]
  },
}
