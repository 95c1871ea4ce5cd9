import type { Actor } from '../../../../platform/actor.ts'
import { hashOf } from '../../../../platform/ids.ts'

type Who = Pick<Actor, 'participantId' | 'draftId'>

/**
 * By what a voter of one map is recognised, the surest first: the person, then the browser. Somebody who has neither
 * is nobody yet.
 */
export function voterKeys({ participantId, draftId }: Who, opinionMapId: string): string[] {
  const names = [participantId && `person ${participantId}`, draftId && `browser ${draftId}`]
  return names.flatMap((name) => (name ? hashOf(`opinion voter ${opinionMapId} ${name}`) : []))
}
