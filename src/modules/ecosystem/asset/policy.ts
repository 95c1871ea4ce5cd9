import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'
import { isKeeper, keeperRoles } from '../../people/index.ts'

/** Whoever keeps the map writes down offers of others; everybody their own. None is of nobody. */
export function mayKeepOffer(actor: Actor, offererId: string | null): Decision<'keepers-or-self'> {
  const self = offererId !== null && actor.participantId === offererId
  return isKeeper(actor) || self ? yes : refuse('keepers-or-self')
}

/** Those with a part in the initiative, or a role in the whole lab, see what may fit its activities. */
export function mayMatch(actor: Actor, initiativeId: string): Decision<'askers-only'> {
  return isKeeper(actor) || holds(actor, roles, initiativeId) ? yes : refuse('askers-only')
}

/** Those who coordinate or champion the initiative ask for what it needs. */
export function mayAsk(actor: Actor, initiativeId: string): Decision<'askers-only'> {
  const asks = isKeeper(actor) || holds(actor, keeperRoles, initiativeId)
  return asks ? yes : refuse('askers-only')
}
