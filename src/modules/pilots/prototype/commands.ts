import { and, eq, sql } from 'drizzle-orm'
import { forgetBlobs } from '../../../platform/blobs/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative, mayWorkIn } from '../../initiatives/index.ts'
import { linkOrigin } from '../origin.ts'
import { aboutIt, toKeep } from './hold.ts'
import { aboutPrototype, changePrototypeInput, makePrototypeInput } from './input.ts'
import { prototypeHoldings } from './queries.ts'
import { prototype, type PrototypeRow } from './schema.ts'
import { insertVersion } from './version-commands.ts'

/** Makes a prototype with its first version, tied to what it grew out of. */
export const makePrototype = (kinds: ReadonlyMap<string, ThreadKind>) =>
  command('prototype.make', makePrototypeInput, async (ctx, input) => {
    const { initiativeId, from, title, public: open, ...version } = input
    const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const allowed = mayWorkIn(ctx.actor, held)
    if (!allowed.ok) return allowed
    const id = newId<'prototype'>(ctx.now)
    const row = { labId: ctx.labId, id, initiativeId: held.id, title, public: open }
    await ctx.db
      .insert(prototype)
      .values({ ...row, madeBy: ctx.actor.participantId, madeAt: ctx.now })
    const first = { ...version, number: 1, changedBecause: {}, trials: [] }
    const written = await insertVersion(ctx, id, first)
    if (!written.ok) return written
    const tied = await linkOrigin(ctx, kinds, { from, to: { kind: 'prototype', id } })
    if (!tied.ok) return tied
    ctx.record({ name: 'prototype.made', subject: id, data: { initiativeId: held.id } })
    return done({ id, versionId: written.value.id })
  })

/** Changes what a prototype is called and who reads it; who saw an older version is told what stands there now. */
export const changePrototype = command(
  'prototype.change',
  changePrototypeInput,
  async (ctx, input) => {
    const { title, public: open, version, ...about } = input
    const { found, allowed } = await toKeep(ctx, about)
    if (!allowed.ok) return allowed
    if (found.archivedAt) return refuse('prototype-archived')
    if (found.version !== version) return refuse('changed-meanwhile')
    await save(ctx, found, { title, public: open })
    ctx.record({ name: 'prototype.changed', ...aboutIt(found) })
    return done({ id: found.id })
  },
)

/** Puts a prototype away: it stays to be read. */
export const archivePrototype = command('prototype.archive', aboutPrototype, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.archivedAt) return refuse('already-so')
  await save(ctx, found, { archivedAt: ctx.now })
  ctx.record({ name: 'prototype.archived', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Takes it out again. */
export const returnPrototype = command('prototype.return', aboutPrototype, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (!found.archivedAt) return refuse('already-so')
  await save(ctx, found, { archivedAt: null })
  ctx.record({ name: 'prototype.returned', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Deletes a prototype that nobody tried and nothing is tied to; another is put away instead. */
export const removePrototype = command('prototype.remove', aboutPrototype, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const held = await prototypeHoldings(ctx.db, ctx.labId, found.id)
  if (held.length > 0) return refuse('holds-something')
  const { rows } = await ctx.db.execute<{
    id: string
  }>(sql`select blob_id as id from prototype_version
    where lab_id = ${ctx.labId} and prototype_id = ${found.id} and blob_id is not null`)
  await ctx.db.delete(prototype).where(isIt(ctx, found))
  await forgetBlobs(
    ctx,
    rows.map(({ id }) => id),
  )
  ctx.record({ name: 'prototype.removed', ...aboutIt(found) })
  return done({ id: found.id })
})

function isIt({ labId }: CommandContext, { id }: Pick<PrototypeRow, 'id'>) {
  return and(eq(prototype.labId, labId), eq(prototype.id, id))
}

async function save(ctx: CommandContext, found: PrototypeRow, changes: Partial<PrototypeRow>) {
  await ctx.db
    .update(prototype)
    .set({ ...changes, version: found.version + 1 })
    .where(isIt(ctx, found))
}
