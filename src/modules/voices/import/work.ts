import { sql } from 'drizzle-orm'
import { system } from '../../../platform/actor.ts'
import { runCommand, type Command } from '../../../platform/command.ts'
import { inLab } from '../../../platform/db/database.ts'
import { errorForLog } from '../../../platform/log.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { applyImport, undoImport } from './apply.ts'
import { checkLines, type Told } from './check.ts'
import { importJob } from './commands.ts'
import { lookRun } from './queries.ts'
import type { ImportRunRow, ImportState } from './schema.ts'

/** Where an import stands again when a step of it failed. */
const fallBack: Partial<Record<ImportState, ImportState>> = {
  checking: 'failed',
  applying: 'checked',
  undoing: 'applied',
}

/** Works on an import as far as its step goes; what fails is written down where people see it. */
export async function workOn(
  parts: AppParts,
  labId: LabId,
  importRunId: string,
  tell: Told = () => {},
): Promise<void> {
  const run = await inLab(parts.database, labId, (db) => lookRun(db, labId, importRunId))
  if (!run) return
  try {
    if (run.state === 'checking') await checkLines(parts, labId, run, tell)
    if (run.state === 'applying') await perform(parts, labId, applyImport, run)
    if (run.state === 'undoing') await perform(parts, labId, undoImport, run)
  } catch (error) {
    await noteFailure(parts, labId, run, error)
  }
}

/** The job behind every import that was asked for on a page. */
export const workOnImport: Job = {
  name: importJob,
  run: (parts, { labId, importRunId }) => workOn(parts, labId, String(importRunId)),
}

/** Done by Talkoo itself; a step that another process has taken meanwhile is left to it. */
async function perform(
  parts: AppParts,
  labId: LabId,
  what: Command<{ importRunId: string }, unknown>,
  { id }: ImportRunRow,
): Promise<void> {
  const result = await runCommand(parts, { actor: system, labId }, what, { importRunId: id })
  if (!result.ok && result.code !== 'import-moved') throw new Error(result.code)
}

async function noteFailure(
  parts: AppParts,
  labId: LabId,
  { id, state }: ImportRunRow,
  error: unknown,
): Promise<void> {
  const isTable = !(error instanceof Error && error.message === 'not-a-table')
  if (isTable) parts.log.error({ error: errorForLog(error) }, 'an import failed')
  const problem = isTable ? `${state}-failed` : 'not-a-table'
  await inLab(parts.database, labId, (db) =>
    db.execute(sql`update import_run set state = ${fallBack[state]!}, problem = ${problem},
        moved_at = ${parts.clock.now().toISOString()}
      where lab_id = ${labId} and id = ${id} and state = ${state}`),
  )
}
