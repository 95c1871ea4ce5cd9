import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { holdMap } from '../hold.ts'
import { mayKeepMap } from '../policy.ts'
import { stakeholder, tie, type StakeholderId } from '../schema.ts'
import { nameKey } from '../stakeholder/names.ts'
import { entriesMax } from '../stakeholder/queries.ts'
import { tiesMax } from '../tie/limits.ts'
import { importMapInput } from './input.ts'
import { findKnown, type Known } from './known.ts'
import { readEntries, type FileEntry } from './read-stakeholders.ts'
import { isTieTable, readTies, type FileTie } from './read-ties.ts'

const atOnce = 500
type ImportRefusal = 'lines-to-mend' | 'names-alike' | 'nothing-new' | 'map-full'

/** Takes a file in, whole or not at all. What is on the map already stays as it is, so that the same file twice changes nothing. */
export const importMap = command('ecosystem.import', importMapInput, async (ctx, input) => {
  const allowed = mayKeepMap(ctx.actor)
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const known = await findKnown(ctx.db, ctx.labId, input.roleWords, ctx.now)
  const taken = isTieTable(input.csv)
    ? await takeTies(ctx, input.csv, known)
    : await takeEntries(ctx, input.csv, known, input.another)
  if (!taken.ok) return taken
  ctx.record({ name: 'ecosystem.imported', subject: ctx.labId, data: taken.value })
  return taken
})

type Taken = Result<{ what: 'stakeholders' | 'ties'; count: number }, ImportRefusal>

async function takeEntries(
  ctx: CommandContext,
  csv: string,
  known: Known,
  another: boolean,
): Promise<Taken> {
  const { entries, alike, problems } = readEntries(csv, known)
  if (problems.length > 0) return refuse('lines-to-mend', { count: problems.length })
  if (entries.length === 0) return refuse('nothing-new')
  if (alike.length > 0 && !another) return refuse('names-alike', { count: alike.length })
  if (known.entries.length + entries.length > entriesMax) return refuse('map-full', { entriesMax })
  const ids = new Map(known.entries.map((one) => [one.nameKey, one.id]))
  for (const { name } of entries) ids.set(nameKey(name), newId<'stakeholder'>(ctx.now))
  // Organisations first: others belong to them.
  const ordered = entries.toSorted((a, b) => rank(a) - rank(b))
  for (let from = 0; from < ordered.length; from += atOnce) {
    const some = ordered.slice(from, from + atOnce).map((entry) => rowOf(ctx, entry, ids))
    await ctx.db.insert(stakeholder).values(some)
  }
  return done({ what: 'stakeholders', count: entries.length })
}

const rank = ({ kind }: FileEntry) => (kind === 'organisation' ? 0 : 1)

function rowOf(
  { labId, actor, now }: CommandContext,
  { line: _line, organisation, placeId, ...entry }: FileEntry,
  ids: ReadonlyMap<string, StakeholderId>,
) {
  const key = nameKey(entry.name)
  return {
    ...entry,
    labId,
    id: ids.get(key)!,
    nameKey: key,
    placeId: placeId as Id<'place'> | null,
    organisationId: organisation ? ids.get(nameKey(organisation))! : null,
    addedBy: actor.participantId,
    addedAt: now,
  }
}

async function takeTies(
  { db, labId, actor, now }: CommandContext,
  csv: string,
  known: Known,
): Promise<Taken> {
  const { ties, problems } = readTies(csv, known)
  if (problems.length > 0) return refuse('lines-to-mend', { count: problems.length })
  if (ties.length === 0) return refuse('nothing-new')
  if (known.ties.size + ties.length > tiesMax) return refuse('map-full', { entriesMax: tiesMax })
  const made = { labId, madeBy: actor.participantId, madeAt: now }
  const row = ({ line: _line, from: _from, to: _to, ...one }: FileTie) => ({
    ...one,
    ...made,
    id: newId<'tie'>(now),
  })
  for (let from = 0; from < ties.length; from += atOnce) {
    await db.insert(tie).values(ties.slice(from, from + atOnce).map(row))
  }
  return done({ what: 'ties', count: ties.length })
}
