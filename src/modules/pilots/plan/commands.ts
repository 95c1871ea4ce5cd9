import { and, eq } from 'drizzle-orm'
import { fits } from '../../../analysis/business-plan/index.ts'
import { command } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { linkThings } from '../../thread/index.ts'
import { amountOf } from '../amount.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import { mayPlanMoney, mayPublishPlan } from '../policy.ts'
import { limits, publishPlanInput, writePlanInput } from './input.ts'
import { holdPlan } from './queries.ts'
import { businessPlan } from './schema.ts'

/** Begins the plan of a pilot, or says anew whom it serves and what it assumes; who saw an older version is told. */
export const writePlan = command('business-plan.write', writePlanInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, version, hourRate, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const may = mayPlanMoney(found)
  if (!may.ok) return may
  const rate = hourRate === '' ? done(null) : amountOf(hourRate, found.currency)
  if (!rate.ok) return rate
  if ((rate.value ?? 0) > limits.hourRateMinor) return refuse('too-large')
  const held = await holdPlan(db, labId, found.id)
  const seen = held?.plan.version ?? 0
  if (seen !== version) return refuse('changed-meanwhile', { version: seen })
  const years = sent.people.length
  const beyond = held?.standing.filter(({ fromYear }) => fromYear > years).length ?? 0
  if (beyond > 0) return refuse('lines-beyond', { years, count: beyond })
  if (held && !fits(held.standing, sent.people)) return refuse('too-large')
  const row = { ...sent, hourRateMinor: rate.value, writtenBy: actor.participantId, writtenAt: now }
  const id = held?.plan.id ?? newId<'business-plan'>(now)
  if (held) {
    await db
      .update(businessPlan)
      .set({ ...row, version: version + 1 })
      .where(and(eq(businessPlan.labId, labId), eq(businessPlan.id, id)))
  } else {
    await db.insert(businessPlan).values({ ...row, labId, id, pilotId: found.id })
    const [from, to] = [
      { kind: 'pilot', id: found.id },
      { kind: 'business-plan', id },
    ]
    const tied = await linkThings(ctx, { from: from!, to: to!, relation: 'led-to' })
    if (!tied.ok) return tied
  }
  ctx.record({ name: 'business-plan.written', ...aboutIt(found) })
  return done({ id })
})

/** Shows the summary of a plan to everybody who reads the pilot, or stops showing it. */
export const publishPlan = command(
  'business-plan.publish',
  publishPlanInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { published, ...at } = input
    const { found, allowed } = await toKeep(ctx, at)
    if (!allowed.ok) return allowed
    const may = mayPublishPlan(actor, found.initiativeId)
    if (!may.ok) return may
    const held = await holdPlan(db, labId, found.id)
    if (!held) return refuse('no-plan')
    if (published === (held.plan.publishedAt !== null)) return refuse('already-so')
    if (published && !found.public) return refuse('pilot-not-public')
    if (published && held.standing.length === 0) return refuse('plan-empty')
    await db
      .update(businessPlan)
      .set({ publishedAt: published ? now : null })
      .where(and(eq(businessPlan.labId, labId), eq(businessPlan.id, held.plan.id)))
    const name = published ? 'business-plan.published' : 'business-plan.unpublished'
    ctx.record({ name, ...aboutIt(found) })
    return done({ id: held.plan.id })
  },
)
