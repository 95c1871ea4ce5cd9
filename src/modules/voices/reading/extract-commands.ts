import { and, eq, isNull, sql } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import { toRead } from './commands.ts'
import { cutExtractInput, removeExtractInput } from './input.ts'
import { passageOf } from './passages.ts'
import { extract, type ExtractId } from './schema.ts'

/** Cuts a passage out of a contribution, in its own words: sentences that follow each other. */
export const cutExtract = command('extract.cut', cutExtractInput, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  if (found.version !== input.version) return refuse('words-changed')
  const passage = passageOf(found.body, found.language, input.sentences)
  if (!passage) return refuse('sentences-apart')
  const { db, labId, now } = ctx
  const id = newId<'extract'>(now)
  const { id: contributionId, initiativeId } = found
  const { startsAt, endsAt, text: quote } = passage
  const cut = await db
    .insert(extract)
    .values({
      labId,
      id,
      initiativeId,
      contributionId,
      startsAt,
      endsAt,
      quote,
      cutBy: reader,
      cutAt: now,
    })
    .onConflictDoNothing()
  if (cut.rowCount !== 1) return refuse('extract-cut-already')
  ctx.record({ name: 'extract.cut', subject: id, data: { contributionId } })
  return done({ id })
})

/** Removes an extract that nothing rests on: one's own, or any for those who handle voices. */
export const removeExtract = command('extract.remove', removeExtractInput, async (ctx, input) => {
  const { allowed, found, reader } = await toRead(ctx, input)
  if (!allowed.ok) return allowed
  const { db, labId } = ctx
  const here = and(
    eq(extract.labId, labId),
    eq(extract.id, input.extractId as ExtractId),
    eq(extract.contributionId, found.id),
    isNull(extract.removedAt),
  )
  const [held] = await db.select().from(extract).where(here).for('update')
  if (!held) throw new NotFound()
  if (held.cutBy !== reader && !mayHandle(ctx.actor, found.initiativeId).ok) {
    return refuse('not-your-extract')
  }
  const used = await db.execute(sql`
    select from theme_item where lab_id = ${labId} and extract_id = ${held.id}
    union all select from finding_extract where lab_id = ${labId} and extract_id = ${held.id}`)
  if (used.rowCount) return refuse('extract-in-use')
  await db.update(extract).set({ removedAt: ctx.now }).where(here)
  ctx.record({ name: 'extract.removed', subject: held.id, data: { contributionId: found.id } })
  return done({ id: held.id })
})
