import { and, eq, sql } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { vocabulary } from '../library.ts'
import { ownTemplate, templateVersion } from '../schema.ts'
import { methodOf } from './draft.ts'
import { draftMistakes } from './draft-mistakes.ts'
import { aboutOwnTemplate, publishInput } from './input.ts'
import { mayAdapt } from './policy.ts'
import { holdOwnTemplate, lookNewestVersion } from './queries.ts'
import { seenMark } from './seen.ts'

/** Publishes a draft as it was seen: the version never changes again, and the draft goes on. */
export const publishTemplate = command('method.publish', publishInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const allowed = mayAdapt(actor)
  if (!allowed.ok) return allowed
  const held = await holdOwnTemplate(db, labId, input.ownTemplateId)
  const count = draftMistakes(held.content, vocabulary()).length
  if (count > 0) return refuse('mistakes-left', { count })
  if (seenMark(held.content) !== input.seen) return refuse('changed-meanwhile')
  const version = nextVersion(await lookNewestVersion(db, labId, held.templateId))
  const content = { ...held.content, version }
  await db.insert(templateVersion).values({
    labId,
    templateId: held.templateId,
    version,
    content: methodOf(content),
    whatChanged: input.whatChanged,
    publishedBy: actor.participantId,
    publishedAt: now,
  })
  await db
    .update(ownTemplate)
    .set({ content })
    .where(and(eq(ownTemplate.labId, labId), eq(ownTemplate.id, held.id)))
  const { templateId } = held
  ctx.record({ name: 'method.published', subject: held.id, data: { templateId, version } })
  return done({ templateId, version })
})

/** 1.0.0 at first, then 1.1.0 and so on: labs count, they do not weigh changes. */
export function nextVersion(newest: string | null): string {
  if (newest === null) return '1.0.0'
  const [major, minor] = newest.split('.').map(Number)
  return `${major}.${minor! + 1}.0`
}

/** Throws a draft away that was never published; what was published stays, because processes may run on it. */
export const dropTemplate = command('method.drop', aboutOwnTemplate, async (ctx, input) => {
  const { db, labId } = ctx
  const allowed = mayAdapt(ctx.actor)
  if (!allowed.ok) return allowed
  const { id, templateId } = await holdOwnTemplate(db, labId, input.ownTemplateId)
  if (await lookNewestVersion(db, labId, templateId)) return refuse('published-already')
  await db.execute(sql`delete from own_template where lab_id = ${labId} and id = ${id}`)
  ctx.record({ name: 'method.dropped', subject: id, data: { templateId } })
  return done({ id })
})
