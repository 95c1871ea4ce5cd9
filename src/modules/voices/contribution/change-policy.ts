import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from './policy.ts'
import type { ContributionRow } from './schema.ts'
import { visibilities } from './words.ts'

/** How long a withdrawal may be undone. */
export const undoDays = 30
const undoMs = undoDays * 24 * 3600 * 1000

type Said = Pick<
  ContributionRow,
  | 'initiativeId'
  | 'participantId'
  | 'broughtBy'
  | 'confirmedHow'
  | 'state'
  | 'erasedAt'
  | 'withdrawnAt'
>

/** Who asks: the actor, every entry of theirs, and whether they hold the receipt. */
export type Asker = {
  actor: Actor
  own: readonly string[]
  holdsReceipt?: boolean
  /** The one whose words they are has said no to them. */
  declined?: boolean
}

/** Whether it is one's own: one said it, or brought it for somebody who has not confirmed it yet. */
export function isOwnWord({ own, holdsReceipt }: Asker, said: Said): boolean {
  if (holdsReceipt || isTheirs(own, said)) return true
  const carries = said.broughtBy !== null && own.includes(said.broughtBy)
  return carries && said.confirmedHow === 'not-yet'
}

function isTheirs(own: readonly string[], { participantId }: Said): boolean {
  return participantId !== null && own.includes(participantId)
}

type ChangeRefusal = 'no-role-here' | 'withdrawn-already' | 'erased-already'

/** Whether somebody may put the words right: whose they are, and those who handle what is said. */
export function mayCorrect(asker: Asker, said: Said): Decision<ChangeRefusal> {
  const may = isOwnWord(asker, said) || mayHandle(asker.actor, said.initiativeId).ok
  if (!may) return refuse('no-role-here')
  if (said.erasedAt) return refuse('erased-already')
  return said.state === 'withdrawn' ? refuse('withdrawn-already') : yes
}

/** Whether somebody may take it back: whose it is, and those who handle it, when they are asked to. */
export function mayWithdraw(asker: Asker, said: Said): Decision<ChangeRefusal> {
  return mayCorrect(asker, said)
}

/**
 * Whether a withdrawal may be undone: by whose it is, within 30 days, unless it was erased. What somebody has said no to
 * comes back by themselves only: not by whoever brought it, who holds its receipt.
 */
export function mayReturn(
  asker: Asker,
  said: Said,
  now: Date,
): Decision<'no-role-here' | 'erased-already' | 'not-withdrawn' | 'too-late-to-undo'> {
  if (!isOwnWord(asker, said)) return refuse('no-role-here')
  if (asker.declined && !isTheirs(asker.own, said)) return refuse('no-role-here')
  if (said.erasedAt) return refuse('erased-already')
  if (said.state !== 'withdrawn' || !said.withdrawnAt) return refuse('not-withdrawn')
  const late = now.getTime() - said.withdrawnAt.getTime() > undoMs
  return late ? refuse('too-late-to-undo', { days: undoDays }) : yes
}

type Audience = Pick<ContributionRow, 'visibility' | 'sensitive'>

/** Whether more people could read it than before. */
export function widens(before: Audience, after: Audience): boolean {
  const rank = ({ visibility }: Audience) => visibilities.indexOf(visibility)
  return rank(after) > rank(before) || (before.sensitive && !after.sensitive)
}

/** Whether somebody may change who reads it: others than its owner widen it only with word of the owner's yes. */
export function mayChangeAudience(
  asker: Asker,
  said: Said & Audience,
  wish: Audience & { agreedHow: 'spoken' | 'paper' | null },
): Decision<ChangeRefusal | 'owner-must-agree' | 'not-theirs-yet'> {
  const allowed = mayCorrect(asker, said)
  if (!allowed.ok || !widens(said, wish)) return allowed
  if (said.confirmedHow === 'not-yet' && wish.visibility === 'public') {
    return refuse('not-theirs-yet')
  }
  return isOwnWord(asker, said) || wish.agreedHow ? yes : refuse('owner-must-agree')
}
