import { holds, holdsAnywhere, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { roles } from '../../shared/role.ts'
import { isKeeper } from '../people/index.ts'
import type { ChampionState } from './schema.ts'

/**
 * How much of the registry somebody reads. `open`: those who agreed to be named. `inside`: all champions, for those
 * with a role. `keeper`: with workload and how they are reached.
 */
export type View = 'open' | 'inside' | 'keeper'

/** How much of the registry this reader sees. */
export function viewOf(actor: Actor): View {
  if (isKeeper(actor)) return 'keeper'
  return holdsAnywhere(actor, roles) ? 'inside' : 'open'
}

/** Who leads champions: the lab's coordinators, and Talkoo itself for seeds and the command line. */
export function leads(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, ['coordinator'])
}

/** Whether somebody adds champions, settles expenses and answers offers. */
export function mayLeadChampions(actor: Actor): Decision<'coordinators-only'> {
  return leads(actor) ? yes : refuse('coordinators-only')
}

/** A champion as a policy sees them: by the entry of theirs that counts today. */
export type Whose = { personId: string }

/** Whether somebody reads and writes what belongs to one champion: themselves, or a coordinator. */
export function mayActFor(actor: Actor, { personId }: Whose): Decision<'self-or-coordinator'> {
  return leads(actor) || isSelf(actor, { personId }) ? yes : refuse('self-or-coordinator')
}

/** Whether somebody opens a champion's page: people with a role, and the champion, also after leaving; keepers alone while somebody is asked. */
export function mayReadChampion(
  actor: Actor,
  whose: Whose & { state: ChampionState },
): Decision<'no-role-here'> {
  const needed = whose.state === 'asked' ? ['keeper'] : ['keeper', 'inside']
  return needed.includes(viewOf(actor)) || isSelf(actor, whose) ? yes : refuse('no-role-here')
}

/** Whether somebody counts as a champion at all: not while they are asked, and not after they left. */
export function serves({
  state,
}: {
  state: ChampionState
}): Decision<'champion-left' | 'champion-asked'> {
  if (state === 'asked') return refuse('champion-asked')
  return state === 'left' ? refuse('champion-left') : yes
}

/** Whether somebody raises the hours a week: a coordinator, never for themselves. Else a new role card says so. */
export function mayRaiseCap(actor: Actor, whose: Whose): Decision<'cap-not-alone'> {
  return leads(actor) && !isSelf(actor, whose) ? yes : refuse('cap-not-alone')
}

/** Whether somebody says that a champion's name may be public: they themselves, or for who cannot sign in a coordinator. */
export function maySayNamed(
  actor: Actor,
  whose: Whose & { hasAccount: boolean },
): Decision<'only-they-say'> {
  const may = isSelf(actor, whose) || (leads(actor) && !whose.hasAccount)
  return may ? yes : refuse('only-they-say')
}

/** Whether this is the champion. */
export function isSelf({ participantId }: Actor, { personId }: Whose): boolean {
  return participantId !== null && participantId === personId
}

/** Who gives a champion's time: the manager of the mandate, else managers of the same organisation; with neither, coordinators note it. */
type Giving = Whose & { managerId: string | null; sameOrganisation: boolean; unmanaged: boolean }

/** Whether somebody says what working time an employer gives, and never for themselves. */
export function mayDecideRelease(
  actor: Actor,
  { managerId, sameOrganisation, unmanaged, ...whose }: Giving,
): Decision<'managers-only' | 'never-own'> {
  if (actor.kind === 'system') return yes
  if (isSelf(actor, whose)) return refuse('never-own')
  const gives = managerId
    ? managerId === actor.participantId
    : (sameOrganisation && holdsAnywhere(actor, ['provider-manager'])) ||
      (unmanaged && leads(actor))
  return gives ? yes : refuse('managers-only')
}

/** Whether somebody says for which communities an initiative is: whoever coordinates it. */
export function maySetTargets(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'], initiativeId)
  return may ? yes : refuse('no-role-here')
}
