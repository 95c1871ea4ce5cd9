import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { done, refuse, type Refusal, type Result } from '../../../shared/result.ts'
import { ownTemplate, type OwnTemplateRow } from '../schema.ts'
import type { Draft } from './draft.ts'
import { mayAdapt } from './policy.ts'
import { holdOwnTemplate } from './queries.ts'

/** What a change of a draft says: which part it was about, or why it was refused. */
export type Changed = { kind: string; key: string }
type Edit = (draft: Draft) => Result<Changed, string>

/** Changes a draft as it stands now, under lock: writers of different parts do not wait for each other's answers. */
export async function changeDraft(
  ctx: CommandContext,
  ownTemplateId: string,
  edit: Edit,
): Promise<Result<{ key: string }, string>> {
  const allowed = mayAdapt(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await holdOwnTemplate(ctx.db, ctx.labId, ownTemplateId)
  const draft = structuredClone(held.content)
  const edited = edit(draft)
  if (!edited.ok) return edited
  await keepDraft(ctx, held, draft)
  const { kind, key } = edited.value
  ctx.record({ name: 'method.changed', subject: held.id, data: { kind, key } })
  return done({ key })
}

async function keepDraft(
  { db, labId, now, actor }: CommandContext,
  { id }: OwnTemplateRow,
  content: Draft,
): Promise<void> {
  await db
    .update(ownTemplate)
    .set({ content, changedAt: now, changedBy: actor.participantId })
    .where(and(eq(ownTemplate.labId, labId), eq(ownTemplate.id, id)))
}

/** The part is gone or never was. */
export function noSuchPart(): Refusal<'no-such-part'> {
  return refuse('no-such-part')
}

/** The list is as long as it may be. */
export function tooMany(max: number): Refusal<'too-many-parts'> {
  return refuse('too-many-parts', { max })
}
