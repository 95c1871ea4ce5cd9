import { holdsAnywhere, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'
import { isKeeper } from '../../people/index.ts'

/** What somebody is to an organisation: whether they belong to it, by the map. */
export type Standing = { belongs: boolean }

/** Whether somebody answers for an organisation: its provider-manager. */
export function manages(actor: Actor, { belongs }: Standing): boolean {
  return belongs && holdsAnywhere(actor, ['provider-manager'])
}

/** Whether somebody asks how ready it is and plans changes: who keeps the map, or its manager. */
export function mayLead(actor: Actor, standing: Standing): Decision<'not-yours'> {
  return isKeeper(actor) || manages(actor, standing) ? yes : refuse('not-yours')
}

/** Whether somebody keys in what came on paper or from a group: who keeps the map, never the manager who is judged by it. */
export function mayKeyIn(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** Whether somebody reads what may be shown: who belongs to it, or holds a role in the lab. */
export function mayReadOrganisation(actor: Actor, { belongs }: Standing): Decision<'not-yours'> {
  return belongs || isKeeper(actor) || holdsAnywhere(actor, roles) ? yes : refuse('not-yours')
}
