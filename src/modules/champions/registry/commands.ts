import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { done, refuse } from '../../../shared/result.ts'
import { setCommunities } from '../../people/index.ts'
import {
  changeChampionInput,
  setCommunitiesInput,
  setReadinessInput,
  setStateInput,
} from '../input.ts'
import { mayActFor, mayLeadChampions, mayRaiseCap, maySayNamed, serves } from '../policy.ts'
import { holdChampion, type KnownChampion } from '../queries.ts'
import { champion, type ChampionId } from '../schema.ts'

/** Changes what is known of a champion: by themselves or a coordinator. Nobody raises their own cap. */
export const changeChampion = command(
  'champion.change',
  changeChampionInput,
  async (ctx, { championId, version, cap, ...details }) => {
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, held)
    if (!allowed.ok) return allowed
    if (held.version !== version) return refuse('changed-meanwhile')
    if (details.since > (await lookToday(ctx.db, ctx.labId, ctx.now)))
      return refuse('day-in-future')
    const raised = cap > held.capMinutes ? mayRaiseCap(ctx.actor, held) : null
    if (raised && !raised.ok) return raised
    const named = details.named && !held.named ? maySayNamed(ctx.actor, held) : null
    if (named && !named.ok) return named
    await saveChampion(ctx, held, { ...details, capMinutes: cap })
    ctx.record({ name: 'champion.changed', subject: held.id })
    return done({ id: held.id })
  },
)

/** Says which communities a champion keeps: it also says whose details they read. */
export const setChampionCommunities = command(
  'champion.set-communities',
  setCommunitiesInput,
  async (ctx, { championId, placeIds }) => {
    const allowed = mayLeadChampions(ctx.actor)
    if (!allowed.ok) return allowed
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const set = await setCommunities(ctx, held.personId, placeIds)
    return set.ok ? done({ id: held.id }) : set
  },
)

/** Lets a champion pause or go on. Leaving hands work over: see `leaving/`. Who left is asked again, see `ask-commands.ts`. */
export const setChampionState = command(
  'champion.set-state',
  setStateInput,
  async (ctx, { championId, state }) => {
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, held)
    if (!allowed.ok) return allowed
    const serving = serves(held)
    if (!serving.ok) return serving
    if (held.state === state) return refuse('already-so')
    await saveChampion(ctx, held, { state })
    ctx.record({ name: 'champion.state-set', subject: held.id, data: { state } })
    return done({ id: held.id })
  },
)

/** A champion says that they are ready, or takes it back; a coordinator notes it for who says it aloud. */
export const setReadiness = command(
  'champion.set-readiness',
  setReadinessInput,
  async (ctx, { championId, ready }) => {
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, held)
    if (!allowed.ok) return allowed
    const serving = serves(held)
    if (!serving.ok) return serving
    if ((held.readyAt !== null) === ready) return refuse('already-so')
    await saveChampion(ctx, held, { readyAt: ready ? ctx.now : null })
    const name = ready ? 'champion.ready-said' : 'champion.ready-withdrawn'
    ctx.record({ name, subject: held.id })
    return done({ id: held.id })
  },
)

/** Writes changes of a champion, so that a form opened before says that something changed. */
export async function saveChampion(
  { db, labId }: CommandContext,
  { id, version }: Pick<KnownChampion, 'id' | 'version'>,
  changes: Partial<typeof champion.$inferInsert>,
): Promise<void> {
  await db
    .update(champion)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(champion.labId, labId), eq(champion.id, id as ChampionId)))
}
