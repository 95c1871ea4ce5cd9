import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { labPaths } from '../../labs/index.ts'
import { comparisonQuery } from '../comparison/choose.ts'
import { networkPaths } from '../paths.ts'
import { maySpeakForLab } from '../policy.ts'

const standing = {
  name: 'network-beside',
  text: `select p.slug as programme, exists (select from publication o
      where o.lab_id = l.id and o.initiative_id = $2) as published
    from lab l join programme p on p.id = l.programme_id where l.id = $1`,
}
type Standing = { programme: string; published: boolean }
const order = 90

/** On a published initiative's public page: how others do the same. */
const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, thingId }) {
    const [found] = await rows<Standing>(db, standing, [labId, thingId])
    if (!found?.published) return []
    const { programme } = found
    const address = `${networkPaths.comparison({ programme })}?${comparisonQuery([thingId])}`
    return [{ label: 'network.beside.compare', address, order }]
  },
}

/** On its working page, for who may publish it: whether it stands on the programme's page. */
const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId }) {
    if (!maySpeakForLab(actor).ok) return []
    const [found] = await rows<Standing>(db, standing, [labId, thingId])
    if (!found) return []
    const label = found.published ? 'network.beside.published' : 'network.beside.publish'
    return [{ label, address: labPaths.membership({ lab }), order, part: 'answer' }]
  },
}

/** The ways to the programme from pages of initiatives. */
export const besides = [onPublicPage, onWorkPage]
