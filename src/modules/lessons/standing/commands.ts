import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { NotFound } from '../../../platform/errors.ts'
import { limits, neededId, neededText, tick } from '../../../platform/input.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { roles, type Role } from '../../../shared/role.ts'
import { lookSeen } from '../../people/index.ts'
import { holdLesson } from '../lesson/queries.ts'
import type { LessonRow } from '../lesson/schema.ts'
import { mayHideWords, mayNoteStanding, mayTakeStanding, roleIn } from '../policy.ts'
import { stances, type Stance } from '../words.ts'
import { lessonStanding } from './schema.ts'

/** How long the words of one standing may be, in characters. */
export const wordsMax = 1000

const said = {
  lessonId: neededId,
  stance: z.enum(stances, 'platform.input.choose'),
  words: neededText(wordsMax, 'lessons.input.words'),
  named: tick,
}
type Said = { stance: Stance; words: string; named: boolean }

/** Agrees with a lesson or contests it, in one's own words; the last word of each person counts. */
export const takeStanding = command(
  'lesson-standing.take',
  z.strictObject(said),
  async (ctx, { lessonId, ...words }) => {
    const found = await holdLesson(ctx.db, ctx.labId, lessonId)
    const allowed = mayTakeStanding(ctx.actor, found)
    if (!allowed.ok) return allowed
    await keepStanding(ctx, found, ctx.actor.participantId!, roleIn(ctx.actor, found), words)
    return done({ id: found.id })
  },
)

/** Notes what somebody said on the phone, on paper or at the door. */
export const noteStanding = command(
  'lesson-standing.note',
  z.strictObject({ ...said, participantId: neededId }),
  async (ctx, { lessonId, participantId, ...words }) => {
    const found = await holdLesson(ctx.db, ctx.labId, lessonId)
    const allowed = mayNoteStanding(ctx.actor, found)
    if (!allowed.ok) return allowed
    if (found.state !== 'published') return refuse('lesson-not-published')
    const person = await lookSeen(ctx.db, ctx.labId, ctx.actor, participantId)
    if (!person || person.erasedAt) return refuse('unknown-person')
    await keepStanding(ctx, found, person.id, await roleOf(ctx, person.id, found), words)
    return done({ id: found.id })
  },
)

/** Hides words that break the rules of the lab, with the reason in their place; that somebody said so still counts. */
export const hideStanding = command(
  'lesson-standing.hide',
  z.strictObject({
    lessonId: neededId,
    lessonStandingId: neededId,
    because: neededText(limits.reason, 'lessons.input.hidden'),
  }),
  async (ctx, { lessonId, lessonStandingId, because }) => {
    const found = await holdLesson(ctx.db, ctx.labId, lessonId)
    const allowed = mayHideWords(ctx.actor, found)
    if (!allowed.ok) return allowed
    const hidden = await ctx.db.execute(sql`
      update lesson_standing set words = '', hidden_because = ${because}
      where lab_id = ${ctx.labId} and lesson_id = ${found.id} and id = ${lessonStandingId}
        and hidden_because is null`)
    if (hidden.rowCount === 0) throw new NotFound()
    const data = { initiativeId: found.initiativeId, lessonStandingId }
    ctx.record({ name: 'lesson-standing.hidden', subject: found.id, data })
    return done({ id: found.id })
  },
)

/** The lesson is held, so that two at once come one after the other. */
async function keepStanding(
  { db, labId, actor, now, record }: CommandContext,
  { id: lessonId, claim, initiativeId }: LessonRow,
  participantId: Id<'participant'>,
  role: Role | null,
  { stance, words, named }: Said,
): Promise<void> {
  await db.execute(sql`
    update lesson_standing s set replaced_at = ${now.toISOString()}::timestamptz
    from participant e
    where s.lab_id = ${labId} and s.lesson_id = ${lessonId} and s.replaced_at is null
      and e.lab_id = s.lab_id and e.id = s.participant_id
      and coalesce(e.merged_into, e.id) = ${participantId}`)
  const id = newId<'lesson-standing'>(now)
  const notedBy = actor.participantId === participantId ? null : actor.participantId
  const row = { participantId, stance, words, named, role, notedBy, ofClaim: claim, saidAt: now }
  await db.insert(lessonStanding).values({ labId, id, lessonId, ...row })
  record({ name: 'lesson-standing.taken', subject: lessonId, data: { initiativeId, stance } })
}

async function roleOf(
  { db, labId }: CommandContext,
  participantId: string,
  { initiativeId }: LessonRow,
): Promise<Role | null> {
  const { rows } = await db.execute<{ role: Role }>(sql`
    select role from role_held where lab_id = ${labId} and participant_id = ${participantId}
      and (initiative_id is null or initiative_id = ${initiativeId})`)
  return roles.find((one) => rows.some(({ role }) => role === one)) ?? null
}
