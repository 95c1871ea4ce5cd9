import { besidesInitiative } from '../besides-initiative.ts'
import { prototypePaths } from './paths.ts'

const counted = {
  name: 'prototypes-beside-initiative',
  text: `select count(*)::int as total from prototype
    where lab_id = $1 and initiative_id = $2 and archived_at is null and (public or $3)`,
}

/** The way to the prototypes of an initiative: from its public page once there is one, from its working page always. */
export const prototypeBesides = besidesInitiative({
  counted,
  label: 'pilots.prototype.beside',
  order: 56,
  address: prototypePaths.prototypes,
})
