import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { servicePaths } from './paths.ts'

const counted = {
  name: 'services-beside-initiative',
  text: `select count(*)::int as total, count(*) filter (where state = 'running')::int as running
    from service where lab_id = $1 and initiative_id = $2 and state <> 'ended' and (public or $3)`,
}
const order = 65

function onPage(on: 'initiative' | 'initiative-work', inside: boolean): Beside {
  return {
    on,
    async links({ db, labId, lab, thingId: initiativeId }) {
      const values = [labId, initiativeId, inside]
      const [found] = await rows<{ total: number; running: number }>(db, counted, values)
      if (!inside && found!.total === 0) return []
      const address = servicePaths.ofInitiative({ lab, initiativeId })
      return [{ label: 'pilots.service.beside', values: found, address, order, part: 'try' }]
    },
  }
}

/** The way to the services of an initiative: from its public page once there is one, from its working page always. */
export const serviceBesides = [onPage('initiative', false), onPage('initiative-work', true)]
