import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { collectingPhase } from '../contribution/keep.ts'
import { reachOf } from '../contribution/reach.ts'
import { runInput } from './input.ts'
import { dropPieces } from './pieces.ts'
import { holdRun } from './queries.ts'
import type { ImportRunRow } from './schema.ts'

/** How many lines one statement takes: a transaction may be long, a statement may not. */
const linesAtOnce = 1000

/**
 * Keeps every line that is ready as a contribution: the twin of `keepContribution` for many. All or nothing, in one
 * transaction; what another import brought meanwhile is left as it is. Records one fact for the whole.
 */
export const applyImport = command('import.apply', runInput, async (ctx, { importRunId }) => {
  const run = await holdRun(ctx.db, ctx.labId, importRunId)
  if (ctx.actor.kind !== 'system' || run.state !== 'applying') return refuse('import-moved')
  const phaseId = await collectingPhase(ctx, { initiativeId: run.initiativeId })
  let kept = 0
  for (let after = 0; ;) {
    const taken = await keepLines(ctx, run, phaseId, after)
    if (taken.last === null) break
    kept += taken.kept
    after = taken.last
  }
  await ctx.db.execute(sql`delete from import_line
    where lab_id = ${ctx.labId} and import_run_id = ${run.id} and state <> 'wrong'`)
  await dropPieces(ctx.db, ctx.labId, run.fileId)
  await ctx.db.execute(sql`update import_run set state = 'applied', kept_count = ${kept},
      known_count = known_count + ready_count - ${kept},
      applied_at = ${ctx.now.toISOString()}, moved_at = ${ctx.now.toISOString()}
    where lab_id = ${ctx.labId} and id = ${run.id}`)
  const data = { initiativeId: run.initiativeId, count: kept }
  ctx.record({ name: 'import.applied', subject: run.id, data })
  return done({ kept })
})

async function keepLines(
  { db, labId, now }: CommandContext,
  run: ImportRunRow,
  phaseId: string | null,
  after: number,
): Promise<{ kept: number; last: number | null }> {
  const { kind, visibility } = run.mapping!
  const state = 'received' as const
  const reach = reachOf({ kind, visibility, state, sensitive: false, consents: [] })
  const moment = now.toISOString()
  const found = await db.execute<{ kept: number; last: number | null }>(sql`
    with taken as (
      select * from import_line
      where lab_id = ${labId} and import_run_id = ${run.id} and state = 'ready' and line > ${after}
      order by line limit ${linesAtOnce}
    ), kept as (
      insert into contribution (lab_id, id, initiative_id, phase_id, kind, channel, title, body, language,
        language_by, place_id, visibility, state, reach_public, reach_search, reach_export, receipt_hash,
        import_id, import_key, source, captured_at, received_at)
      select lab_id, contribution_id, ${run.initiativeId}, ${phaseId}::uuid, ${kind}, 'import', title, body,
        language, language_by, place_id, ${visibility}, ${state}, ${reach.reachPublic}, ${reach.reachSearch},
        ${reach.reachExport}, receipt_hash, ${run.id}, import_key, ${run.source},
        coalesce(captured_at, ${moment}::timestamptz), ${moment}::timestamptz
      from taken
      on conflict (lab_id, initiative_id, import_key) where import_key is not null do nothing
      returning lab_id, receipt_hash
    ), coded as (
      insert into code_directory (code_hash, lab_id, kind)
      select receipt_hash, lab_id, 'receipt' from kept
    )
    select (select count(*) from kept)::int as kept, (select max(line) from taken) as last`)
  return found.rows[0]!
}

/**
 * Withdraws what came with an import, but for what has an answer; the same file may come again afterwards.
 * All or nothing.
 */
export const undoImport = command('import.undo', runInput, async (ctx, { importRunId }) => {
  const { db, labId, now } = ctx
  const run = await holdRun(db, labId, importRunId)
  if (ctx.actor.kind !== 'system' || run.state !== 'undoing') return refuse('import-moved')
  let withdrawn = 0
  for (;;) {
    const found = await db.execute(sql`
      update contribution set state = 'withdrawn', withdrawn_at = ${now.toISOString()}, import_key = null,
        version = version + 1, reach_public = false, reach_search = false, reach_export = false
      where lab_id = ${labId} and id in (
        select c.id from contribution c
        where c.lab_id = ${labId} and c.import_id = ${run.id} and c.state <> 'withdrawn'
          and not exists (select from disposition d
            where d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null)
        limit ${linesAtOnce})`)
    if (!found.rowCount) break
    withdrawn += found.rowCount
  }
  await db.execute(sql`update import_run set state = 'undone', withdrawn_count = ${withdrawn},
      undone_at = ${now.toISOString()}, moved_at = ${now.toISOString()}
    where lab_id = ${labId} and id = ${run.id}`)
  const data = { initiativeId: run.initiativeId, count: withdrawn }
  ctx.record({ name: 'import.undone', subject: run.id, data })
  return done({ withdrawn })
})
