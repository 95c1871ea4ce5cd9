import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { linkThings } from '../../thread/index.ts'

export type Kinds = ReadonlyMap<string, ThreadKind>
export type ThingRef = { kind: string; id: string }

/** How many things a lesson or practice may rest on. */
const groundsMax = 50

/** Something that a lesson or practice rests on, as the reader may see it. */
export type Ground = ThingRef & { relation: string; kindLabel: string; thing: ThreadThing }
export type Grounds = {
  seen: Ground[]
  /** All there are, also those the reader may not see. */
  count: number
}

const linked = {
  name: 'lessons-grounds',
  text: `select from_kind as kind, from_id as id, relation from link
    where lab_id = $1 and to_kind = $2 and to_id = $3 order by made_at, id limit ${groundsMax + 1}`,
}

/** What a thing rests on directly: one query, and one for each kind among them. */
export async function groundsOf(
  db: Db,
  labId: LabId,
  actor: Actor,
  kinds: Kinds,
  to: ThingRef,
): Promise<Grounds> {
  const found = await rows<ThingRef & { relation: string }>(db, linked, [labId, to.kind, to.id])
  const seen: Ground[] = []
  for (const kind of new Set(found.map((one) => one.kind))) {
    const here = found.filter((one) => one.kind === kind)
    const ids = here.map(({ id }) => id)
    const known = kinds.get(kind)
    const described = await known?.describe(db, labId, actor, ids)
    for (const one of here) {
      const thing = described?.get(one.id)
      if (thing && known) seen.push({ ...one, kindLabel: known.label, thing })
    }
  }
  return { seen, count: found.length }
}

const counted = {
  name: 'lessons-count-grounds',
  text: 'select count(*)::int as n from link where lab_id = $1 and to_kind = $2 and to_id = $3',
}

/** How many things it rests on, whoever may see them. */
export async function countGrounds(db: Db, labId: LabId, to: ThingRef): Promise<number> {
  const [found] = await rows<{ n: number }>(db, counted, [labId, to.kind, to.id])
  return found!.n
}

/** Ties what the actor may see to what rests on it, inside another command. */
export async function addGround(
  ctx: CommandContext,
  kinds: Kinds,
  from: ThingRef,
  to: ThingRef,
): Promise<Result<unknown>> {
  const seen = await kinds.get(from.kind)?.describe(ctx.db, ctx.labId, ctx.actor, [from.id])
  if (!seen?.has(from.id)) return refuse('unknown-evidence')
  if ((await countGrounds(ctx.db, ctx.labId, to)) >= groundsMax) {
    return refuse('too-much-evidence', { max: groundsMax })
  }
  const tied = await linkThings(ctx, { from, to, relation: 'rests-on' })
  return tied.ok ? done(null) : tied
}

export type Choice = { value: string; label: string; title: LocalText }

/** What may be picked as evidence: whatever the modules offer of an initiative, a query for each kind. */
export async function thingsToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  kinds: Kinds,
  initiativeId: string,
  without: ThingRef,
): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const { kind, label, pick } of kinds.values()) {
    const offered = (await pick?.(db, labId, actor, initiativeId)) ?? []
    for (const { id, title } of offered) {
      if (kind === without.kind && id === without.id) continue
      choices.push({ value: `${kind}:${id}`, label, title })
    }
  }
  return choices
}
