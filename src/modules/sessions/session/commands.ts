import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findActivity, holdInitiative, mayCorrect, mayWorkIn } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { lookChosen, lookParticipant } from '../../people/index.ts'
import { aboutSession, cancelSessionInput, changeSessionInput, planSessionInput } from '../input.ts'
import { mayCancel } from '../policy.ts'
import { session, type SessionRow } from '../schema.ts'
import { refuseBusyLeader } from './leader-busy.ts'
import { holdSession } from './queries.ts'

/** Plans a session of an initiative, or writes down one that was held already. */
export const planSession = command('session.plan', planSessionInput, async (ctx, input) => {
  const { initiativeId, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, held)
  if (!allowed.ok) return allowed
  const known = await knownDetails(ctx, initiativeId, sent, null)
  if (!known.ok) return known
  const id = newId<'session'>(ctx.now)
  const busy = await refuseBusyLeader(ctx, { ...known.value, id })
  if (busy) return busy
  await ctx.db.insert(session).values({
    ...known.value,
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    plannedBy: ctx.actor.participantId,
    plannedAt: ctx.now,
  })
  const { kind, activityId } = known.value
  ctx.record({
    name: 'session.planned',
    subject: id,
    data: { initiativeId: held.id, kind, activityId },
  })
  return done({ id })
})

/** Changes when, where and what a session is; who saw an older version is told what stands there now. */
export const changeSession = command('session.change', changeSessionInput, async (ctx, input) => {
  const { initiativeId, sessionId, version, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, sessionId })
  if (!allowed.ok) return allowed
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const known = await knownDetails(ctx, initiativeId, sent, found.ledBy)
  if (!known.ok) return known
  const busy = await refuseNewlyBusy(ctx, found, known.value)
  if (busy) return busy
  await saveSession(ctx, found, known.value)
  ctx.record({ name: 'session.changed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Cancels a session that has not been held, with a reason everyone who could read it can read. */
export const cancelSession = command('session.cancel', cancelSessionInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const may = mayCancel(found)
  if (!may.ok) return may
  await saveSession(ctx, found, { state: 'cancelled', cancelledBecause: input.because })
  ctx.record({ name: 'session.cancelled', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Undoes a cancellation. */
export const reinstateSession = command('session.reinstate', aboutSession, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.state !== 'cancelled') return refuse('not-cancelled')
  const ledBy = await livingLeader(ctx, found)
  const busy = await refuseBusyLeader(ctx, { ...found, ledBy })
  if (busy) return busy
  await saveSession(ctx, found, { state: 'planned', cancelledBecause: '' })
  ctx.record({ name: 'session.reinstated', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Says that all that was said is written down: nobody is reminded of it any more. */
export const finishNotes = command('session.finish-notes', aboutSession, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.state !== 'held') return refuse('not-held')
  if (found.notesDoneAt) return refuse('already-so')
  await saveSession(ctx, found, { notesDoneAt: ctx.now })
  ctx.record({ name: 'session.notes-finished', ...aboutIt(found) })
  return done({ id: found.id })
})

/** A session to put right, and whether the actor may: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, sessionId }: { initiativeId: string; sessionId: string },
) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdSession(ctx.db, ctx.labId, held.id, sessionId)
  return { found, allowed: mayCorrect(ctx.actor, held) }
}

/** Saves changes to a session that is held, as a new version of it. */
export async function saveSession(
  ctx: CommandContext,
  { id, version }: SessionRow,
  changes: Partial<SessionRow>,
): Promise<void> {
  await ctx.db
    .update(session)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(session.labId, ctx.labId), eq(session.id, id)))
}

/** What the record says a change was about. */
export function aboutIt({ id, initiativeId }: SessionRow, more: Record<string, unknown> = {}) {
  return { subject: id, data: { initiativeId, ...more } }
}

/** A change that leaves leader and times alone is never refused for what stood there before. */
async function refuseNewlyBusy(
  ctx: CommandContext,
  before: SessionRow,
  after: Pick<SessionRow, 'ledBy' | 'startsAt' | 'endsAt'>,
) {
  const same =
    (await livingLeader(ctx, before)) === after.ledBy &&
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime()
  if (same || before.state === 'cancelled') return null
  return refuseBusyLeader(ctx, { ...after, id: before.id })
}

async function livingLeader({ db, labId }: CommandContext, { ledBy }: SessionRow) {
  return ledBy ? ((await lookParticipant(db, labId, ledBy))?.id ?? null) : null
}

type Details = {
  activityId: string | null
  placeId: string | null
  ledBy: string | null
  day: string
  from: string
  to: string
} & Pick<SessionRow, 'kind' | 'mode' | 'title' | 'purpose' | 'placeWords' | 'language' | 'public'>

/** The details as this lab knows them, the times as moments; a refusal where it knows none. */
async function knownDetails(
  ctx: CommandContext,
  initiativeId: string,
  sent: Details,
  before: string | null,
) {
  const { activityId, placeId, ledBy, day, from, to, ...plain } = sent
  const { db, labId } = ctx
  const activity = activityId ? await findActivity(db, labId, initiativeId, activityId) : null
  const places = placeId ? await listPlaces(db, labId) : []
  const place = places.find(({ id }) => id === placeId) ?? null
  if (placeId && !place) return refuse('unknown-place')
  const leader = ledBy ? await lookChosen(db, labId, ctx.actor, ledBy, before) : null
  if (ledBy && !leader) return refuse('unknown-leader')
  const { startsAt, endsAt } = await momentsOf(ctx, day, from, to)
  // A clock that is put forward can swallow the hour between two times.
  if (startsAt >= endsAt) return refuse('no-time-between')
  return done({
    ...plain,
    activityId: activity?.id ?? null,
    placeId: place?.id ?? null,
    ledBy: leader?.id ?? null,
    startsAt,
    endsAt,
  })
}

const moments = {
  name: 'session-moments',
  text: `select ($2::date + $3::time) at time zone time_zone as "startsAt",
      ($2::date + $4::time) at time zone time_zone as "endsAt"
    from lab where id = $1`,
}

/** Times of a day on the lab's clocks, as moments. */
async function momentsOf({ db, labId }: CommandContext, day: string, from: string, to: string) {
  const found = await rows<Moments>(db, moments, [labId, day, from, to])
  return found[0]!
}
type Moments = Pick<SessionRow, 'startsAt' | 'endsAt'>
