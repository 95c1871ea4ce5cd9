import { and, eq, gte } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { holdChampion } from '../queries.ts'
import { saveChampion } from '../registry/commands.ts'
import { championMandate, type MandateRow } from './schema.ts'
import type { ShownMandate } from './queries.ts'

type Champion = MandateRow['championId']

const agreedOf = ({ labId }: CommandContext, championId: Champion) =>
  and(
    eq(championMandate.labId, labId),
    eq(championMandate.championId, championId),
    eq(championMandate.state, 'agreed'),
  )

/** What was agreed for the same day or later gives way to what both have signed now. */
export async function makeRoom(ctx: CommandContext, found: ShownMandate): Promise<void> {
  const later = gte(championMandate.startsOn, found.startsOn)
  await ctx.db
    .update(championMandate)
    .set({ state: 'ended', endedAt: ctx.now })
    .where(and(agreedOf(ctx, found.championId), later))
}

/**
 * On its first day a mandate comes into force: what was agreed before ends, and the hours agreed become the cap.
 * Answers which began, if one did.
 */
export async function comeIntoForce(
  ctx: CommandContext,
  championId: Champion,
  today: string,
): Promise<MandateRow['id'] | null> {
  const { db, labId, now } = ctx
  const agreed = await db.select().from(championMandate).where(agreedOf(ctx, championId))
  const begun = agreed.filter(({ startsOn }) => startsOn <= today)
  const [force, ...older] = begun.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  if (!force || force.begunAt) return null
  for (const { id } of older) {
    await change(ctx, id, { state: 'ended', endedAt: now })
    ctx.record({ name: 'champion-mandate.ended', subject: id, data: { championId } })
  }
  await change(ctx, force.id, { begunAt: now })
  const whose = await holdChampion(db, labId, championId)
  await saveChampion(ctx, whose, { capMinutes: force.minutesWeek })
  return force.id
}

async function change(
  { db, labId }: CommandContext,
  id: MandateRow['id'],
  to: Partial<MandateRow>,
) {
  const which = and(eq(championMandate.labId, labId), eq(championMandate.id, id))
  await db.update(championMandate).set(to).where(which)
}
