import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { changeConversationInput, planConversationInput, recordConversationInput } from './input.ts'
import { mayHoldConversation } from './policy.ts'
import { findConversation, seatsOf } from './queries.ts'
import { conversation, type ConversationRow } from './schema.ts'

/** Plans a conversation of change: when and where stories and findings meet those who decide. */
export const planConversation = command(
  'conversation.plan',
  planConversationInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const { initiativeId, sessionId, ...details } = input
    await findInitiative(db, labId, initiativeId)
    const allowed = mayHoldConversation(actor, initiativeId)
    if (!allowed.ok) return allowed
    if (!(await isSessionHere(ctx, initiativeId, sessionId))) return refuse('unknown-session')
    const id = newId<'conversation'>(now)
    await db.insert(conversation).values({
      ...details,
      labId,
      id,
      initiativeId,
      sessionId: sessionId as Id<'session'> | null,
      plannedBy: actor.participantId,
      plannedAt: now,
    })
    ctx.record({ name: 'conversation.planned', subject: id, data: { initiativeId } })
    return done({ id })
  },
)

/** Changes when, where and what for. Who began from an older state is told. */
export const changeConversation = command(
  'conversation.change',
  changeConversationInput,
  async (ctx, input) => {
    const { initiativeId, conversationId, version, sessionId, ...details } = input
    const held = await findConversation(ctx.db, ctx.labId, initiativeId, conversationId, true)
    const allowed = mayHoldConversation(ctx.actor, initiativeId)
    if (!allowed.ok) return allowed
    if (held.version !== version) return refuse('changed-meanwhile')
    if (!(await isSessionHere(ctx, initiativeId, sessionId))) return refuse('unknown-session')
    await save(ctx, held, { ...details, sessionId: sessionId as Id<'session'> | null })
    ctx.record({ name: 'conversation.changed', subject: held.id, data: { initiativeId } })
    return done({ id: held.id })
  },
)

/** Writes down what was said and who came; from then on everybody may read it. */
export const recordConversation = command(
  'conversation.record',
  recordConversationInput,
  async (ctx, input) => {
    const { db, labId, now } = ctx
    const { initiativeId, conversationId, version, said, attended } = input
    const held = await findConversation(db, labId, initiativeId, conversationId, true)
    const allowed = mayHoldConversation(ctx.actor, initiativeId)
    if (!allowed.ok) return allowed
    if (held.version !== version) return refuse('changed-meanwhile')
    if (held.onDay > (await lookToday(db, labId, now))) return refuse('not-held-yet')
    const known = new Set((await seatsOf(db, labId, held.id)).map(({ id }) => id))
    if (!Object.keys(attended).every((id) => known.has(id))) return refuse('unknown-seat')
    await save(ctx, held, { said, heldAt: held.heldAt ?? now })
    await db.execute(sql`
      update conversation_seat s set attended = given.value
      from jsonb_each_text(${JSON.stringify(attended)}::jsonb) as given
      where s.lab_id = ${labId} and s.conversation_id = ${held.id} and s.id = given.key::uuid`)
    ctx.record({ name: 'conversation.recorded', subject: held.id, data: { initiativeId } })
    return done({ id: held.id })
  },
)

async function isSessionHere(
  { db, labId }: CommandContext,
  initiativeId: string,
  sessionId: string | null,
): Promise<boolean> {
  if (!sessionId) return true
  const found = await db.execute(sql`select from session s
    where s.lab_id = ${labId} and s.id = ${sessionId} and s.initiative_id = ${initiativeId}`)
  return found.rowCount === 1
}

async function save(
  ctx: CommandContext,
  { id, version }: ConversationRow,
  changes: Partial<ConversationRow>,
) {
  await ctx.db
    .update(conversation)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(conversation.labId, ctx.labId), eq(conversation.id, id)))
}
