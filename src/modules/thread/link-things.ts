import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'
import { newId } from '../../platform/ids.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import { link, type LinkId, type Relation, type ThingRef } from './schema.ts'

export type NewLink = { from: ThingRef; to: ThingRef; relation: Relation }
export type LinkRefusal = 'link-to-itself' | 'link-in-a-circle' | 'link-exists'

/**
 * Ties two things together inside another command's change: `to` came from `from`. A thing cannot come
 * from itself, not even by a long way round.
 */
export async function linkThings(
  ctx: CommandContext,
  { from, to, relation }: NewLink,
): Promise<Result<{ id: LinkId }, LinkRefusal>> {
  if (from.kind === to.kind && from.id === to.id) return refuse('link-to-itself')
  await oneAtATime(ctx)
  if (await comesFrom(ctx, from, to)) return refuse('link-in-a-circle')
  const id = newId<'link'>(ctx.now)
  const made = await ctx.db
    .insert(link)
    .values({
      labId: ctx.labId,
      id,
      fromKind: from.kind,
      fromId: from.id,
      toKind: to.kind,
      toId: to.id,
      relation,
      madeBy: ctx.actor.participantId,
      madeAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: link.id })
  if (!made[0]) return refuse('link-exists')
  ctx.record({ name: 'link.added', subject: id, data: { from, to, relation } })
  return done({ id })
}

/** Two links made at once could close a circle that neither sees: links of one lab are made in turn. */
async function oneAtATime({ db, labId }: CommandContext): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`thread ${labId}`}, 0))`)
}

/** Whether `later` is somewhere behind `thing`; looks at every way, each thing once. */
async function comesFrom(
  { db, labId }: CommandContext,
  thing: ThingRef,
  later: ThingRef,
): Promise<boolean> {
  const found = await db.execute(sql`
    with recursive origin(kind, id) as (
      select ${thing.kind}::text, ${thing.id}::uuid
      union
      select l.from_kind, l.from_id from origin o
      join link l on l.lab_id = ${labId} and l.to_kind = o.kind and l.to_id = o.id
    )
    select 1 from origin where kind = ${later.kind} and id = ${later.id} limit 1`)
  return found.rowCount === 1
}
