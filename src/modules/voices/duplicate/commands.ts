import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { neededId } from '../../../platform/input.ts'
import { done } from '../../../shared/result.ts'
import type { Id } from '../../../shared/id.ts'
import { mayHandle } from '../contribution/policy.ts'
import { duplicatePair } from './schema.ts'

const decideInput = z.strictObject({
  initiativeId: neededId,
  duplicatePairId: neededId,
  decided: z.enum(['same', 'not-same'], 'platform.input.choose'),
})

/**
 * A person says whether two contributions say the same; remembered, and may be said otherwise later. Merging is the
 * answer that one of them then gets.
 */
export const decideDuplicate = command('duplicate.decide', decideInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { initiativeId, duplicatePairId, decided } = input
  const allowed = mayHandle(actor, initiativeId)
  if (!allowed.ok) return allowed
  const kept = await db
    .update(duplicatePair)
    .set({ decided, decidedBy: actor.participantId, decidedAt: now })
    .where(
      and(
        eq(duplicatePair.labId, labId),
        eq(duplicatePair.initiativeId, initiativeId),
        eq(duplicatePair.id, duplicatePairId as Id<'duplicate-pair'>),
      ),
    )
    .returning({ firstId: duplicatePair.firstId, secondId: duplicatePair.secondId })
  if (!kept[0]) throw new NotFound()
  ctx.record({
    name: 'duplicate.decided',
    subject: duplicatePairId,
    data: { initiativeId, decided },
  })
  return done(kept[0])
})
