import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { insertRole, lookParticipant, setCommunities } from '../../people/index.ts'
import {
  addChampionInput,
  changeChampionInput,
  setCommunitiesInput,
  setReadinessInput,
  setStateInput,
} from '../input.ts'
import { leads, mayActFor, mayLeadChampions } from '../policy.ts'
import { holdChampion, lookOwn, type KnownChampion } from '../queries.ts'
import { champion, type ChampionId } from '../schema.ts'

/** Makes a person of the lab a champion: in the registry, with the role, for the communities they keep. */
export const addChampion = command('champion.add', addChampionInput, async (ctx, input) => {
  const allowed = mayLeadChampions(ctx.actor)
  if (!allowed.ok) return allowed
  return keepChampion(ctx, input)
})

type NewChampion = ReturnType<typeof addChampionInput.parse>

/** Writes a champion down, with role and communities. For commands that have asked their own policy. */
export async function keepChampion(ctx: CommandContext, input: NewChampion) {
  const { db, labId, now, actor } = ctx
  const { participantId, placeIds, initiativeIds, cap, ...details } = input
  const person = await lookParticipant(db, labId, participantId)
  if (!person || person.erasedAt) return refuse('person-unknown')
  if (details.since > (await lookToday(db, labId, now))) return refuse('day-in-future')
  // One after the other, so that nobody is a champion twice.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`champion ${person.id}`}, 0))`,
  )
  if (await lookOwn(db, labId, person.id)) return refuse('champion-already')
  const id = newId<'champion'>(now)
  const added = { addedBy: actor.participantId, addedAt: now, capMinutes: cap }
  await db.insert(champion).values({ ...details, ...added, labId, id, participantId: person.id })
  if (!(await giveRoles(ctx, person.id, initiativeIds))) throw new NotFound()
  const kept = await setCommunities(ctx, person.id, placeIds)
  if (!kept.ok) return kept
  ctx.record({ name: 'champion.added', subject: id, data: { participantId: person.id } })
  return done({ id })
}

/** The role in the initiatives named, or in the whole lab where none is; who holds it already keeps it. */
async function giveRoles(
  ctx: CommandContext,
  personId: Id<'participant'>,
  initiativeIds: readonly string[],
): Promise<boolean> {
  if (initiativeIds.length === 0) {
    await insertRole(ctx, personId, 'champion', null)
    return true
  }
  const ids = sql.param([...initiativeIds])
  const known = await ctx.db.execute(
    sql`select from initiative where lab_id = ${ctx.labId} and id = any(${ids}::uuid[])`,
  )
  if (known.rowCount !== initiativeIds.length) return false
  for (const id of initiativeIds) {
    await insertRole(ctx, personId, 'champion', id as Id<'initiative'>)
  }
  return true
}

/** Changes what is known of a champion: by themselves or a coordinator. */
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

/** Lets a champion pause or go on. Leaving hands work over: see `leaving/`. Only a coordinator takes back who left. */
export const setChampionState = command(
  'champion.set-state',
  setStateInput,
  async (ctx, { championId, state }) => {
    const held = await holdChampion(ctx.db, ctx.labId, championId)
    const allowed = mayActFor(ctx.actor, held)
    if (!allowed.ok) return allowed
    if (held.state === state) return refuse('already-so')
    if (held.state === 'left' && !leads(ctx.actor)) return refuse('coordinators-only')
    if (held.state === 'left') await insertRole(ctx, held.personId, 'champion', null)
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
    if (held.state === 'left') return refuse('champion-left')
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
