import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Id } from '../../../../shared/id.ts'
import { pickText } from '../../../../shared/language.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { insertParticipant } from '../../../people/index.ts'
import { linkThings } from '../../../thread/index.ts'
import { insertIdea } from '../commands.ts'
import { mayAnswerCall, mayLeadCalls } from '../policy.ts'
import { noteStanding } from '../standing.ts'
import { putIn } from '../team/commands.ts'
import { tellPerson } from '../tell.ts'
import { askInput, refusalInput, replyInput, sendIdeaInput, takeInput } from './input.ts'
import { holdCall } from './queries.ts'
import { outsideIdea, type OutsideIdeaRow } from './schema.ts'

/** Somebody sends a solution to an open call; nobody needs an account for it. */
export const sendIdea = command('outside-idea.send', sendIdeaInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { website: _, readTerms: __, initiativeId, solutionCallId, ...sent } = input
  const call = await holdCall(db, labId, initiativeId, solutionCallId, 'share')
  const allowed = mayAnswerCall(call, await lookToday(db, labId, now))
  if (!allowed.ok) return allowed
  if (!call.languages.includes(sent.language)) return refuse('language-unknown')
  const id = newId<'outside-idea'>(now)
  const about = { labId, id, initiativeId: call.initiativeId, solutionCallId: call.id }
  const terms = pickText(call.terms, sent.language).text
  const row = { ...sent, ...about, terms, receivedAt: now, participantId: actor.participantId }
  await db.insert(outsideIdea).values(row)
  ctx.record({ name: 'outside-idea.received', subject: id, data: { initiativeId } })
  if (!sent.crowded) await confirm(ctx, { ...about, ...sent, participantId: actor.participantId })
  return done({ id })
})

type Sender = Pick<
  OutsideIdeaRow,
  | 'id'
  | 'initiativeId'
  | 'participantId'
  | 'name'
  | 'phone'
  | 'email'
  | 'ringMe'
  | 'language'
  | 'organisation'
>

/** Tells whoever sent it that it arrived, through the channel they gave; never with words of theirs. */
async function confirm(ctx: CommandContext, sender: Sender): Promise<void> {
  const participantId = await personOf(ctx, sender)
  await ctx.db.update(outsideIdea).set({ participantId }).where(isOutside(ctx, sender))
  await tell(ctx, { ...sender, participantId }, 'received', {
    en: 'Thank you. Your idea has reached us. Somebody reads it and tells you what becomes of it.',
    sv: 'Tack. Din idé har kommit fram till oss. Någon läser den och berättar vad det blir av den.',
  })
}

/** Takes an idea from outside further: an idea of the initiative, which came from the call. */
export const takeIn = command('outside-idea.take-in', takeInput, async (ctx, input) => {
  const held = await holdOpen(ctx, input)
  if (!held.ok) return held
  const { title, idea, joins, answer } = input
  const sender = held.value
  const participantId = await personOf(ctx, sender)
  const id = await insertIdea(ctx, {
    title,
    idea,
    public: input.public,
    initiativeId: sender.initiativeId,
    solutionCallId: sender.solutionCallId,
    proposedBy: participantId,
  })
  if (joins) await putIn(ctx, { id }, participantId, { helix: sender.helix, words: '' })
  await noteStanding(ctx, [id])
  const from = { kind: 'solution-call', id: sender.solutionCallId }
  const to = { kind: 'solution-idea', id }
  const tied = await linkThings(ctx, { from, to, relation: 'led-to' })
  if (!tied.ok) return tied
  await save(ctx, sender, { state: 'taken', answer, participantId, solutionIdeaId: id })
  await tell(ctx, { ...sender, participantId }, 'taken', answer)
  const data = { initiativeId: sender.initiativeId, solutionIdeaId: id }
  ctx.record({ name: 'outside-idea.taken-in', subject: sender.id, data })
  return done({ id: sender.id, ideaId: id })
})

/** Asks whoever sent it something, through their own channel. */
export const askBack = command(
  'outside-idea.ask',
  askInput,
  async (ctx, { question, ...about }) => {
    const held = await holdOpen(ctx, about)
    if (!held.ok) return held
    const participantId = await personOf(ctx, held.value)
    await save(ctx, held.value, { state: 'asked', question, participantId })
    await tell(ctx, { ...held.value, participantId }, 'question', question)
    const data = { initiativeId: held.value.initiativeId }
    ctx.record({ name: 'outside-idea.asked', subject: held.value.id, data })
    return done({ id: held.value.id })
  },
)

/** Notes what they answered. */
export const noteReply = command(
  'outside-idea.note',
  replyInput,
  async (ctx, { note, ...about }) => {
    const held = await holdOpen(ctx, about)
    if (!held.ok) return held
    await save(ctx, held.value, { state: 'new', note })
    const data = { initiativeId: held.value.initiativeId }
    ctx.record({ name: 'outside-idea.noted', subject: held.value.id, data })
    return done({ id: held.value.id })
  },
)

/** Thanks somebody and says no, with the reason, through their own channel. */
export const declineIdea = command(
  'outside-idea.decline',
  refusalInput,
  async (ctx, { answer, ...about }) => {
    const held = await holdOpen(ctx, about)
    if (!held.ok) return held
    const participantId = await personOf(ctx, held.value)
    await save(ctx, held.value, { state: 'declined', answer, participantId })
    await tell(ctx, { ...held.value, participantId }, 'declined', answer)
    const data = { initiativeId: held.value.initiativeId }
    ctx.record({ name: 'outside-idea.declined', subject: held.value.id, data })
    return done({ id: held.value.id })
  },
)

async function tell(
  ctx: CommandContext,
  {
    id,
    initiativeId,
    participantId,
  }: Pick<OutsideIdeaRow, 'id' | 'initiativeId' | 'participantId'>,
  subject: Parameters<typeof tellPerson>[1]['subject'],
  body: Parameters<typeof tellPerson>[1]['body'],
): Promise<void> {
  const about = { kind: 'outside-idea', id } as const
  await tellPerson(ctx, { participantId: participantId!, about, initiativeId, subject, body })
}

/** The person of the lab behind an idea from outside; written down the first time they are told something. */
async function personOf(ctx: CommandContext, sender: Sender): Promise<Id<'participant'>> {
  if (sender.participantId) return sender.participantId
  const { name, phone, email, ringMe, language, organisation } = sender
  return insertParticipant(ctx, {
    name,
    phone: phone || null,
    email: email || null,
    postalAddress: null,
    preferredChannel: email && !ringMe ? 'email' : 'phone',
    language,
    supportNeeds: '',
    ageBand: null,
    gender: null,
    placeId: null,
    belongsTo: [],
    organisation,
    accountId: null,
  })
}

type About = { initiativeId: string; outsideIdeaId: string; version: number }

async function holdOpen(ctx: CommandContext, { initiativeId, outsideIdeaId, version }: About) {
  const allowed = mayLeadCalls(ctx.actor, initiativeId)
  if (!allowed.ok) return allowed
  const [found] = await ctx.db
    .select()
    .from(outsideIdea)
    .where(isOutside(ctx, { id: outsideIdeaId as OutsideIdeaRow['id'] }))
    .for('update')
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  if (found.state === 'taken' || found.state === 'declined') return refuse('answered-already')
  return found.version === version ? done(found) : refuse('changed-meanwhile')
}

function isOutside({ labId }: CommandContext, { id }: Pick<OutsideIdeaRow, 'id'>) {
  return and(eq(outsideIdea.labId, labId), eq(outsideIdea.id, id))
}

async function save(
  ctx: CommandContext,
  found: OutsideIdeaRow,
  changes: Partial<OutsideIdeaRow>,
): Promise<void> {
  const handled = { handledBy: ctx.actor.participantId, handledAt: ctx.now }
  await ctx.db
    .update(outsideIdea)
    .set({ ...changes, ...handled, version: found.version + 1 })
    .where(isOutside(ctx, found))
}
