import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { hashOf, newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdInitiative } from '../../initiatives/index.ts'
import { aboutImport, beginImportInput, mapImportInput } from './input.ts'
import { dropPieces } from './pieces.ts'
import { hasStopped, mayImport, mayStep } from './policy.ts'
import { holdRun, lookSourceKey } from './queries.ts'
import { importRun, type ImportRunRow, type ImportState } from './schema.ts'

/** The job that works on imports, whatever their step. */
export const importJob = 'voices.import'

/** Notes a file that came in; its columns are chosen next. */
export const beginImport = command('import.begin', beginImportInput, async (ctx, input) => {
  const held = await holdInitiative(ctx.db, ctx.labId, input.initiativeId)
  const allowed = mayImport(ctx.actor, held)
  if (!allowed.ok) return allowed
  const id = newId<'import-run'>(ctx.now)
  await ctx.db.insert(importRun).values({
    ...input,
    fileId: input.fileId as ImportRunRow['fileId'],
    labId: ctx.labId,
    id,
    state: 'uploaded',
    startedBy: ctx.actor.participantId,
    startedAt: ctx.now,
    movedAt: ctx.now,
  })
  ctx.record({ name: 'import.begun', subject: id, data: { initiativeId: held.id } })
  return done({ id })
})

/** Chooses what the columns are and where the texts come from, and has every line checked anew. */
export const mapImport = command('import.map', mapImportInput, async (ctx, input) => {
  const { initiativeId, importRunId: _, source, ...mapping } = input
  const ready = await toStep(ctx, input, ['uploaded', 'checked', 'failed'])
  if (!ready.ok) return ready
  const run = ready.value
  const chosen = [mapping.title, mapping.body, mapping.date, mapping.id, mapping.language]
  const unknown = [...chosen, mapping.place].find((name) => name && !run.columns.includes(name))
  if (unknown) return refuse('unknown-column', { column: unknown })
  await ctx.db.execute(sql`delete from import_line
    where lab_id = ${ctx.labId} and import_run_id = ${run.id}`)
  const sourceKey = (await lookSourceKey(ctx.db, ctx.labId, run)) ?? keyOf(source)
  await save(ctx, run, {
    ...unread,
    state: 'checking',
    mapping,
    source,
    sourceKey,
  })
  ctx.enqueue(importJob, { importRunId: run.id })
  ctx.record({ name: 'import.mapped', subject: run.id, data: { initiativeId } })
  return done({ id: run.id })
})

/** Says that the lines that are ready shall become contributions. */
export const confirmImport = command('import.confirm', aboutImport, async (ctx, input) => {
  const ready = await toStep(ctx, input, ['checked'])
  if (!ready.ok) return ready
  const run = ready.value
  if (run.readyCount === 0) return refuse('nothing-new')
  const meanwhile = await lookSourceKey(ctx.db, ctx.labId, run)
  if (meanwhile && meanwhile !== run.sourceKey) return refuse('file-came-meanwhile')
  await save(ctx, run, { state: 'applying', confirmedBy: ctx.actor.participantId })
  ctx.enqueue(importJob, { importRunId: run.id })
  ctx.record({ name: 'import.confirmed', subject: run.id, data: of(run) })
  return done({ id: run.id })
})

/** Takes up again the work that a killed process left. */
export const continueImport = command('import.continue', aboutImport, async (ctx, input) => {
  const ready = await toStep(ctx, input, ['checking', 'applying', 'undoing'])
  if (!ready.ok) return ready
  if (!hasStopped(ready.value, ctx.now)) return refuse('import-at-work')
  await save(ctx, ready.value, {})
  ctx.enqueue(importJob, { importRunId: ready.value.id })
  ctx.record({ name: 'import.continued', subject: ready.value.id, data: of(ready.value) })
  return done({ id: ready.value.id })
})

/** Has everything that came with an import withdrawn again, but for what has an answer. */
export const askToUndoImport = command('import.ask-to-undo', aboutImport, async (ctx, input) => {
  const ready = await toStep(ctx, input, ['applied'])
  if (!ready.ok) return ready
  await save(ctx, ready.value, { state: 'undoing' })
  ctx.enqueue(importJob, { importRunId: ready.value.id })
  ctx.record({ name: 'import.undo-asked', subject: ready.value.id, data: of(ready.value) })
  return done({ id: ready.value.id })
})

/** Throws away a file that was not imported, with all that was read of it. */
export const dropImport = command('import.drop', aboutImport, async (ctx, input) => {
  const ready = await toStep(ctx, input, ['uploaded', 'checked', 'failed'])
  if (!ready.ok) return ready
  const { id, fileId } = ready.value
  await dropPieces(ctx.db, ctx.labId, fileId)
  await ctx.db.execute(sql`delete from import_line
    where lab_id = ${ctx.labId} and import_run_id = ${id}`)
  await ctx.db.delete(importRun).where(and(eq(importRun.labId, ctx.labId), eq(importRun.id, id)))
  ctx.record({ name: 'import.dropped', subject: id, data: of(ready.value) })
  return done({ id })
})

const unread = {
  bytesRead: 0,
  linesRead: 0,
  readyCount: 0,
  wrongCount: 0,
  knownCount: 0,
  problem: '',
}

function keyOf(source: string): string {
  return hashOf(source.toLowerCase().replace(/\s+/g, ' ').trim()).slice(0, 16)
}

function of({ initiativeId }: ImportRunRow) {
  return { initiativeId }
}

async function toStep(
  ctx: CommandContext,
  { initiativeId, importRunId }: { initiativeId: string; importRunId: string },
  from: readonly ImportState[],
) {
  const initiative = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayImport(ctx.actor, initiative)
  if (!allowed.ok) return allowed
  const run = await holdRun(ctx.db, ctx.labId, importRunId)
  if (run.initiativeId !== initiativeId) return refuse('no-role-here')
  const may = mayStep(run.state, from)
  return may.ok ? done(run) : may
}

async function save(ctx: CommandContext, { id }: ImportRunRow, changes: Partial<ImportRunRow>) {
  await ctx.db
    .update(importRun)
    .set({ ...changes, movedAt: ctx.now })
    .where(and(eq(importRun.labId, ctx.labId), eq(importRun.id, id)))
}
