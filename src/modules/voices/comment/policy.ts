import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'

/** What a comment is about, as far as it decides who may write one. */
export type Commented = {
  initiativeId: string
  /** Everybody may read it. */
  isPublic: boolean
  /** It stands: neither withdrawn nor hidden, and is no comment itself. */
  stands: boolean
}

type Place = { state: string; publicComments: boolean }

/**
 * Whether a reader may comment: everybody on what is public, unless the initiative does not want that; people with a
 * role in the initiative on everything that they may read there.
 */
export function mayComment(
  actor: Actor,
  subject: Commented,
  { state, publicComments }: Place,
): Decision<'initiative-rests' | 'comments-closed'> {
  if (state !== 'running') return refuse('initiative-rests')
  if (!subject.stands) return refuse('comments-closed')
  if (holds(actor, roles, subject.initiativeId)) return yes
  return subject.isPublic && publicComments ? yes : refuse('comments-closed')
}
