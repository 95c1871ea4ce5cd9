import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative, mayCorrect, mayWorkIn } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { lookChosen } from '../../people/index.ts'
import { linkThings, untieGone } from '../../thread/index.ts'
import { holdingsOf } from './holdings.ts'
import { aboutService, changeServiceInput, makeServiceInput, setStateInput } from './input.ts'
import { isGoingOn, mayBecome } from './policy.ts'
import { holdService, pilotsThatMayBecome } from './queries.ts'
import { service, type ServiceRow } from './schema.ts'

/** Writes a service down: one that grows out of a decided pilot, or one that stands alone. It starts to run later. */
export const makeService = command('service.make', makeServiceInput, async (ctx, input) => {
  const { initiativeId, pilotId, ...sent } = input
  const { db, labId, now } = ctx
  const held = await holdInitiative(db, labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, held)
  if (!allowed.ok) return allowed
  const pilots = pilotId ? await pilotsThatMayBecome(db, labId, held.id) : []
  const pilot = pilots.find((one) => one.id === pilotId) ?? null
  if (pilotId && !pilot) return refuse('pilot-not-decided')
  const known = await knownDetails(ctx, sent, null)
  if (!known.ok) return known
  const id = newId<'service'>(now)
  await db.insert(service).values({
    ...known.value,
    labId,
    id,
    initiativeId: held.id,
    pilotId: pilot?.id ?? null,
    stateSince: await lookToday(db, labId, now),
    madeBy: ctx.actor.participantId,
    madeAt: now,
  })
  const origin = pilot
    ? { kind: 'pilot', id: pilot.id as string }
    : { kind: 'initiative', id: held.id as string }
  await linkThings(ctx, { from: origin, to: { kind: 'service', id }, relation: 'led-to' })
  ctx.record({ name: 'service.made', subject: id, data: { initiativeId: held.id } })
  return done({ id })
})

/** Changes what the page of a service says; who saw an older version is told what stands there now. */
export const changeService = command('service.change', changeServiceInput, async (ctx, input) => {
  const { initiativeId, serviceId, version, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, serviceId })
  if (!allowed.ok) return allowed
  const open = isGoingOn(found)
  if (!open.ok) return open
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const known = await knownDetails(ctx, sent, found.ownerId)
  if (!known.ok) return known
  await saveService(ctx, found, known.value)
  ctx.record({ name: 'service.changed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Lets a service run, pauses it with a reason, or ends it; one that ended can be taken up again. */
export const setServiceState = command('service.set-state', setStateInput, async (ctx, input) => {
  const { initiativeId, serviceId, version, state, reason, until } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, serviceId })
  if (!allowed.ok) return allowed
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const may = mayBecome(found, state)
  if (!may.ok) return may
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  if (state === 'paused' && until && until < today) return refuse('until-in-past')
  await saveService(ctx, found, {
    state,
    stateReason: state === 'running' ? {} : reason,
    pausedUntil: state === 'paused' ? until : null,
    stateSince: today,
  })
  ctx.record({ name: 'service.state-set', ...aboutIt(found, { state }) })
  return done({ id: found.id })
})

/** Deletes a service that holds nothing yet; one that holds something is ended instead. */
export const removeService = command('service.remove', aboutService, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const held = await holdingsOf(ctx.db, ctx.labId, found.id)
  if (held.length > 0) return refuse('service-holds-something')
  await untieGone(ctx, 'service', [found.id])
  await ctx.db.delete(service).where(and(eq(service.labId, ctx.labId), eq(service.id, found.id)))
  ctx.record({ name: 'service.removed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** A service to change, and whether the actor works in its initiative: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, serviceId }: { initiativeId: string; serviceId: string },
) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdService(ctx.db, ctx.labId, held.id, serviceId)
  return { found, initiative: held, allowed: mayCorrect(ctx.actor, held) }
}

/** The same for what only a service that goes on is asked for. */
export async function toGoOn(
  ctx: CommandContext,
  about: { initiativeId: string; serviceId: string },
) {
  const { found, initiative, allowed } = await toKeep(ctx, about)
  return { found, initiative, allowed: allowed.ok ? isGoingOn(found) : allowed }
}

async function saveService(
  { db, labId }: CommandContext,
  { id, version }: ServiceRow,
  changes: Partial<ServiceRow>,
): Promise<void> {
  await db
    .update(service)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(service.labId, labId), eq(service.id, id)))
}

/** What the record says a change was about. */
export function aboutIt(
  { id, initiativeId }: Pick<ServiceRow, 'id' | 'initiativeId'>,
  more: Record<string, unknown> = {},
) {
  return { subject: id, data: { initiativeId, ...more } }
}

type Sent = { ownerId: string | null; placeId: string | null } & Pick<
  ServiceRow,
  | 'title'
  | 'what'
  | 'forWhom'
  | 'whenWords'
  | 'byPhone'
  | 'onPaper'
  | 'onWeb'
  | 'price'
  | 'responsible'
  | 'placeWords'
  | 'public'
>

/** The details as this lab knows them; a refusal where it knows none. */
async function knownDetails(
  { db, labId, actor }: CommandContext,
  { ownerId, placeId, ...plain }: Sent,
  before: string | null,
) {
  const owner = ownerId ? await lookChosen(db, labId, actor, ownerId, before) : null
  if (ownerId && (!owner || owner.erasedAt)) return refuse('unknown-owner')
  const places = placeId ? await listPlaces(db, labId) : []
  const place = places.find(({ id }) => id === placeId) ?? null
  if (placeId && !place) return refuse('unknown-place')
  return done({ ...plain, ownerId: owner?.id ?? null, placeId: place?.id ?? null })
}
