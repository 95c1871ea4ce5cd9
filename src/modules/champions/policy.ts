import { holds, holdsAnywhere, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { roles } from '../../shared/role.ts'
import { isKeeper } from '../people/index.ts'

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

/** Whether somebody opens a champion's page: people with a role, and the champion, also after leaving. */
export function mayReadChampion(actor: Actor, whose: Whose): Decision<'no-role-here'> {
  return viewOf(actor) !== 'open' || isSelf(actor, whose) ? yes : refuse('no-role-here')
}

/** Whether this is the champion. */
export function isSelf({ participantId }: Actor, { personId }: Whose): boolean {
  return participantId !== null && participantId === personId
}

/** A claim as a policy sees it: whose it is, who wrote it down, and whether a coordinator is one of the two. */
type Claim = Whose & { recorderId: string | null; byLead: boolean }

/**
 * Whether somebody pays or declines a claim: never who gets the money, never who wrote it down. Coordinators do; where
 * one of them is in it, a provider manager of the whole lab may too, for a lab may have one coordinator alone.
 */
export function mayDecideExpense(
  actor: Actor,
  { personId, recorderId, byLead }: Claim,
): Decision<'coordinators-only' | 'never-own' | 'four-eyes'> {
  if (actor.kind === 'system') return yes
  if (!leads(actor) && !(byLead && holds(actor, ['provider-manager']))) {
    return refuse('coordinators-only')
  }
  if (isSelf(actor, { personId })) return refuse('never-own')
  return recorderId !== null && recorderId === actor.participantId ? refuse('four-eyes') : yes
}

/** Whether somebody reads a claim and its receipt: the champion, coordinators, and whoever decides it. */
export function mayReadExpense(actor: Actor, claim: Claim): Decision<'self-or-coordinator'> {
  return mayDecideExpense(actor, claim).ok ? yes : mayActFor(actor, claim)
}

/** Who gives a champion's time: the manager of the mandate in force, or managers of the same organisation. */
type Giving = Whose & { managerId: string | null; sameOrganisation: boolean }

/** Whether somebody says what working time an employer gives: the manager who gives it, and never for themselves. */
export function mayDecideRelease(
  actor: Actor,
  { managerId, sameOrganisation, ...whose }: Giving,
): Decision<'managers-only' | 'never-own'> {
  if (actor.kind === 'system') return yes
  if (isSelf(actor, whose)) return refuse('never-own')
  const gives = managerId
    ? managerId === actor.participantId
    : sameOrganisation && holdsAnywhere(actor, ['provider-manager'])
  return gives ? yes : refuse('managers-only')
}

/** Whether somebody says for which communities an initiative is: whoever coordinates it. */
export function maySetTargets(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'], initiativeId)
  return may ? yes : refuse('no-role-here')
}
