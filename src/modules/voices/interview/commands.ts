import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { pickText } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { lookSession } from '../../sessions/index.ts'
import { agreesTo } from '../assisted/consents.ts'
import { keepAssisted } from '../assisted/keep.ts'
import { mayHandle } from '../contribution/policy.ts'
import { wordsMax } from '../contribution/words.ts'
import { mayGatherStories } from '../story-consent/gather.ts'
import { keepInterviewInput, writeGuideInput } from './input.ts'
import { lookGuide } from './queries.ts'
import {
  interview,
  interviewGuide,
  type InterviewGuideId,
  type InterviewGuideRow,
} from './schema.ts'

/** Writes the next version of an initiative's interview guide, unless somebody else did meanwhile. */
export const writeGuide = command('interview-guide.write', writeGuideInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { version, opening, questions } = input
  const { id: initiativeId } = await holdInitiative(db, labId, input.initiativeId)
  const allowed = mayHandle(actor, initiativeId)
  if (!allowed.ok) return allowed
  const before = await lookGuide(db, labId, initiativeId)
  if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')
  const id = newId<'interview-guide'>(now)
  const words = { opening, questions, version: version + 1 }
  const written = { writtenBy: actor.participantId, writtenAt: now }
  await db.insert(interviewGuide).values({ ...words, ...written, labId, id, initiativeId })
  const data = { initiativeId, version: version + 1 }
  ctx.record({ name: 'interview-guide.written', subject: id, data })
  return done({ id })
})

/** Keeps an interview as one contribution, the questions as headings. Without consent nothing is kept. */
export const keepInterview = command('interview.keep', keepInterviewInput, async (ctx, input) => {
  const { guideId, answers, sessionId, heldOn, readBack, ...said } = input
  const { db, labId, now, actor } = ctx
  const allowed = mayHandle(actor, said.initiativeId)
  if (!allowed.ok) return allowed
  const ready = await mayGatherStories(db, labId, actor, now)
  if (!ready.ok) return ready
  if (!(await agreesTo(ctx, said.consents, 'story-in-lab'))) return refuse('consent-first')
  const guide = await findGuide(ctx, said.initiativeId, guideId)
  const session = sessionId ? await lookSession(db, labId, sessionId) : undefined
  if (sessionId && session?.initiativeId !== said.initiativeId) return refuse('session-unknown')
  if (heldOn && heldOn > (await lookToday(db, labId, now))) return refuse('day-ahead')
  const body = written(guide, answers, said.pageLanguage)
  if (!body) return refuse('no-answer-yet')
  if (body.length > wordsMax.body) return refuse('interview-too-long', { max: wordsMax.body })
  const kept = await keepAssisted(ctx, {
    ...said,
    kind: 'interview',
    body,
    sessionId: sessionId,
    activityId: session?.activityId ?? null,
    confirmedHow: readBack ? 'read-back' : 'not-yet',
    capturedAt: heldOn ? new Date(`${heldOn}T12:00:00Z`) : now,
  })
  if (!kept.ok) return kept
  const { id } = kept.value
  await db.insert(interview).values({ labId, contributionId: id, interviewGuideId: guide.id })
  ctx.record({ name: 'interview.kept', subject: id, data: { guideId: guide.id } })
  return done({ id })
})

/** The answers under their questions; questions without an answer are left out. */
function written(
  { questions }: InterviewGuideRow,
  answers: Record<string, string>,
  language: 'en' | 'sv',
): string {
  return questions
    .flatMap((question, place) => {
      const answer = answers[String(place)]
      return answer ? [`### ${pickText(question, language).text}\n\n${answer}`] : []
    })
    .join('\n\n')
}

async function findGuide(
  { db, labId }: CommandContext,
  initiativeId: string,
  id: string,
): Promise<InterviewGuideRow> {
  const [found] = await db
    .select()
    .from(interviewGuide)
    .where(
      and(
        eq(interviewGuide.labId, labId),
        eq(interviewGuide.id, id as InterviewGuideId),
        eq(interviewGuide.initiativeId, initiativeId),
      ),
    )
  if (!found) throw new NotFound()
  return found
}
