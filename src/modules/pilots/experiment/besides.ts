import { besidesInitiative } from '../besides-initiative.ts'
import { experimentPaths } from './paths.ts'

const counted = {
  name: 'experiments-beside-initiative',
  text: `select count(*)::int as total, count(*) filter (where state = 'running')::int as running
    from experiment where lab_id = $1 and initiative_id = $2 and archived_at is null and (public or $3)`,
}

/** The way to the experiments of an initiative: from its public page once there is one, from its working page always. */
export const experimentBesides = besidesInitiative({
  counted,
  label: 'pilots.experiment.beside',
  order: 58,
  address: experimentPaths.experiments,
})
