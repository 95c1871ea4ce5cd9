import { besidesInitiative } from '../besides-initiative.ts'
import { servicePaths } from './paths.ts'

const counted = {
  name: 'services-beside-initiative',
  text: `select count(*)::int as total, count(*) filter (where state = 'running')::int as running
    from service where lab_id = $1 and initiative_id = $2 and state <> 'ended' and (public or $3)`,
}

/** The way to the services of an initiative: from its public page once there is one, from its working page always. */
export const serviceBesides = besidesInitiative({
  counted,
  label: 'pilots.service.beside',
  order: 65,
  address: servicePaths.ofInitiative,
})
