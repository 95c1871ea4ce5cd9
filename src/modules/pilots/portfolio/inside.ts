import type { AppContext } from '../../../platform/http/routes.ts'
import type { Inside } from './queries.ts'

/** The initiatives in which the reader holds a role; a role in the lab reaches all of them. */
export function insideOf({ var: { actor } }: AppContext): Inside {
  const reach = actor.grants.map(({ initiativeId }) => initiativeId)
  return reach.includes(null) ? 'all' : reach.filter((one) => one !== null)
}
