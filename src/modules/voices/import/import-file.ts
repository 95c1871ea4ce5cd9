import { sql } from 'drizzle-orm'
import { system } from '../../../platform/actor.ts'
import { runCommand, type Command } from '../../../platform/command.ts'
import { inLab } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import type { Told } from './check.ts'
import { beginImport, confirmImport, mapImport } from './commands.ts'
import { guessFormat } from './days.ts'
import { lookInto, type FileSource } from './encoding.ts'
import { lookStart } from './pieces.ts'
import { lookRun, wrongLinesAfter, type WrongLine } from './queries.ts'
import { receiveTable } from './receive.ts'
import type { ImportRunRow, ImportState } from './schema.ts'
import { shapeOf } from './table-shape.ts'
import { workOn } from './work.ts'

/** What the command line asks for: a file, and what its columns are, by name or by number. */
export type FileImport = {
  initiativeId: string
  file: FileSource
  encoding: string
  columns: Record<string, string>
  dateFormat: string
  header: boolean
  kind: string
  visibility: string
  source: string
}

/** What came of it, with the first lines that could not be read. */
export type FileReport = {
  importId: string
  kept: number
  known: number
  wrong: number
  wrongLines: WrongLine[]
}

/** How long work takes is told to whoever waits; another process may be doing it. */
export type Waiting = { tell: Told; pause(): Promise<void> }

const wrongLinesTold = 20

/**
 * Brings in a file from start to end, through the same steps as the pages. Asked again after it was killed, it goes on
 * where it stopped.
 */
export async function importFile(
  parts: AppParts,
  labId: LabId,
  asked: FileImport,
  waiting: Waiting,
): Promise<Result<FileReport>> {
  const { initiativeId } = asked
  if (!(await isHere(parts, labId, initiativeId))) return refuse('no-such-initiative', asked)
  const begun = await lookBegun(parts, labId, asked)
  const run = begun ? done({ id: begun.id }) : await begin(parts, labId, asked)
  if (!run.ok) return run
  const importRunId = run.value.id
  const checked = await until(parts, labId, importRunId, ['checking'], waiting)
  if (checked.state === 'failed') return refuse('import-failed', checked)
  if (checked.state === 'checked' && checked.readyCount > 0) {
    const confirmed = await act(parts, labId, confirmImport, { initiativeId, importRunId })
    if (!confirmed.ok) return confirmed
  }
  const over = await until(parts, labId, importRunId, ['applying'], waiting)
  if (over.problem) return refuse('import-failed', over)
  return done(await report(parts, labId, over))
}

async function begin(
  parts: AppParts,
  labId: LabId,
  asked: FileImport,
): Promise<Result<{ id: string }>> {
  const { initiativeId, columns, dateFormat, header, kind, visibility, source } = asked
  const received = await receiveTable(parts, labId, asked.file, asked.encoding || null)
  if (!received.ok) return received
  const run = await act(parts, labId, beginImport, { ...received.value, initiativeId })
  if (!run.ok) return run
  const named = Object.fromEntries(
    Object.entries(columns).map(([field, name]) => [field, columnOf(received.value.columns, name)]),
  )
  const guessed = dateFormat || (await guess(parts, labId, received.value.fileId, named.date))
  const mapped = { ...named, dateFormat: guessed, header, kind, visibility, source }
  const importRunId = run.value.id
  return act(parts, labId, mapImport, { ...mapped, initiativeId, importRunId })
}

/** A column by its name, or by its number where no column is called so. */
function columnOf(columns: readonly string[], name: string): string {
  return columns.includes(name) ? name : (columns[Number(name) - 1] ?? name)
}

async function guess(parts: AppParts, labId: LabId, fileId: string, date: string | undefined) {
  const start = await inLab(parts.database, labId, (db) => lookStart(db, labId, fileId))
  const shape = shapeOf(start)
  const place = shape?.columns.indexOf(date ?? '') ?? -1
  return guessFormat(shape?.sample.map((cells) => cells[place] ?? '') ?? []) ?? 'iso'
}

async function isHere(parts: AppParts, labId: LabId, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  try {
    await inLab(parts.database, labId, (db) => findInitiative(db, labId, id))
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

/** The same file that the command line began with before and did not finish. */
async function lookBegun(
  parts: AppParts,
  labId: LabId,
  { file, initiativeId, source }: FileImport,
): Promise<{ id: string } | undefined> {
  const facts = await lookInto(file)
  if (!facts.ok) return undefined
  const found = await inLab(parts.database, labId, (db) =>
    db.execute<{ id: string }>(sql`
      select id from import_run where lab_id = ${labId} and initiative_id = ${initiativeId}
        and file_hash = ${facts.value.hash} and source = ${source} and started_by is null
        and state in ('checking', 'applying')
      order by started_at desc limit 1`),
  )
  return found.rows[0]
}

/** Works, or waits for whoever works, until the import has left these states. */
async function until(
  parts: AppParts,
  labId: LabId,
  importRunId: string,
  states: readonly ImportState[],
  { tell, pause }: Waiting,
): Promise<ImportRunRow> {
  for (;;) {
    await workOn(parts, labId, importRunId, tell)
    const run = await inLab(parts.database, labId, (db) => lookRun(db, labId, importRunId))
    if (!run) throw new NotFound()
    if (!states.includes(run.state)) return run
    tell(run.bytesRead, run.byteCount)
    await pause()
  }
}

async function report(parts: AppParts, labId: LabId, run: ImportRunRow): Promise<FileReport> {
  const { id, keptCount, knownCount, wrongCount } = run
  const wrongLines = await inLab(parts.database, labId, (db) =>
    wrongLinesAfter(db, labId, id, 0, wrongLinesTold),
  )
  return { importId: id, kept: keptCount, known: knownCount, wrong: wrongCount, wrongLines }
}

function act<I, V, C extends string>(
  parts: AppParts,
  labId: LabId,
  what: Command<I, V, C>,
  input: unknown,
) {
  return runCommand(parts, { actor: system, labId }, what, input)
}
