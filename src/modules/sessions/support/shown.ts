import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { seenAmong } from '../../people/index.ts'

type AtSession = { ledBy: string | null }
type Line = { participantId: string | null; arrangedBy: string | null }

/** Of the lines of a session, those that are about people whom somebody sees: all where they lead it, else also those they arrange. One query. */
export async function shownLines<L extends Line>(
  db: Db,
  labId: LabId,
  actor: Actor,
  { ledBy }: AtSession,
  lines: readonly L[],
): Promise<L[]> {
  if (ledBy !== null && ledBy === actor.participantId) return [...lines]
  const people = lines.flatMap(({ participantId }) => participantId ?? [])
  const seen = await seenAmong(db, labId, actor, people)
  return lines.filter(
    ({ participantId, arrangedBy }) =>
      participantId === null ||
      seen.has(participantId) ||
      (arrangedBy !== null && arrangedBy === actor.participantId),
  )
}
