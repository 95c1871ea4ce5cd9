import { and, eq, isNull, ne } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdMap } from '../hold.ts'
import { mayKeepMap } from '../policy.ts'
import { tie, type StakeholderId, type TieRow } from '../schema.ts'
import { findStakeholder } from '../stakeholder/queries.ts'
import { aboutTie, changeTieInput, endTieInput, makeTieInput } from './input.ts'
import { orderedEnds } from './kinds.ts'
import { findTie } from './queries.ts'

/** Ties two of the map. The same tie between the same two is there once while it lasts. */
export const makeTie = command('tie.make', makeTieInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const { fromId, toId, ...details } = input
  if (fromId === toId) return refuse('tie-to-itself')
  const { db, labId, now, actor } = ctx
  const [from, to] = [
    await findStakeholder(db, labId, fromId),
    await findStakeholder(db, labId, toId),
  ]
  if (from.removedAt || to.removedAt) return refuse('off-the-map')
  await holdMap(ctx)
  const ends = orderedEnds(input.kind, from.id, to.id)
  const misfit = await misfitOf(ctx, { ...details, ...ends }, null)
  if (misfit) return refuse(misfit)
  const id = newId<'tie'>(now)
  const made = { madeBy: actor.participantId, madeAt: now }
  await db.insert(tie).values({ ...details, ...ends, ...made, labId, id })
  ctx.record({ name: 'tie.made', subject: id, data: { ...ends, kind: input.kind } })
  return done({ id })
})

/** Changes what is said of a tie; who is tied stays. */
export const changeTie = command(
  'tie.change',
  changeTieInput,
  async (ctx, { tieId, version, ...details }) => {
    const allowed = mayKeepMap(ctx.actor)
    if (!allowed.ok) return allowed
    await holdMap(ctx)
    const held = await findTie(ctx.db, ctx.labId, tieId, true)
    if (held.removedAt) return refuse('off-the-map')
    if (held.version !== version) return refuse('changed-meanwhile')
    const ends = orderedEnds(details.kind, held.fromId, held.toId)
    const misfit = await misfitOf(ctx, { ...details, ...ends }, held.id)
    if (misfit) return refuse(misfit)
    await save(ctx, held, { ...details, ...ends })
    ctx.record({ name: 'tie.changed', subject: held.id })
    return done({ id: held.id })
  },
)

/** Says on which day a tie ended. It stays on the map of that time. */
export const endTie = command('tie.end', endTieInput, async (ctx, { tieId, until }) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await findTie(ctx.db, ctx.labId, tieId, true)
  if (held.removedAt) return refuse('off-the-map')
  if (held.until) return refuse('already-so')
  if (held.since && until < held.since) return refuse('ends-before-it-begins')
  if (until > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
  await save(ctx, held, { until })
  ctx.record({ name: 'tie.ended', subject: held.id })
  return done({ id: held.id })
})

/** Takes away a tie that never was. */
export const removeTie = command('tie.remove', aboutTie, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  const held = await findTie(ctx.db, ctx.labId, input.tieId, true)
  if (held.removedAt) return refuse('already-so')
  await save(ctx, held, { removedAt: ctx.now })
  ctx.record({ name: 'tie.removed', subject: held.id })
  return done({ id: held.id })
})

/** Undoes a removal, unless the same tie was made again since. */
export const returnTie = command('tie.return', aboutTie, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const held = await findTie(ctx.db, ctx.labId, input.tieId, true)
  if (!held.removedAt) return refuse('already-so')
  const misfit = await misfitOf(ctx, held, held.id)
  if (misfit) return refuse(misfit)
  await save(ctx, held, { removedAt: null })
  ctx.record({ name: 'tie.returned', subject: held.id })
  return done({ id: held.id })
})

type Tied = Pick<TieRow, 'kind' | 'since' | 'until'> & {
  fromId: StakeholderId
  toId: StakeholderId
}

async function misfitOf(
  { db, labId, now }: CommandContext,
  tied: Tied,
  except: TieRow['id'] | null,
) {
  const { kind, since, until, fromId, toId } = tied
  if (since && until && until < since) return 'ends-before-it-begins' as const
  const today = await lookToday(db, labId, now)
  if ((since && since > today) || (until && until > today)) return 'day-in-future' as const
  if (until) return null
  const same = and(eq(tie.kind, kind), eq(tie.fromId, fromId), eq(tie.toId, toId))
  const other = except ? ne(tie.id, except) : undefined
  const found = await db
    .select({ id: tie.id })
    .from(tie)
    .where(and(eq(tie.labId, labId), same, other, isNull(tie.until), isNull(tie.removedAt)))
  return found.length > 0 ? ('tie-there' as const) : null
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: TieRow,
  changes: Partial<TieRow>,
) {
  await db
    .update(tie)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(tie.labId, labId), eq(tie.id, id)))
}
