import type { CommandContext } from '../../../../platform/command.ts'
import { optionalId } from '../../../../platform/input.ts'
import type { Id } from '../../../../shared/id.ts'
import { done, refuse, type Result } from '../../../../shared/result.ts'
import { lookPickable } from '../../../voices/index.ts'
import { voterKeys } from '../vote/voter-key.ts'

/** Somebody whose answers another writes down: a person of the lab, or nobody by name. */
export const speakerInput = optionalId

export type Speaker = { key: string; participantId: Id<'participant'> | null }

/**
 * By what somebody is recognised whose answers another writes down: a named person as on the web, so that nobody
 * answers twice; without a name by `nameless`.
 */
export async function speakerOf(
  { db, labId, actor }: CommandContext,
  opinionMapId: string,
  wanted: string | null,
  nameless: string,
): Promise<Result<Speaker, 'person-unknown'>> {
  if (!wanted) return done({ key: nameless, participantId: null })
  const found = await lookPickable(db, labId, actor, wanted)
  if (!found) return refuse('person-unknown')
  const participantId = found.id as Id<'participant'>
  const [key] = voterKeys({ participantId, draftId: null }, opinionMapId)
  return done({ key: key!, participantId })
}
