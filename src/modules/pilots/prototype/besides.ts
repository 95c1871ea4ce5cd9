import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { prototypePaths } from './paths.ts'

const counted = {
  name: 'prototypes-beside-initiative',
  text: `select count(*)::int as total from prototype
    where lab_id = $1 and initiative_id = $2 and archived_at is null and (public or $3)`,
}
const order = 56

function onPage(on: 'initiative' | 'initiative-work', inside: boolean): Beside {
  return {
    on,
    async links({ db, labId, lab, thingId: initiativeId }) {
      const [found] = await rows<{ total: number }>(db, counted, [labId, initiativeId, inside])
      if (!inside && found!.total === 0) return []
      const address = prototypePaths.prototypes({ lab, initiativeId })
      return [{ label: 'pilots.prototype.beside', values: found, address, order, part: 'try' }]
    },
  }
}

/** The way to the prototypes of an initiative: from its public page once there is one, from its working page always. */
export const prototypeBesides = [onPage('initiative', false), onPage('initiative-work', true)]
