import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { livingId, lookSeen } from '../../people/index.ts'
import {
  aboutNeed,
  agreeInput,
  changeNeedInput,
  limits,
  noteAskingInput,
  writeNeedInput,
} from './input.ts'
import { mayAgree, mayKeepPlan } from './policy.ts'
import { countNeeds } from './queries.ts'
import { accessPlan, supportNeed, type SupportNeedId, type SupportNeedRow } from './schema.ts'

/** Writes one thing down that a person needs: they say it themselves, or a keeper types it. */
export const writeNeed = command('support-need.write', writeNeedInput, async (ctx, input) => {
  const { participantId: asked, ...sent } = input
  const { person, allowed } = await whose(ctx, asked)
  if (!allowed.ok) return allowed
  await onePlanAtATime(ctx, person.id)
  const late = await agreedWrongly(ctx, sent, null)
  if (late) return late
  if ((await countNeeds(ctx.db, ctx.labId, person.id)) >= limits.needs) return refuse('plan-full')
  const id = newId<'support-need'>(ctx.now)
  await ctx.db.insert(supportNeed).values({
    ...(isOwn(ctx, person.id) ? { ...sent, metBy: '', agreedOn: null, agreedHow: null } : sent),
    labId: ctx.labId,
    id,
    participantId: person.id,
    writtenBy: ctx.actor.participantId,
    writtenAt: ctx.now,
  })
  await needsSomething(ctx, person.id)
  ctx.record({ name: 'support-need.written', ...about(id, person.id, { kind: sent.kind }) })
  return done({ id })
})

/** Changes what is needed or how it is met; what was agreed before does not hold for other words. */
export const changeNeed = command('support-need.change', changeNeedInput, async (ctx, input) => {
  const { participantId, supportNeedId, version, ...sent } = input
  const { person, found, allowed } = await toKeep(ctx, { participantId, supportNeedId })
  if (!allowed.ok) return allowed
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  if (found.endedAt) return refuse('need-over')
  const late = await agreedWrongly(ctx, sent, found)
  if (late) return late
  const wanted = isOwn(ctx, person.id) ? ownChange(found, sent) : sent
  await save(ctx, found, stillAgreed(found, wanted))
  ctx.record({ name: 'support-need.changed', ...about(found.id, person.id) })
  return done({ id: found.id })
})

/** Agrees, for oneself, to how a need is met. */
export const agreeToNeed = command('support-need.agree', agreeInput, async (ctx, input) => {
  const { version, ...ids } = input
  const { person, found, allowed } = await toKeep(ctx, ids)
  if (!allowed.ok) return allowed
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const may = mayAgree(ctx.actor, { ...found, participantId: person.id })
  if (!may.ok) return may
  const agreedOn = await lookToday(ctx.db, ctx.labId, ctx.now)
  await save(ctx, found, { agreedOn, agreedHow: 'themselves' })
  ctx.record({ name: 'support-need.agreed', ...about(found.id, person.id) })
  return done({ id: found.id })
})

/** Takes a need off the plan: it is not needed any more. */
export const endNeed = command('support-need.end', aboutNeed, async (ctx, input) => {
  const { person, found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.endedAt) return refuse('already-so')
  await save(ctx, found, { endedAt: ctx.now })
  ctx.record({ name: 'support-need.ended', ...about(found.id, person.id) })
  return done({ id: found.id })
})

/** Puts a need back on the plan. */
export const returnNeed = command('support-need.return', aboutNeed, async (ctx, input) => {
  const { person, found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (!found.endedAt) return refuse('already-so')
  if ((await countNeeds(ctx.db, ctx.labId, person.id)) >= limits.needs) return refuse('plan-full')
  await save(ctx, found, { endedAt: null })
  await needsSomething(ctx, person.id)
  ctx.record({ name: 'support-need.returned', ...about(found.id, person.id) })
  return done({ id: found.id })
})

/** Notes that a person was asked what they need, also when the answer is: nothing. */
export const noteAsking = command(
  'access-plan.note-asking',
  noteAskingInput,
  async (ctx, input) => {
    const { participantId, askedOn, askedHow, needsNothing } = input
    const { person, allowed } = await whose(ctx, participantId)
    if (!allowed.ok) return allowed
    const own = isOwn(ctx, person.id)
    if (!own && !askedHow) return refuse('say-how-asked')
    if (askedOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    await onePlanAtATime(ctx, person.id)
    if (needsNothing && (await countNeeds(ctx.db, ctx.labId, person.id)) > 0)
      return refuse('has-needs')
    const said = {
      askedOn,
      askedHow: own ? ('themselves' as const) : askedHow!,
      needsNothing,
      notedBy: ctx.actor.participantId,
      notedAt: ctx.now,
    }
    await ctx.db
      .insert(accessPlan)
      .values({ labId: ctx.labId, participantId: person.id, ...said })
      .onConflictDoUpdate({ target: [accessPlan.labId, accessPlan.participantId], set: said })
    ctx.record({ name: 'access-plan.asked', subject: person.id, data: { needsNothing } })
    return done({ id: person.id })
  },
)

type ParticipantId = Id<'participant'>
type Sent = Pick<SupportNeedRow, 'kind' | 'words' | 'metBy' | 'agreedOn' | 'agreedHow'>

/** The person a plan is about, and whether the actor keeps it. */
async function whose({ db, labId, actor }: CommandContext, participantId: string) {
  const person = await lookSeen(db, labId, actor, participantId)
  if (!person || person.erasedAt) throw new NotFound()
  return { person, allowed: mayKeepPlan(actor, person.id) }
}

async function toKeep(
  ctx: CommandContext,
  { participantId, supportNeedId }: { participantId: string; supportNeedId: string },
) {
  const { person, allowed } = await whose(ctx, participantId)
  await onePlanAtATime(ctx, person.id)
  const living = livingId(supportNeed.labId, supportNeed.participantId)
  const [found] = await ctx.db
    .select()
    .from(supportNeed)
    .where(
      and(
        eq(supportNeed.labId, ctx.labId),
        eq(supportNeed.id, supportNeedId as SupportNeedId),
        eq(living, person.id),
      ),
    )
  if (!found) throw new NotFound()
  return { person, found, allowed }
}

function isOwn({ actor }: CommandContext, participantId: string): boolean {
  return actor.participantId === participantId
}

async function onePlanAtATime({ db, labId }: CommandContext, participantId: string) {
  const name = `access plan ${labId} ${participantId}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** Nobody agrees on a later day, nor says for somebody that they agreed for themselves. */
async function agreedWrongly(ctx: CommandContext, sent: Sent, before: SupportNeedRow | null) {
  if (!sent.agreedOn) return null
  if (sent.agreedOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
  const asBefore = before?.agreedHow === 'themselves' && before.agreedOn === sent.agreedOn
  return sent.agreedHow === 'themselves' && !asBefore ? refuse('only-themselves') : null
}

/** A person says what they need; how it is met, others have worked out. */
function ownChange({ metBy, agreedOn, agreedHow }: SupportNeedRow, { kind, words }: Sent) {
  return { kind, words, metBy, agreedOn, agreedHow }
}

/** An agreement of before holds only for the words it was given to. */
function stillAgreed(before: SupportNeedRow, after: Sent): Sent {
  const sameWords = before.words === after.words && before.metBy === after.metBy
  const sameYes = before.agreedOn === after.agreedOn && before.agreedHow === after.agreedHow
  return sameWords || !sameYes ? after : { ...after, agreedOn: null, agreedHow: null }
}

/** Who needs something no longer needs nothing. */
async function needsSomething({ db, labId }: CommandContext, id: ParticipantId): Promise<void> {
  await db
    .update(accessPlan)
    .set({ needsNothing: false })
    .where(
      and(
        eq(accessPlan.labId, labId),
        eq(livingId(accessPlan.labId, accessPlan.participantId), id),
      ),
    )
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: SupportNeedRow,
  changes: Partial<SupportNeedRow>,
): Promise<void> {
  await db
    .update(supportNeed)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(supportNeed.labId, labId), eq(supportNeed.id, id)))
}

function about(id: SupportNeedId, participantId: string, more: Record<string, unknown> = {}) {
  return { subject: id, data: { participantId, ...more } }
}
