import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { forgetBlobs, keepBlob, type ReceivedFile } from '../../../platform/blobs/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toKeep } from './hold.ts'
import { addVersionInput, changeVersionInput, limits } from './input.ts'
import { mayTry } from './policy.ts'
import {
  prototypeReason,
  prototypeTrial,
  prototypeVersion,
  type PrototypeId,
  type VersionRow,
} from './schema.ts'

/** Adds the next version, with what was changed because of what people said of those before. */
export const addVersion = command('prototype-version.add', addVersionInput, async (ctx, input) => {
  const { initiativeId, prototypeId, version: seen, ...sent } = input
  const { found, initiative } = await toKeep(ctx, { initiativeId, prototypeId })
  const allowed = mayTry(ctx.actor, initiative, found)
  if (!allowed.ok) return allowed
  const newest = await newestNumber(ctx, found.id)
  if (newest !== seen) return refuse('changed-meanwhile')
  if (newest >= limits.versions) return refuse('too-many-versions', { max: limits.versions })
  const written = await insertVersion(ctx, found.id, { ...sent, number: newest + 1 })
  if (!written.ok) return written
  ctx.record({ name: 'prototype-version.added', ...aboutIt(found, { number: newest + 1 }) })
  return done({ id: written.value.id })
})

/** Puts the words of a version right, as long as nobody has tried it. */
export const changeVersion = command(
  'prototype-version.change',
  changeVersionInput,
  async (ctx, input) => {
    const { initiativeId, prototypeId, prototypeVersionId, version, file, shows, ...sent } = input
    const { found, initiative } = await toKeep(ctx, { initiativeId, prototypeId })
    const allowed = mayTry(ctx.actor, initiative, found)
    if (!allowed.ok) return allowed
    const one = await findVersion(ctx, found.id, prototypeVersionId)
    if (one.version !== version) return refuse('changed-meanwhile')
    if (await wasTried(ctx, one.id)) return refuse('version-tried')
    if (sent.madeOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-in-future')
    const isFirst = one.number === 1
    if (!isFirst && Object.keys(sent.changedBecause).length === 0) return refuse('because-missing')
    const blob = file ? await keepBlob(ctx.db, ctx.labId, file, ctx.now) : null
    await ctx.db
      .update(prototypeVersion)
      .set({
        ...sent,
        changedBecause: isFirst ? {} : sent.changedBecause,
        ...(blob ? { blobId: blob.id, shows } : one.blobId ? { shows: shows || one.shows } : {}),
        version: version + 1,
      })
      .where(and(eq(prototypeVersion.labId, ctx.labId), eq(prototypeVersion.id, one.id)))
    if (blob && one.blobId) await forgetBlobs(ctx, [one.blobId])
    ctx.record({ name: 'prototype-version.changed', ...aboutIt(found, { number: one.number }) })
    return done({ id: one.id })
  },
)

type NewVersion = Pick<VersionRow, 'number' | 'what' | 'learn' | 'changedBecause' | 'madeOn'> & {
  file: ReceivedFile | null
  shows: string
  trials: readonly string[]
}

/** Writes a version as part of a larger change, with what was said that it rests on. */
export async function insertVersion(
  ctx: CommandContext,
  prototypeId: PrototypeId,
  { file, shows, trials, ...sent }: NewVersion,
) {
  const { db, labId, now, actor } = ctx
  if (sent.madeOn > (await lookToday(db, labId, now))) return refuse('day-in-future')
  const said = await trialsOf(ctx, prototypeId, trials)
  if (said.length < new Set(trials).size) return refuse('trial-gone')
  const blob = file ? await keepBlob(db, labId, file, now) : null
  const id = newId<'prototype-version'>(now)
  await db.insert(prototypeVersion).values({
    ...sent,
    labId,
    id,
    prototypeId,
    blobId: blob?.id ?? null,
    shows: blob ? shows : '',
    writtenBy: actor.participantId,
    writtenAt: now,
  })
  if (said.length > 0) {
    await db
      .insert(prototypeReason)
      .values(said.map((trial) => ({ labId, prototypeVersionId: id, prototypeTrialId: trial.id })))
  }
  return done({ id })
}

/** What was said of this prototype and stands, of those asked for. */
async function trialsOf(
  { db, labId }: CommandContext,
  prototypeId: PrototypeId,
  ids: readonly string[],
): Promise<{ id: Id<'prototype-trial'> }[]> {
  if (ids.length === 0) return []
  return db
    .select({ id: prototypeTrial.id })
    .from(prototypeTrial)
    .where(
      and(
        eq(prototypeTrial.labId, labId),
        eq(prototypeTrial.prototypeId, prototypeId),
        inArray(prototypeTrial.id, ids as Id<'prototype-trial'>[]),
        isNull(prototypeTrial.takenBackAt),
      ),
    )
}

/** A version of this prototype, for a change. */
export async function findVersion(
  { db, labId }: CommandContext,
  prototypeId: PrototypeId,
  id: string,
): Promise<VersionRow> {
  const [found] = await db
    .select()
    .from(prototypeVersion)
    .where(
      and(
        eq(prototypeVersion.labId, labId),
        eq(prototypeVersion.prototypeId, prototypeId),
        sql`${prototypeVersion.id} = ${id}::uuid`,
      ),
    )
  if (!found) throw new NotFound()
  return found
}

async function newestNumber({ db, labId }: CommandContext, id: PrototypeId): Promise<number> {
  const found = await db.execute<{ newest: number }>(sql`
    select coalesce(max(number), 0)::int as newest from prototype_version
    where lab_id = ${labId} and prototype_id = ${id}`)
  return found.rows[0]!.newest
}

async function wasTried({ db, labId }: CommandContext, versionId: string): Promise<boolean> {
  const found = await db.execute(sql`select from prototype_trial where lab_id = ${labId}
    and prototype_version_id = ${versionId}::uuid limit 1`)
  return found.rowCount === 1
}
