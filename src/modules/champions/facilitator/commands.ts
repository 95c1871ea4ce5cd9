import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { limits, neededId, plainText, tick } from '../../../platform/input.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { mayDeclare } from '../support-policy.ts'
import { facilitatorDeclaration } from './schema.ts'

const declareInput = z.strictObject({
  initiativeId: neededId,
  hasTies: z.enum(['yes', 'no'], 'platform.input.choose').transform((answer) => answer === 'yes'),
  providerWords: plainText(limits.summary),
  employerWords: plainText(limits.summary),
  moneyWords: plainText(limits.summary),
  familyWords: plainText(limits.summary),
  public: tick,
})

/** A facilitator says what ties them to the provider: none, or in words. What was said before stays on record. */
export const declareTies = command('facilitator.declare', declareInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  await findInitiative(db, labId, input.initiativeId)
  const allowed = mayDeclare(actor, input.initiativeId)
  if (!allowed.ok) return allowed
  const { providerWords, employerWords, moneyWords, familyWords } = input
  const words = [providerWords, employerWords, moneyWords, familyWords].some((one) => one !== '')
  if (input.hasTies && !words) return refuse('ties-in-words')
  if (!input.hasTies && words) return refuse('words-without-ties')
  const mine = sql`${facilitatorDeclaration.participantId} in (select me.id from participant me where me.lab_id = ${labId}
    and (me.id = ${actor.participantId}::uuid or me.merged_into = ${actor.participantId}::uuid))`
  const before = and(
    eq(facilitatorDeclaration.labId, labId),
    eq(facilitatorDeclaration.initiativeId, input.initiativeId as Id<'initiative'>),
    isNull(facilitatorDeclaration.replacedAt),
    mine,
  )
  await db.update(facilitatorDeclaration).set({ replacedAt: now }).where(before)
  const id = newId<'facilitator-declaration'>(now)
  await db.insert(facilitatorDeclaration).values({
    ...input,
    initiativeId: input.initiativeId as Id<'initiative'>,
    labId,
    id,
    participantId: actor.participantId!,
    declaredOn: await lookToday(db, labId, now),
    declaredAt: now,
  })
  const data = { initiativeId: input.initiativeId, hasTies: input.hasTies }
  ctx.record({ name: 'facilitator.declared', subject: id, data })
  return done({ id })
})
