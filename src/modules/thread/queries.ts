import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { ThreadThing } from '../../platform/manifest.ts'
import type { LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import { describeAll, keyOf, type ThreadKinds } from './describe.ts'
import { link, type LinkId, type Relation, type ThingRef } from './schema.ts'
import { threadOf, type Thread } from './thread.ts'
import { walkFrom } from './walk.ts'

/** Whose eyes look: what they may not read stays unseen. */
export type Viewer = { db: Db; labId: LabId; actor: Actor; kinds: ThreadKinds }

/** The thread around a thing: one query for the walk and one for each kind on it. */
export async function findThread(
  viewer: Viewer,
  ref: ThingRef,
): Promise<{ thing: ThreadThing; thread: Thread }> {
  const { db, labId, actor, kinds } = viewer
  if (!kinds.has(ref.kind)) throw new NotFound()
  const walk = await walkFrom(db, labId, ref)
  const described = await describeAll(db, labId, actor, kinds, [...walk.things.values()])
  const thing = described.get(keyOf(ref))
  if (!thing) throw new NotFound()
  return { thing, thread: threadOf(walk, keyOf(ref), described) }
}

/** One thing, if it may be read. */
export async function findThing(viewer: Viewer, ref: ThingRef): Promise<ThreadThing> {
  const { db, labId, actor, kinds } = viewer
  const described = await describeAll(db, labId, actor, kinds, [ref])
  const thing = described.get(keyOf(ref))
  if (!thing) throw new NotFound()
  return thing
}

export type Choice = { key: string; kind: string; title: LocalText }

/** What a thing may be tied to: whatever the modules offer of its initiative, without the thing itself. */
export async function thingsToPick(
  { db, labId, actor, kinds }: Viewer,
  ref: ThingRef,
  initiativeId: string,
): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const { kind, pick } of kinds.values()) {
    const offered = (await pick?.(db, labId, actor, initiativeId)) ?? []
    choices.push(...offered.map(({ id, title }) => ({ key: keyOf({ kind, id }), kind, title })))
  }
  return choices.filter((choice) => choice.key !== keyOf(ref))
}

export type OneLink = { id: LinkId; relation: Relation; from: ThingRef; to: ThingRef }

/** One link that touches a thing. */
export async function findLink(db: Db, labId: LabId, ref: ThingRef, id: string): Promise<OneLink> {
  const found = await db
    .select()
    .from(link)
    .where(and(eq(link.labId, labId), eq(link.id, id as LinkId)))
  const row = found[0]
  if (!row) throw new NotFound()
  const from = { kind: row.fromKind, id: row.fromId }
  const to = { kind: row.toKind, id: row.toId }
  if (![keyOf(from), keyOf(to)].includes(keyOf(ref))) throw new NotFound()
  return { id: row.id, relation: row.relation, from, to }
}
