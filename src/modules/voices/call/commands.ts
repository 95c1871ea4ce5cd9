import { and, eq } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { writeCallInput } from './input.ts'
import { mayWriteCall } from './policy.ts'
import { lookCall } from './queries.ts'
import { callForVoices } from './schema.ts'

/** Writes what an initiative asks people, for the first time or anew, unless somebody else did meanwhile. */
export const writeCall = command('call.write', writeCallInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { initiativeId, version, ...words } = input
  const held = await holdInitiative(db, labId, initiativeId)
  const allowed = mayWriteCall(actor, held.id)
  if (!allowed.ok) return allowed
  const before = await lookCall(db, labId, held.id)
  if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')
  const row = { ...words, version: version + 1, changedAt: now, changedBy: actor.participantId }
  if (before) {
    await db
      .update(callForVoices)
      .set(row)
      .where(and(eq(callForVoices.labId, labId), eq(callForVoices.initiativeId, held.id)))
  } else {
    await db.insert(callForVoices).values({ ...row, labId, initiativeId: held.id })
  }
  ctx.record({ name: 'call.written', subject: held.id, data: { version: version + 1 } })
  return done({ id: held.id })
})
