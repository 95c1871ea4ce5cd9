import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdParticipant } from '../participant/living.ts'
import { place } from '../participant/schema.ts'
import { communityKept } from './schema.ts'

/** Says which places a champion keeps, instead of those before; none means the whole lab. For commands that have asked their own policy. */
export async function setCommunities(
  ctx: CommandContext,
  participantId: string,
  placeIds: readonly string[],
) {
  const { db, labId, now } = ctx
  const { id } = await holdParticipant(ctx, participantId)
  const wanted = [...new Set(placeIds)] as Id<'place'>[]
  if (!(await placesAreKnown(ctx, wanted))) return refuse('place-unknown')
  await db.delete(communityKept).where(
    and(
      eq(communityKept.labId, labId),
      sql`${communityKept.participantId} in (select entry.id from participant entry
        where entry.lab_id = ${labId} and (entry.id = ${id} or entry.merged_into = ${id}))`,
    ),
  )
  if (wanted.length > 0) {
    await db
      .insert(communityKept)
      .values(wanted.map((placeId) => ({ labId, participantId: id, placeId, setAt: now })))
  }
  ctx.record({ name: 'communities.set', subject: id, data: { placeIds: wanted } })
  return done({ id })
}

async function placesAreKnown(
  { db, labId }: CommandContext,
  ids: readonly Id<'place'>[],
): Promise<boolean> {
  if (ids.length === 0) return true
  const found = await db
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.labId, labId), inArray(place.id, [...ids])))
  return found.length === ids.length
}
