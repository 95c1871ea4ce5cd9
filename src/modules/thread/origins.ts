import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'
import type { Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { link, type Relation, type ThingRef } from './schema.ts'

const originsMax = 50_000

/** The ids of all things of one kind that a thing came from, by however long a way; whoever may read them. */
export async function originsOf(
  db: Db,
  labId: LabId,
  thing: ThingRef,
  kind: string,
): Promise<string[]> {
  const found = await db.execute<{ id: string }>(sql`
    with recursive origin(kind, id) as (
      select ${thing.kind}::text, ${thing.id}::uuid
      union
      select l.from_kind, l.from_id from origin o
      join link l on l.lab_id = ${labId} and l.to_kind = o.kind and l.to_id = o.id
    )
    select id from origin where kind = ${kind} order by id limit ${originsMax}`)
  return found.rows.map(({ id }) => id)
}

/** The ids of the things of one kind that a thing came from directly. */
export async function nearOriginsOf(
  db: Db,
  labId: LabId,
  thing: ThingRef,
  kind: string,
): Promise<string[]> {
  const found = await db
    .select({ id: link.fromId })
    .from(link)
    .where(
      and(
        eq(link.labId, labId),
        eq(link.toKind, thing.kind),
        eq(link.toId, thing.id),
        eq(link.fromKind, kind),
      ),
    )
  return found.map(({ id }) => id)
}

/** Unties two things inside another command's change; says whether they were tied in this way. */
export async function unlinkThings(
  ctx: CommandContext,
  { from, to, relation }: { from: ThingRef; to: ThingRef; relation: Relation },
): Promise<boolean> {
  const gone = await ctx.db
    .delete(link)
    .where(
      and(
        eq(link.labId, ctx.labId),
        eq(link.fromKind, from.kind),
        eq(link.fromId, from.id),
        eq(link.toKind, to.kind),
        eq(link.toId, to.id),
        eq(link.relation, relation),
      ),
    )
    .returning({ id: link.id })
  for (const { id } of gone) {
    ctx.record({ name: 'link.removed', subject: id, data: { from, to, relation } })
  }
  return gone.length > 0
}
