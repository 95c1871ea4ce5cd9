import { rows } from '../../../platform/db/database.ts'
import type { Beside } from '../../../platform/manifest.ts'
import { pilotPaths } from '../paths.ts'

const counted = {
  name: 'pilots-beside-initiative',
  text: `select count(*)::int as total, count(*) filter (where state = 'running')::int as running
    from pilot where lab_id = $1 and initiative_id = $2 and archived_at is null and (public or $3)`,
}
const order = 60

function onPage(on: 'initiative' | 'initiative-work', inside: boolean): Beside {
  return {
    on,
    async links({ db, labId, lab, thingId: initiativeId }) {
      const values = [labId, initiativeId, inside]
      const [found] = await rows<{ total: number; running: number }>(db, counted, values)
      if (!inside && found!.total === 0) return []
      const address = pilotPaths.pilots({ lab, initiativeId })
      return [{ label: 'pilots.beside', values: found, address, order, part: 'try' }]
    },
  }
}

/** The way to the pilots of an initiative: from its public page once there is one, from its working page always. */
export const pilotBesides = [onPage('initiative', false), onPage('initiative-work', true)]
