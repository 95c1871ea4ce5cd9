import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { addGround, countGrounds, type Kinds } from '../evidence/grounds.ts'
import { mayWrite } from '../policy.ts'
import { confidences, type Confidence } from '../words.ts'
import { aboutLesson, changeLessonInput, withdrawLessonInput, writeLessonInput } from './input.ts'
import { holdLesson } from './queries.ts'
import { lesson, type LessonRow } from './schema.ts'

/** Writes down what was learned, as a draft; what it was written about becomes its first evidence. */
export const writeLesson = (kinds: Kinds) =>
  command('lesson.write', writeLessonInput, async (ctx, { initiativeId, from, ...sent }) => {
    const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const allowed = mayWrite(ctx.actor, { initiativeId: held.id })
    if (!allowed.ok) return allowed
    const known = await knownDetails(ctx, sent)
    if (!known.ok) return known
    const id = newId<'lesson'>(ctx.now)
    await ctx.db.insert(lesson).values({
      ...known.value,
      labId: ctx.labId,
      id,
      initiativeId: held.id,
      writtenBy: ctx.actor.participantId,
      writtenAt: ctx.now,
    })
    ctx.record({ name: 'lesson.written', subject: id, data: { initiativeId: held.id } })
    if (!from) return done({ id })
    const linked = await addGround(ctx, kinds, from, { kind: 'lesson', id })
    return linked.ok ? done({ id }) : linked
  })

/** Changes a lesson; who saw an older version is told what stands there now. */
export const changeLesson = command('lesson.change', changeLessonInput, async (ctx, input) => {
  const { lessonId, version, ...sent } = input
  const found = await holdLesson(ctx.db, ctx.labId, lessonId)
  const allowed = mayWrite(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (found.state === 'withdrawn') return refuse('lesson-withdrawn')
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const known = await knownDetails(ctx, sent)
  if (!known.ok) return known
  await saveLesson(ctx, found, known.value)
  ctx.record({ name: 'lesson.changed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Shows a lesson to everyone, once it rests on something; also one that was withdrawn. */
export const publishLesson = command('lesson.publish', aboutLesson, async (ctx, { lessonId }) => {
  const found = await holdLesson(ctx.db, ctx.labId, lessonId)
  const allowed = mayWrite(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (found.state === 'published') return refuse('already-so')
  const sources = await countGrounds(ctx.db, ctx.labId, { kind: 'lesson', id: found.id })
  if (sources === 0) return refuse('evidence-needed')
  await saveLesson(ctx, found, {
    state: 'published',
    withdrawnBecause: '',
    publishedAt: found.publishedAt ?? ctx.now,
  })
  ctx.record({ name: 'lesson.published', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Says that a lesson no longer holds, and why; it stays to be read, with what people said of it. */
export const withdrawLesson = command(
  'lesson.withdraw',
  withdrawLessonInput,
  async (ctx, { lessonId, because }) => {
    const found = await holdLesson(ctx.db, ctx.labId, lessonId)
    const allowed = mayWrite(ctx.actor, found)
    if (!allowed.ok) return allowed
    if (found.state !== 'published') return refuse('lesson-not-published')
    await saveLesson(ctx, found, { state: 'withdrawn', withdrawnBecause: because })
    ctx.record({ name: 'lesson.withdrawn', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

async function saveLesson(
  ctx: CommandContext,
  { id, version }: LessonRow,
  changes: Partial<LessonRow>,
): Promise<void> {
  await ctx.db
    .update(lesson)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(lesson.labId, ctx.labId), eq(lesson.id, id)))
}

function aboutIt({ id, initiativeId }: LessonRow) {
  return { subject: id, data: { initiativeId } }
}

type Details = { placeId: string | null; confidence: Confidence } & Pick<
  LessonRow,
  | 'claim'
  | 'explanation'
  | 'placeWords'
  | 'density'
  | 'service'
  | 'mode'
  | 'level'
  | 'confidenceBecause'
>

/** The details as this lab knows them; a refusal where it knows no such place. */
async function knownDetails({ db, labId }: CommandContext, sent: Details) {
  const { placeId, confidence, ...plain } = sent
  const places = placeId ? await listPlaces(db, labId) : []
  const place = places.find(({ id }) => id === placeId) ?? null
  if (placeId && !place) return refuse('unknown-place')
  const placed = { ...plain, placeId: place?.id ?? null }
  return done({ ...placed, confidence: confidences.indexOf(confidence) + 1 })
}
