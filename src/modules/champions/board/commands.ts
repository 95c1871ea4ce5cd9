import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { isMentor } from '../pair/queries.ts'
import { mayModerateBoard, maySayHelped, mayUseBoard } from '../support-policy.ts'
import {
  aboutAnswer,
  aboutQuestion,
  answerInput,
  askInput,
  removeAnswerInput,
  removeQuestionInput,
} from './input.ts'
import { findQuestion } from './queries.ts'
import { championAnswer, championQuestion, type AnswerId, type QuestionId } from './schema.ts'

/** Asks the other champions; without a name if the asker wants. */
export const askQuestion = command('champion-question.ask', askInput, async (ctx, input) => {
  const allowed = await mayUse(ctx)
  if (!allowed.ok) return allowed
  const { labId, now, actor } = ctx
  const id = newId<'champion-question'>(now)
  const asked = { askedBy: actor.participantId, askedAt: now }
  await ctx.db.insert(championQuestion).values({ ...input, ...asked, labId, id })
  ctx.record({ name: 'champion-question.asked', subject: id })
  return done({ id })
})

/** Answers a question of the board. */
export const answerQuestion = command(
  'champion-question.answer',
  answerInput,
  async (ctx, input) => {
    const allowed = await mayUse(ctx)
    if (!allowed.ok) return allowed
    const { db, labId, now, actor } = ctx
    const { question } = await findQuestion(db, labId, input.championQuestionId)
    if (question.removedAt) return refuse('off-the-board')
    const id = newId<'champion-answer'>(now)
    await db.insert(championAnswer).values({
      labId,
      id,
      questionId: question.id as QuestionId,
      answeredBy: actor.participantId,
      body: input.body,
      answeredAt: now,
    })
    ctx.record({ name: 'champion-question.answered', subject: question.id, data: { answerId: id } })
    return done({ id: question.id })
  },
)

/** The asker says which answer helped; the same one again takes it back. */
export const sayHelped = command(
  'champion-question.say-helped',
  aboutAnswer,
  async (ctx, input) => {
    const { question, answer } = await both(ctx, input)
    const allowed = maySayHelped(ctx.actor, question.askerId)
    if (!allowed.ok) return allowed
    if (answer.removedAt || question.removedAt) return refuse('off-the-board')
    const helpedAnswerId = question.helpedAnswerId === answer.id ? null : (answer.id as AnswerId)
    await saveQuestion(ctx, question.id, { helpedAnswerId })
    ctx.record({
      name: 'champion-question.helped',
      subject: question.id,
      data: { answerId: helpedAnswerId },
    })
    return done({ id: question.id })
  },
)

/** Takes a question off the board, with a reason that its asker reads. */
export const removeQuestion = command(
  'champion-question.remove',
  removeQuestionInput,
  async (ctx, { championQuestionId, because }) => {
    const allowed = mayModerateBoard(ctx.actor)
    if (!allowed.ok) return allowed
    const { question } = await findQuestion(ctx.db, ctx.labId, championQuestionId)
    if (question.removedAt) return refuse('already-so')
    await saveQuestion(ctx, question.id, removedNow(ctx, because))
    ctx.record({ name: 'champion-question.removed', subject: question.id })
    return done({ id: question.id })
  },
)

/** Puts a question back on the board. */
export const returnQuestion = command(
  'champion-question.return',
  aboutQuestion,
  async (ctx, { championQuestionId }) => {
    const allowed = mayModerateBoard(ctx.actor)
    if (!allowed.ok) return allowed
    const { question } = await findQuestion(ctx.db, ctx.labId, championQuestionId)
    if (!question.removedAt) return refuse('already-so')
    await saveQuestion(ctx, question.id, notRemoved)
    ctx.record({ name: 'champion-question.returned', subject: question.id })
    return done({ id: question.id })
  },
)

/** Takes an answer off the board, with a reason. */
export const removeAnswer = command(
  'champion-answer.remove',
  removeAnswerInput,
  async (ctx, { because, ...about }) => {
    const allowed = mayModerateBoard(ctx.actor)
    if (!allowed.ok) return allowed
    const { question, answer } = await both(ctx, about)
    if (answer.removedAt) return refuse('already-so')
    await saveAnswer(ctx, answer.id, removedNow(ctx, because))
    if (question.helpedAnswerId === answer.id) {
      await saveQuestion(ctx, question.id, { helpedAnswerId: null })
    }
    ctx.record({ name: 'champion-answer.removed', subject: answer.id })
    return done({ id: question.id })
  },
)

/** Puts an answer back on the board. */
export const returnAnswer = command('champion-answer.return', aboutAnswer, async (ctx, input) => {
  const allowed = mayModerateBoard(ctx.actor)
  if (!allowed.ok) return allowed
  const { question, answer } = await both(ctx, input)
  if (!answer.removedAt) return refuse('already-so')
  await saveAnswer(ctx, answer.id, notRemoved)
  ctx.record({ name: 'champion-answer.returned', subject: answer.id })
  return done({ id: question.id })
})

async function mayUse({ db, labId, actor }: CommandContext) {
  return mayUseBoard(actor, await isMentor(db, labId, actor.participantId))
}

type About = { championQuestionId: string; championAnswerId: string }

async function both({ db, labId }: CommandContext, about: About) {
  const { question, answers } = await findQuestion(db, labId, about.championQuestionId)
  const answer = answers.find(({ id }) => id === about.championAnswerId)
  if (!answer) throw new NotFound()
  return { question, answer }
}

function removedNow({ now, actor }: CommandContext, because: string) {
  return { removedAt: now, removedBy: actor.participantId, removedBecause: because }
}

const notRemoved = { removedAt: null, removedBy: null, removedBecause: '' }

async function saveQuestion(
  { db, labId }: CommandContext,
  id: string,
  changes: Partial<typeof championQuestion.$inferInsert>,
): Promise<void> {
  await db
    .update(championQuestion)
    .set(changes)
    .where(and(eq(championQuestion.labId, labId), eq(championQuestion.id, id as QuestionId)))
}

async function saveAnswer(
  { db, labId }: CommandContext,
  id: string,
  changes: Partial<typeof championAnswer.$inferInsert>,
): Promise<void> {
  await db
    .update(championAnswer)
    .set(changes)
    .where(and(eq(championAnswer.labId, labId), eq(championAnswer.id, id as AnswerId)))
}
