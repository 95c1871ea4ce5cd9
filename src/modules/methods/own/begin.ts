import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { ownPrefix } from '../kept-methods.ts'
import { lookTemplate } from '../lookup.ts'
import { ownTemplate, type OwnTemplateId } from '../schema.ts'
import type { Draft } from './draft.ts'
import { freshKey } from './fresh-key.ts'
import { copyTemplateInput, ownLimits } from './input.ts'
import { mayAdapt } from './policy.ts'
import { takenIds } from './queries.ts'

/** Copies a method, of the site or of the lab, as `id@version`: the copy is the lab's own and may be changed. */
export const copyTemplate = command('method.copy', copyTemplateInput, async (ctx, input) => {
  const allowed = mayAdapt(ctx.actor)
  if (!allowed.ok) return allowed
  const [id = '', version] = input.method.split('@')
  const method = await lookTemplate(ctx.db, ctx.labId, id, version)
  if (!method) return refuse('unknown-method')
  const copiedFrom = `${method.id}@${method.version}`
  const begun = await begin(ctx, { ...method, name: input.name }, copiedFrom)
  if (!begun) return refuse('too-many-methods', { max: ownLimits.methods })
  ctx.record({
    name: 'method.copied',
    subject: begun.id,
    data: { templateId: begun.templateId, copiedFrom },
  })
  return done(begun)
})

/** Begins a method of the lab under an id of its own; null where the lab has as many as it may. */
export async function begin(
  ctx: CommandContext,
  content: Draft,
  copiedFrom: string,
): Promise<{ id: OwnTemplateId; templateId: string } | null> {
  const { db, labId, now, actor } = ctx
  await oneAtATime(ctx)
  const taken = await takenIds(db, labId)
  if (taken.size >= ownLimits.methods) return null
  const bare = new Set([...taken].map((one) => one.slice(ownPrefix.length)))
  const templateId = `${ownPrefix}${freshKey(content.name, bare, 'method')}`
  const id = newId<'own-template'>(now)
  await db.insert(ownTemplate).values({
    labId,
    id,
    templateId,
    content: { ...content, id: templateId, version: '0.0.0' },
    copiedFrom,
    begunBy: actor.participantId,
    begunAt: now,
    changedBy: actor.participantId,
    changedAt: now,
  })
  return { id, templateId }
}

/** Two methods begun at once would take the same id: those of one lab are begun in turn. */
async function oneAtATime({ db, labId }: CommandContext): Promise<void> {
  const name = `own-template ${labId}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
