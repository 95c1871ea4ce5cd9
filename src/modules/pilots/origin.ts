import { z } from 'zod'
import { rows, type Db } from '../../platform/db/database.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import { isUuid, type LabId } from '../../shared/id.ts'
import { pickText } from '../../shared/language.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import { linkThings } from '../thread/index.ts'

type Kinds = ReadonlyMap<string, ThreadKind>
type Thing = { kind: string; id: string }

/** What something that is tried may grow out of, as far as the house knows such things. */
const sources = ['solution-idea', 'prototype', 'experiment', 'pilot', 'finding', 'theme']

/** A thing as a form sends it, 'prototype:<id>', or nothing. */
export const originInput = z
  .string()
  .default('')
  .transform((text) => text.split(':'))
  .refine(([kind, id]) => kind === '' || (sources.includes(kind!) && isUuid(id)), {
    message: 'platform.input.choose',
  })
  .transform(([kind, id]) => (kind && id ? { kind, id } : null))

/** What a form offers to grow out of: one query for each kind of thing. */
export async function originsToPick(
  { var: { parts, labId, actor, t, language } }: AppContext,
  db: Db,
  initiativeId: string,
): Promise<{ value: string; label: string }[]> {
  const found: { value: string; label: string }[] = []
  for (const kind of sources) {
    const known = parts.threadKinds.get(kind)
    for (const one of (await known?.pick?.(db, labId, actor, initiativeId)) ?? []) {
      const label = `${t(known!.label)}: ${pickText(one.title, language).text}`
      found.push({ value: `${kind}:${one.id}`, label })
    }
  }
  return found
}

/** Ties a new thing to what it grew out of, where its maker may read that. */
export async function linkOrigin(
  ctx: CommandContext,
  kinds: Kinds,
  { from, to }: { from: Thing | null; to: Thing },
): Promise<Result<null>> {
  if (!from) return done(null)
  const known = await kinds.get(from.kind)?.describe(ctx.db, ctx.labId, ctx.actor, [from.id])
  if (!known?.has(from.id)) return refuse('origin-gone')
  const linked = await linkThings(ctx, { from, to, relation: 'led-to' })
  return linked.ok ? done(null) : linked
}

const near = {
  name: 'pilots-tied-near',
  text: `select from_kind as kind, from_id as id, true as before from link
      where lab_id = $1 and to_kind = $2 and to_id = $3
    union select to_kind, to_id, false from link
      where lab_id = $1 and from_kind = $2 and from_id = $3
    limit 50`,
}

/** Something tied to a thing by the thread: what it is called, and whether it came before. */
export type Tied = ThreadThing & { label: string; before: boolean }

/** What a thing came from and what came of it, one step away, as far as the reader may read it. */
export async function tiedTo(
  { var: { parts, labId, actor } }: AppContext,
  db: Db,
  thing: Thing,
): Promise<Tied[]> {
  const found = await nearTo(db, labId, thing)
  const tied: Tied[] = []
  for (const kind of new Set(found.map((one) => one.kind))) {
    const known = parts.threadKinds.get(kind)
    const here = found.filter((one) => one.kind === kind)
    const ids = here.map(({ id }) => id)
    const described = await known?.describe(db, labId, actor, ids)
    for (const { id, before } of here) {
      const one = described?.get(id)
      if (one) tied.push({ ...one, label: known!.label, before })
    }
  }
  return tied
}

async function nearTo(db: Db, labId: LabId, { kind, id }: Thing) {
  return rows<Thing & { before: boolean }>(db, near, [labId, kind, id])
}
