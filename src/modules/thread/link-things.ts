import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'
import { newId } from '../../platform/ids.ts'
import type { LocalText } from '../../shared/language.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import { link, type LinkId, type Relation, type ThingRef } from './schema.ts'

export type NewLink = {
  from: ThingRef
  to: ThingRef
  relation: Relation
  /** Where `from` is a thing of another lab: which, and the title it was published under. */
  foreign?: { lab: string; title: LocalText }
}
export type LinkRefusal = 'link-to-itself' | 'link-in-a-circle' | 'link-exists'

/**
 * Ties two things together inside another command's change: `to` came from `from`. A thing cannot come
 * from itself, not even by a long way round.
 */
export async function linkThings(
  ctx: CommandContext,
  { from, to, relation, foreign }: NewLink,
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
      foreignLab: foreign?.lab,
      foreignTitle: foreign?.title,
    })
    .onConflictDoNothing()
    .returning({ id: link.id })
  if (!made[0]) return refuse('link-exists')
  ctx.record({ name: 'link.added', subject: id, data: { from, to, relation } })
  return done({ id })
}

/**
 * The same for many things that led to one, with the same number of queries for one and for a thousand. What is tied
 * already stays as it is, and what would close a circle is left out.
 */
export async function linkAll(
  ctx: CommandContext,
  from: { kind: string; ids: readonly string[] },
  to: ThingRef,
  relation: Relation,
): Promise<void> {
  if (from.ids.length === 0) return
  await oneAtATime(ctx)
  const wanted = from.ids.map((id) => ({ id, link: newId<'link'>(ctx.now) }))
  const made = await ctx.db.execute<{ id: string; from_id: string }>(sql`
    with recursive later(kind, id) as (
      select ${to.kind}::text, ${to.id}::uuid
      union
      select l.to_kind, l.to_id from later o
      join link l on l.lab_id = ${ctx.labId} and l.from_kind = o.kind and l.from_id = o.id
    )
    insert into link (lab_id, id, from_kind, from_id, to_kind, to_id, relation, made_by, made_at)
    select ${ctx.labId}, w.link, ${from.kind}, w.id, ${to.kind}, ${to.id}::uuid, ${relation},
      ${ctx.actor.participantId}::uuid, ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, link uuid)
    where not exists (select from later where later.kind = ${from.kind} and later.id = w.id)
    on conflict do nothing returning id, from_id`)
  for (const { id, from_id: fromId } of made.rows) {
    const data = { from: { kind: from.kind, id: fromId }, to, relation }
    ctx.record({ name: 'link.added', subject: id, data })
  }
}

/** Takes ties of one relation away again; other ties between the same things stay. */
export async function untieAll(
  ctx: CommandContext,
  ties: readonly { from: ThingRef; to: ThingRef }[],
  relation: Relation,
): Promise<void> {
  if (ties.length === 0) return
  await oneAtATime(ctx)
  const wanted = ties.map(({ from, to }) => ({
    fk: from.kind,
    fi: from.id,
    tk: to.kind,
    ti: to.id,
  }))
  const gone = await ctx.db.execute<Gone>(sql`
    delete from link l using jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as w(fk text, fi uuid, tk text, ti uuid)
    where l.lab_id = ${ctx.labId} and l.relation = ${relation} and l.from_kind = w.fk
      and l.from_id = w.fi and l.to_kind = w.tk and l.to_id = w.ti
    returning l.id, w.fk, w.fi, w.tk, w.ti`)
  for (const { id, fk, fi, tk, ti } of gone.rows) {
    const data = { from: { kind: fk, id: fi }, to: { kind: tk, id: ti }, relation }
    ctx.record({ name: 'link.removed', subject: id, data })
  }
}
/** Takes away every tie of things of one kind that are no more. */
export async function untieGone(ctx: CommandContext, kind: string, ids: readonly string[]) {
  if (ids.length === 0) return
  await oneAtATime(ctx)
  const gone = await ctx.db.execute<Gone>(sql`
    delete from link l where l.lab_id = ${ctx.labId}
      and ((l.from_kind = ${kind} and l.from_id = any(${sql.param(ids)}::uuid[]))
        or (l.to_kind = ${kind} and l.to_id = any(${sql.param(ids)}::uuid[])))
    returning l.id, l.from_kind as fk, l.from_id as fi, l.to_kind as tk, l.to_id as ti`)
  for (const { id, fk, fi, tk, ti } of gone.rows) {
    const data = { from: { kind: fk, id: fi }, to: { kind: tk, id: ti } }
    ctx.record({ name: 'link.removed', subject: id, data })
  }
}

type Gone = { id: string; fk: string; fi: string; tk: string; ti: string }

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
