import { and, eq, isNull } from 'drizzle-orm'
import { command } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { linkThings } from '../../../thread/index.ts'
import { aboutIt, toGoOn, toKeep } from '../commands.ts'
import { closeRoundInput, openRoundInput, tellChangeInput } from './input.ts'
import { holdRound, isOver, openRoundsOf } from './queries.ts'
import { serviceAssessment, serviceChange } from './schema.ts'

/** Asks users and staff how they find a service; one round at a time. */
export const openRound = command('service-assessment.open', openRoundInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, serviceId, opensOn, closesOn } = input
  const { found, allowed } = await toGoOn(ctx, { initiativeId, serviceId })
  if (!allowed.ok) return allowed
  const today = await lookToday(db, labId, now)
  if (closesOn < today) return refuse('closes-in-past')
  const others = await openRoundsOf(db, labId, found.id, today)
  if (others.length > 0) return refuse('round-open-already')
  const id = newId<'service-assessment'>(now)
  const row = { labId, id, serviceId: found.id, opensOn, closesOn }
  await db
    .insert(serviceAssessment)
    .values({ ...row, openedBy: actor.participantId, openedAt: now })
  const to = { kind: 'service-assessment', id }
  await linkThings(ctx, { from: { kind: 'service', id: found.id }, to, relation: 'led-to' })
  ctx.record({ name: 'service-assessment.opened', ...aboutIt(found, { assessmentId: id }) })
  return done({ id })
})

/** Ends a round before its last day: what was answered is shown from now on. */
export const closeRound = command(
  'service-assessment.close',
  closeRoundInput,
  async (ctx, input) => {
    const { db, labId, now } = ctx
    const { assessmentId, ...about } = input
    const { found, allowed } = await toKeep(ctx, about)
    if (!allowed.ok) return allowed
    const round = await holdRound(db, labId, found.id, assessmentId)
    if (isOver(round, await lookToday(db, labId, now))) return refuse('already-so')
    await db
      .update(serviceAssessment)
      .set({ closedAt: now })
      .where(
        and(
          eq(serviceAssessment.labId, labId),
          eq(serviceAssessment.id, round.id),
          isNull(serviceAssessment.closedAt),
        ),
      )
    ctx.record({ name: 'service-assessment.closed', ...aboutIt(found, { assessmentId: round.id }) })
    return done({ id: round.id })
  },
)

/** Tells what was changed, and which answers it came from; everybody reads it, and the thread holds both. */
export const tellChange = command('service-change.tell', tellChangeInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, serviceId, assessmentId, title, words, onDay } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, serviceId })
  if (!allowed.ok) return allowed
  const today = await lookToday(db, labId, now)
  if (onDay > today) return refuse('day-in-future')
  const round = assessmentId ? await holdRound(db, labId, found.id, assessmentId) : null
  if (round && onDay < round.opensOn) return refuse('change-before-round')
  const id = newId<'service-change'>(now)
  await db.insert(serviceChange).values({
    labId,
    id,
    serviceId: found.id,
    serviceAssessmentId: round?.id ?? null,
    title,
    words,
    onDay,
    toldBy: actor.participantId,
    toldAt: now,
  })
  const from = round
    ? { kind: 'service-assessment', id: round.id as string }
    : { kind: 'service', id: found.id as string }
  await linkThings(ctx, { from, to: { kind: 'service-change', id }, relation: 'led-to' })
  ctx.record({ name: 'service-change.told', ...aboutIt(found, { changeId: id }) })
  return done({ id })
})
