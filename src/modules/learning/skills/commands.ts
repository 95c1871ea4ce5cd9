import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdersOf, keeperRoles, resolveMerged, seenAmong } from '../../people/index.ts'
import { oneAtATime } from '../commands.ts'
import { isOf } from '../queries.ts'
import { mayLearn } from '../policy.ts'
import { aboutSkillCheck, checkSkillsInput, recordSkillsInput, shareSkillsInput } from './input.ts'
import { skillList } from './list-file.ts'
import { mayCorrectSkills, mayRecordSkills } from './policy.ts'
import { checksOf, lookCheck } from './queries.ts'
import { skillCheck, skillShare, type Ratings } from './schema.ts'

type Person = Id<'participant'>

/** Rates one's own skills on a day; what one said before stays. */
export const checkSkills = command('skill-check.make', checkSkillsInput, async (ctx, input) => {
  const allowed = mayLearn(ctx.actor)
  if (!allowed.ok) return allowed
  return keep(ctx, ctx.actor.participantId!, input, null)
})

/** Writes down from paper how somebody rates themselves. */
export const recordSkills = command('skill-check.record', recordSkillsInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const people = await seenAmong(db, labId, actor, [input.participantId])
  const participantId = people.get(input.participantId)
  const whose = { participantId: participantId ?? input.participantId }
  const allowed = mayRecordSkills(actor, whose)
  if (!allowed.ok) return allowed
  if (!participantId) return refuse('unknown-person')
  const kept = await keep(ctx, participantId, input, actor.participantId)
  if (kept.ok && input.showMe && actor.participantId) {
    const share = { labId, participantId, shownTo: actor.participantId, since: now }
    await db.insert(skillShare).values(share).onConflictDoNothing()
  }
  return kept
})

type Said = { checkedOn: string | null; ratings: Ratings }

async function keep(
  ctx: CommandContext,
  participantId: Person,
  { checkedOn: asked, ratings }: Said,
  recordedBy: Person | null,
) {
  const { db, labId, now } = ctx
  const list = skillList()
  const missing = list.skills.filter(({ key }) => !(key in ratings))
  if (missing.length > 0) {
    const issues = missing.map(({ key }) => ({
      code: 'custom',
      path: ['ratings', key],
      message: 'platform.input.choose',
    }))
    return refuse('invalid-input', { issues })
  }
  const today = await lookToday(db, labId, now)
  const checkedOn = asked ?? today
  if (checkedOn > today) return refuse('day-in-future')
  await oneAtATime(ctx, participantId, `skills ${list.id}`)
  const before = await checksOf(db, labId, participantId)
  if (before.some((one) => one.checkedOn === checkedOn && !one.withdrawnAt))
    return refuse('checked-that-day')
  const id = newId<'skill-check'>(now)
  const kept = Object.fromEntries(list.skills.map(({ key }) => [key, ratings[key]!]))
  const about = { labId, id, participantId, listKey: list.id, listVersion: list.version }
  await db
    .insert(skillCheck)
    .values({ ...about, ratings: kept, checkedOn, recordedBy, recordedAt: now })
  ctx.record({ name: 'skill-check.recorded', subject: id, data: { participantId } })
  return done({ id })
}

/** Takes away how somebody rated themselves on a day. */
export const withdrawSkills = command('skill-check.withdraw', aboutSkillCheck, (ctx, input) =>
  change(ctx, input, false),
)

/** Undoes that, unless the same day was rated again since. */
export const returnSkills = command('skill-check.return', aboutSkillCheck, (ctx, input) =>
  change(ctx, input, true),
)

async function change(ctx: CommandContext, input: { skillCheckId: string }, counts: boolean) {
  const { db, labId, now } = ctx
  const seen = await lookCheck(db, labId, input.skillCheckId)
  if (!seen) throw new NotFound()
  const living = await resolveMerged(db, labId, [seen.participantId])
  const participantId = living.get(seen.participantId)!
  const allowed = mayCorrectSkills(ctx.actor, { ...seen, participantId })
  if (!allowed.ok) return allowed
  await oneAtATime(ctx, participantId, `skills ${seen.listKey}`)
  const all = await checksOf(db, labId, participantId)
  const held = all.find(({ id }) => id === seen.id) ?? seen
  if (counts === (held.withdrawnAt === null)) return refuse('already-so')
  const again = all.some((one) => one.checkedOn === held.checkedOn && !one.withdrawnAt)
  if (counts && again) return refuse('checked-that-day')
  await db
    .update(skillCheck)
    .set({ withdrawnAt: counts ? null : now })
    .where(and(eq(skillCheck.labId, labId), eq(skillCheck.id, held.id)))
  const name = counts ? 'skill-check.returned' : 'skill-check.withdrawn'
  ctx.record({ name, subject: held.id, data: { participantId } })
  return done({ id: held.id })
}

/** Chooses who sees how one rates oneself: coordinators and champions of the lab, nobody unless named. */
export const shareSkills = command('skill-check.share', shareSkillsInput, async (ctx, input) => {
  const allowed = mayLearn(ctx.actor)
  if (!allowed.ok) return allowed
  const { db, labId, now } = ctx
  const me = ctx.actor.participantId!
  const today = await lookToday(db, labId, now)
  const keepers = await holdersOf(db, labId, keeperRoles, null, today)
  const chosen = [...new Set(input.shownTo)].flatMap(
    (id) => keepers.find(({ participantId }) => participantId === id)?.participantId ?? [],
  )
  if (chosen.length < new Set(input.shownTo).size || chosen.includes(me))
    return refuse('unknown-person')
  await oneAtATime(ctx, me, 'sharing')
  await db
    .delete(skillShare)
    .where(and(eq(skillShare.labId, labId), isOf(skillShare.participantId, labId, me)))
  if (chosen.length > 0) {
    const rows = chosen.map((shownTo) => ({ labId, participantId: me, shownTo, since: now }))
    await db.insert(skillShare).values(rows)
  }
  ctx.record({ name: 'skill-check.shared', subject: me, data: { people: chosen.length } })
  return done({ people: chosen.length })
})
