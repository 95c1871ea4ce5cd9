import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'
import type { SkillCheckRow } from './schema.ts'

/** Keepers write down from paper how somebody rates themselves, never how they would rate them. */
export function mayRecordSkills(
  actor: Actor,
  { participantId }: { participantId: string },
): Decision<'keepers-only' | 'rate-yourself'> {
  if (!isKeeper(actor)) return refuse('keepers-only')
  return actor.participantId === participantId ? refuse('rate-yourself') : yes
}

/** The person themselves, and a keeper to whom they show it. */
export function mayReadSkills(
  actor: Actor,
  { participantId, shownTo }: { participantId: string; shownTo: readonly string[] },
): Decision<'own-or-shared'> {
  if (actor.participantId === null) return refuse('own-or-shared')
  if (actor.participantId === participantId) return yes
  return isKeeper(actor) && shownTo.includes(actor.participantId) ? yes : refuse('own-or-shared')
}

/** Who rated themselves takes it away, and so does who wrote it down. */
export function mayCorrectSkills(
  actor: Actor,
  { participantId, recordedBy }: Pick<SkillCheckRow, 'participantId' | 'recordedBy'>,
): Decision<'own-or-shared'> {
  const { participantId: me } = actor
  return me !== null && (me === participantId || me === recordedBy) ? yes : refuse('own-or-shared')
}
