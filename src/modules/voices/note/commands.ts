import { command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { Id } from '../../../shared/id.ts'
import { lookSession } from '../../sessions/index.ts'
import { lookPickable } from '../assisted/people.ts'
import { keepContribution } from '../contribution/keep.ts'
import { mayHandle } from '../contribution/policy.ts'
import { keepNotesInput } from './input.ts'

/** Keeps what was said at a session: each note is a contribution of its own, and is answered. */
export const keepNotes = command('notes.keep', keepNotesInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { initiativeId, sessionId, notes, speakerId, readOut, ...words } = input
  const session = await lookSession(db, labId, sessionId)
  if (session?.initiativeId !== initiativeId) throw new NotFound()
  const allowed = mayHandle(actor, initiativeId)
  if (!allowed.ok) return allowed
  if (session.state === 'cancelled') return refuse('session-cancelled')
  const speaker = speakerId ? await lookPickable(db, labId, actor, speakerId) : undefined
  if (speakerId && !speaker) return refuse('person-unknown')
  const unread = speaker ? 'not-yet' : 'self'
  const confirmedHow = readOut ? 'read-back' : unread
  for (const body of notes) {
    await keepContribution(ctx, {
      ...words,
      initiativeId,
      body,
      channel: 'session',
      sessionId: session.id,
      activityId: session.activityId,
      placeId: session.placeId,
      participantId: (speaker?.id ?? null) as Id<'participant'> | null,
      typedBy: actor.participantId,
      confirmedHow,
      confirmedAt: confirmedHow === 'not-yet' ? null : now,
      capturedAt: session.startsAt < now ? session.startsAt : now,
    })
  }
  return done({ count: notes.length })
})
