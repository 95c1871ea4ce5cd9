import { besidesInitiative } from '../besides-initiative.ts'
import { pilotPaths } from '../paths.ts'

const counted = {
  name: 'pilots-beside-initiative',
  text: `select count(*)::int as total, count(*) filter (where state = 'running')::int as running
    from pilot where lab_id = $1 and initiative_id = $2 and archived_at is null and (public or $3)`,
}

/** The way to the pilots of an initiative: from its public page once there is one, from its working page always. */
export const pilotBesides = besidesInitiative({
  counted,
  label: 'pilots.beside',
  order: 60,
  address: pilotPaths.pilots,
})
