import type { Id } from '../../../shared/id.ts'
import type { consent } from '../consent/schema.ts'
import type { groupMember } from '../group/schema.ts'
import type { Participant } from '../participant/schema.ts'
import type { roleHeld } from '../role/schema.ts'
import { fillable, type Fillable, type Moved } from './schema.ts'

type Role = typeof roleHeld.$inferSelect
type Stay = typeof groupMember.$inferSelect
type Consent = typeof consent.$inferSelect

/** Two entries, and every row that may go from one to the other. */
export type Pair = {
  kept: Participant
  double: Participant
  /** Roles not ended that either holds, or that somebody holds in their place. */
  roles: Role[]
  stays: Stay[]
  consents: Consent[]
  followers: Id<'participant'>[]
}

/** What a merge does, row by row: the page shows it, the command does it, undo reads it. */
export function planMerge(pair: Pair, today: string, now: Date): Moved {
  const { kept, double, followers } = pair
  return {
    account: double.accountId,
    details: fillable.filter((field) => isEmpty(kept[field]) && !isEmpty(double[field])),
    ...planRoles(pair, today),
    ...planStays(pair, now),
    consents: planConsents(pair),
    followers,
  }
}

/** Whether nothing is known. */
function isEmpty(value: Participant[Fillable]): boolean {
  return value === null || value.length === 0
}

/** Roles not over yet go along; of two in the same scope the one that holds now, then the longer one, stays. */
function planRoles({ kept, double, roles }: Pair, today: string) {
  const moved: Pick<Moved, 'roles' | 'rolesEnded' | 'substitutes'> = {
    roles: [],
    rolesEnded: [],
    substitutes: [],
  }
  const own = roles.filter((role) => role.participantId === kept.id)
  for (const role of roles) {
    const standsFor = role.substituteFor
    if (role.participantId === kept.id) {
      if (standsFor === double.id) moved.rolesEnded.push(role.id)
    } else if (role.participantId !== double.id) {
      if (standsFor === double.id) moved.substitutes.push(role.id)
    } else if (!isOver(role, today)) {
      if (standsFor === kept.id) moved.rolesEnded.push(role.id)
      else {
        const rival = standsFor ? undefined : own.find((one) => isSame(one, role))
        const stays = rival && weight(rival, today) >= weight(role, today)
        if (!stays) moved.roles.push(role.id)
        if (rival) moved.rolesEnded.push(stays ? role.id : rival.id)
      }
    }
  }
  return moved
}

function isSame(one: Role, other: Role): boolean {
  return !one.substituteFor && one.role === other.role && one.initiativeId === other.initiativeId
}

function isOver({ endsOn }: Role, today: string): boolean {
  return endsOn !== null && endsOn <= today
}

/** Compares as text: holding today first, then the last day. */
function weight(role: Role, today: string): string {
  const holds = !isOver(role, today) && (role.startsOn ?? '') <= today
  return `${holds ? 1 : 0} ${role.endsOn ?? '9999-12-31'}`
}

/** A stay goes along unless the kept entry is in the group already. */
function planStays({ kept, double, stays }: Pair, now: Date) {
  const moved: Pick<Moved, 'stays' | 'staysEnded'> = { stays: [], staysEnded: [] }
  const own = stays.filter((stay) => stay.participantId === kept.id)
  for (const { participantId, groupId, joinedAt, leftAt } of stays) {
    if (participantId !== double.id || leftAt) continue
    const inGroup = own.filter((stay) => stay.groupId === groupId)
    const from = { groupId, joinedAt: joinedAt.toISOString() }
    if (inGroup.some((stay) => !stay.leftAt)) moved.staysEnded.push(from)
    else moved.stays.push({ ...from, keptFrom: freeMoment(inGroup, joinedAt, now).toISOString() })
  }
  return moved
}

/** Two stays of one person in one group never begin at the same moment. */
function freeMoment(taken: readonly Stay[], wanted: Date, now: Date): Date {
  const isTaken = (at: Date) => taken.some(({ joinedAt }) => joinedAt.getTime() === at.getTime())
  if (!isTaken(wanted)) return wanted
  let at = now
  while (isTaken(at)) at = new Date(at.getTime() + 1)
  return at
}

/** Consents go along, withdrawn ones too; a second yes to the same words stays where it was given. */
function planConsents({ kept, double, consents }: Pair): Moved['consents'] {
  const given = new Set(
    consents
      .filter((one) => one.participantId === kept.id && !one.withdrawnAt)
      .map(({ consentTextId }) => consentTextId),
  )
  return consents
    .filter((one) => one.participantId === double.id)
    .filter((one) => one.withdrawnAt || !given.has(one.consentTextId))
    .map(({ id }) => id)
}
