import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { dayPlus } from '../../../shared/day.ts'
import { minorOf, type Currency } from '../../../shared/money.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative, mayCorrect, mayWorkIn } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { lookChosen } from '../../people/index.ts'
import { becomePilot } from '../idea/choose.ts'
import { lookOutside } from '../measure/outside.ts'
import { mayArchive, isOpen } from '../policy.ts'
import { aboutPilot, changePilotInput, planPilotInput } from './input.ts'
import { holdPilot, lookHost } from './queries.ts'
import { pilot, type PilotRow } from './schema.ts'

/** Plans a pilot of an initiative; it starts later, when all that it needs is there. */
export const planPilot = command('pilot.plan', planPilotInput, async (ctx, input) => {
  const { initiativeId, ideaId, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, held)
  if (!allowed.ok) return allowed
  const known = await knownDetails(ctx, sent, null)
  if (!known.ok) return known
  const id = newId<'pilot'>(ctx.now)
  await ctx.db.insert(pilot).values({
    ...known.value,
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    plannedBy: ctx.actor.participantId,
    plannedAt: ctx.now,
  })
  const chosen = ideaId ? await becomePilot(ctx, held.id, ideaId, id) : null
  if (chosen && !chosen.ok) return chosen
  ctx.record({ name: 'pilot.planned', subject: id, data: { initiativeId: held.id } })
  return done({ id })
})

/** Changes what a pilot is; who saw an older version is told what stands there now. */
export const changePilot = command('pilot.change', changePilotInput, async (ctx, input) => {
  const { initiativeId, pilotId, version, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const open = isOpen(found)
  if (!open.ok) return open
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  const known = await knownDetails(ctx, sent, found)
  if (!known.ok) return known
  if (found.state !== 'planned' && !known.value.ownerId) return refuse('owner-needed')
  if (sent.currency !== found.currency) {
    const fixed = await reckonedIn(ctx, found)
    if (!fixed.ok) return fixed
  }
  const outside = await lookOutside(ctx.db, ctx.labId, found.id, known.value)
  if (outside) return refuse('observations-outside', outside)
  await savePilot(ctx, found, known.value)
  ctx.record({ name: 'pilot.changed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Puts a pilot away: it stays to be read, and nobody is asked about it any more. */
export const archivePilot = command('pilot.archive', aboutPilot, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const may = mayArchive(found)
  if (!may.ok) return may
  await savePilot(ctx, found, { archivedAt: ctx.now })
  ctx.record({ name: 'pilot.archived', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Takes it out again. */
export const returnPilot = command('pilot.return', aboutPilot, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (!found.archivedAt) return refuse('already-so')
  await savePilot(ctx, found, { archivedAt: null })
  ctx.record({ name: 'pilot.returned', ...aboutIt(found) })
  return done({ id: found.id })
})

/** A pilot to change, and whether the actor works in its initiative: also after the initiative has ended. */
export async function toKeep(
  ctx: CommandContext,
  { initiativeId, pilotId }: { initiativeId: string; pilotId: string },
) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdPilot(ctx.db, ctx.labId, held.id, pilotId)
  return { found, initiative: held, allowed: mayCorrect(ctx.actor, held) }
}

/** Saves changes to a pilot that is held, as a new version of it. */
export async function savePilot(
  ctx: CommandContext,
  { id, version }: Pick<PilotRow, 'id' | 'version'>,
  changes: Partial<PilotRow>,
): Promise<void> {
  await ctx.db
    .update(pilot)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(pilot.labId, ctx.labId), eq(pilot.id, id)))
}

/** Whether no money stands in the currency of a pilot yet. */
async function reckonedIn({ db, labId }: CommandContext, { id, currency }: PilotRow) {
  const { rows } = await db.execute<{ costs: boolean; plan: boolean }>(sql`
    select exists (select from pilot_cost where lab_id = ${labId} and pilot_id = ${id}
        and kind = 'money' and taken_back_at is null) as costs,
      exists (select from business_plan where lab_id = ${labId} and pilot_id = ${id})
        or exists (select from funding_lead where lab_id = ${labId} and pilot_id = ${id}) as plan`)
  if (rows[0]!.costs) return refuse('costs-in-currency', { currency })
  return rows[0]!.plan ? refuse('plan-in-currency', { currency }) : done(null)
}

/** What the record says a change was about. */
export function aboutIt(
  { id, initiativeId }: Pick<PilotRow, 'id' | 'initiativeId'>,
  more: Record<string, unknown> = {},
) {
  return { subject: id, data: { initiativeId, ...more } }
}

type Details = {
  ownerId: string | null
  hostId: string | null
  placeId: string | null
  lastDay: string
  budget: string
  currency: Currency
} & Pick<PilotRow, 'title' | 'tried' | 'placeWords' | 'startsOn' | 'public'>

/** The details as this lab knows them; a refusal where it knows none. */
async function knownDetails(
  { db, labId, actor }: CommandContext,
  sent: Details,
  before: Pick<PilotRow, 'ownerId' | 'hostId'> | null,
) {
  const { ownerId, hostId, placeId, lastDay, budget, ...plain } = sent
  const owner = ownerId
    ? await lookChosen(db, labId, actor, ownerId, before?.ownerId ?? null)
    : null
  if (ownerId && (!owner || owner.erasedAt)) return refuse('unknown-owner')
  const host = hostId ? await lookHost(db, labId, hostId, before?.hostId ?? null) : null
  if (hostId && !host) return refuse('unknown-host')
  const places = placeId ? await listPlaces(db, labId) : []
  const place = places.find(({ id }) => id === placeId) ?? null
  if (placeId && !place) return refuse('unknown-place')
  return done({
    ...plain,
    ownerId: owner?.id ?? null,
    hostId: host?.id ?? null,
    placeId: place?.id ?? null,
    endsBefore: dayPlus(lastDay, 1),
    budgetMinor: budget === '' ? null : minorOf(budget, plain.currency)!,
  })
}
