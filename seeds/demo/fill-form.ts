import { z } from 'zod'
import { command } from '../../src/platform/command.ts'
import { newId } from '../../src/platform/ids.ts'
import { neededId } from '../../src/platform/input.ts'
import { done } from '../../src/shared/result.ts'
import { draftOwner, sayingDraft, stepInputs } from '../../src/modules/voices/index.ts'

const input = z.strictObject({ initiativeId: neededId, answers: z.strictObject(stepInputs) })

/** Keeps every page of the public form in one change: a demo world is made while somebody waits for its first page. */
export const fillForm = command('saying.fill', input, async (ctx, { initiativeId, answers }) => {
  const id = newId<'saying-draft'>(ctx.now)
  const ownerHash = draftOwner(ctx.actor)!
  await ctx.db
    .insert(sayingDraft)
    .values({ labId: ctx.labId, id, initiativeId, ownerHash, answers, changedAt: ctx.now })
  ctx.record({ name: 'saying.kept', subject: id, data: { initiativeId } })
  return done({ id })
})
