import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'
import type { AskedBy, AskedHow } from './schema.ts'

/** What decides whether somebody may be forgotten now. */
export type ErasureQuestion = {
  /** Whether the actor is the person. */
  isSelf: boolean
  askedHow: AskedHow
  askedBy: AskedBy
  /** Whether the person holds any role now. */
  holdsRole: boolean
  lastCoordinator: boolean
  erased: boolean
}

export type ErasureRefusal =
  | 'not-yours-to-erase'
  | 'coordinators-erase'
  | 'last-coordinator'
  | 'erased-already'

/**
 * Whether somebody may have a person forgotten: the person themselves, on their page; else who keeps the list, for
 * whoever asked by phone, letter or visit. Who works in the lab is erased by a coordinator only, and the last
 * coordinator hands over first.
 */
export function mayErase(actor: Actor, asked: ErasureQuestion): Decision<ErasureRefusal> {
  const own = asked.isSelf && asked.askedHow === 'page' && asked.askedBy === 'self'
  if (!own && (!isKeeper(actor) || asked.isSelf || asked.askedHow === 'page')) {
    return refuse('not-yours-to-erase')
  }
  if (asked.erased) return refuse('erased-already')
  if (asked.lastCoordinator) return refuse('last-coordinator')
  const leads = actor.kind === 'system' || holds(actor, ['coordinator'])
  return own || leads || !asked.holdsRole ? yes : refuse('coordinators-erase')
}
