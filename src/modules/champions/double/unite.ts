import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { champion, championUnion, type ChampionId, type UnitedRows } from '../schema.ts'
import { bringTogether, takeBack } from './rows.ts'

const input = z.strictObject({ mergeId: z.uuid() })

/**
 * A keeper made two people one: two entries in the registry are one champion, counted once, with the hours, sums and
 * role cards of both. The entry that is further along leads; the other stands behind it until the merge is undone.
 */
export const unite = command('champion.unite', input, async (ctx, { mergeId }) => {
  const { db, labId, now } = ctx
  const [leading, united] = await doublesOf(ctx, mergeId)
  if (!leading || !united) return refuse('nothing-to-unite')
  const moved = await bringTogether(ctx, united, leading)
  await setUnited(ctx, united, leading)
  const id = mergeId as Id<'participant-merge'>
  const row = { labId, mergeId: id, leadingId: leading, unitedId: united, moved, at: now }
  await db.insert(championUnion).values(row)
  ctx.record({ name: 'champion.united', subject: leading, data: { unitedId: united, mergeId } })
  return done(null)
})

/** The merge was undone: what went over goes back as it is now, what is new stays with the entry that led. */
export const part = command('champion.part', input, async (ctx, { mergeId }) => {
  const { db, labId, now } = ctx
  const which = and(
    eq(championUnion.labId, labId),
    eq(championUnion.mergeId, mergeId as Id<'participant-merge'>),
    isNull(championUnion.undoneAt),
  )
  const [union] = await db.select().from(championUnion).where(which).for('update')
  if (!union) return refuse('nothing-to-unite')
  const { leadingId, unitedId, moved } = union
  await hold(ctx, [leadingId, unitedId])
  await takeBack(ctx, leadingId, unitedId, moved as UnitedRows)
  await setUnited(ctx, unitedId, null)
  await db.update(championUnion).set({ undoneAt: now }).where(which)
  ctx.record({ name: 'champion.parted', subject: leadingId, data: { unitedId, mergeId } })
  return done(null)
})

/** The two entries of the person of a merge that still stands, held, the leading one first. */
async function doublesOf(ctx: CommandContext, mergeId: string): Promise<ChampionId[]> {
  const both = sql`select c.id, c.state, c.participant_id = m.kept_id as kept,
      exists (select from champion_mandate a where a.lab_id = c.lab_id and a.champion_id = c.id and a.state = 'agreed') as agreed
    from participant_merge m
    join participant e on e.lab_id = m.lab_id and coalesce(e.merged_into, e.id) = m.kept_id
    join champion c on c.lab_id = e.lab_id and c.participant_id = e.id and c.united_with is null
    where m.lab_id = ${ctx.labId} and m.id = ${mergeId}::uuid and m.undone_at is null
    order by array_position(array['active', 'paused', 'asked', 'left'], c.state), agreed desc, kept desc, c.id
    limit 2`
  const found = async () => {
    const { rows } = await ctx.db.execute<{ id: ChampionId }>(both)
    return rows.map(({ id }) => id)
  }
  await hold(ctx, await found())
  return found()
}

async function hold({ db, labId }: CommandContext, ids: readonly ChampionId[]): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`select from champion where lab_id = ${labId}
    and id = any(${sql.param([...ids])}::uuid[]) order by id for update`)
}

async function setUnited({ db, labId }: CommandContext, id: ChampionId, to: ChampionId | null) {
  await db
    .update(champion)
    .set({ unitedWith: to, version: sql`${champion.version} + 1` })
    .where(and(eq(champion.labId, labId), eq(champion.id, id)))
}
