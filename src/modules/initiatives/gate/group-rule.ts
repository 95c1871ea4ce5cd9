import type { GroupRule } from '../../people/index.ts'
import type { SignOffVerdict } from '../sign-off/schema.ts'

/** How a group decides and who belongs to it, as it was when the gate was given to it. */
export type DecidingGroup = {
  id: string
  name: string
  since: Date
  quorum: number
  rule: GroupRule
  members: { participantId: string; name: string }[]
}

export type Vote = { participantId: string; verdict: SignOffVerdict }

/** Where a group's decision stands; `decided` is the group's yes, and only that. */
export type Tally = {
  group: DecidingGroup
  agree: number
  disagree: number
  quorumReached: boolean
  decided: boolean
  missing: DecidingGroup['members']
}

/** Counts the votes of those who belong to the group: quorum first, then its rule over the votes given. */
export function tallyOf(group: DecidingGroup, votes: readonly Vote[]): Tally {
  const members = new Set(group.members.map(({ participantId }) => participantId))
  const counted = votes.filter(({ participantId }) => members.has(participantId))
  const voted = new Set(counted.map(({ participantId }) => participantId))
  const agree = counted.filter(({ verdict }) => verdict === 'agree').length
  const disagree = counted.length - agree
  const quorumReached = counted.length >= group.quorum
  return {
    group,
    agree,
    disagree,
    quorumReached,
    decided: quorumReached && agree > 0 && ruleMet(group.rule, agree, disagree),
    missing: group.members.filter(({ participantId }) => !voted.has(participantId)),
  }
}

function ruleMet(rule: DecidingGroup['rule'], agree: number, disagree: number): boolean {
  if (rule === 'consensus') return disagree === 0
  if (rule === 'two-thirds') return agree * 3 >= (agree + disagree) * 2
  return agree > disagree
}
