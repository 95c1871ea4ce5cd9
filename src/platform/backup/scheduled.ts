import { randomUUID } from 'node:crypto'
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { asOwner } from '../db/database.ts'
import { unlessBusy } from '../db/lock.ts'
import { errorCode, hostProblem, isHostProblem } from '../host-problem.ts'
import type { Job } from '../jobs.ts'
import { errorForLog } from '../log.ts'
import type { AppParts } from '../parts.ts'
import { backupName } from './before-upgrade.ts'
import { checkBackup } from './check.ts'
import { backupsToKeep, isBackupDue } from './retention.ts'
import { forgetRuns, listKept, lookBackups, noteRemoved, noteRun, type BackupRun } from './runs.ts'
import { backup } from './save.ts'
import { backupJobName } from './times.ts'

/** Makes a backup when one is due, checks it, and takes away those that have had their time. */
export const scheduledBackup: Job = {
  name: backupJobName,
  async run(parts) {
    if (parts.settings.backupEvery === 'never') return
    await unlessBusy(parts.database.owner, backupJobName, () => backupWhenDue(parts))
  },
}

type Parts = Pick<AppParts, 'settings' | 'database' | 'clock' | 'log'>

/** What is asked of the machine; handed in by tests. */
export type Hands = {
  freeBytes(folder: string): Promise<number>
  check(file: string): Promise<unknown>
}

const ours = /^talkoo-\d{8}-\d{6}-scheduled\.tar\.gz$/
const spareBytes = 200_000_000
const notesDays = 60

/** The work itself, for the one process that does it. */
export async function backupWhenDue(
  parts: Parts,
  { freeBytes, check }: Hands = { freeBytes: bytesFree, check: checkBackup },
): Promise<void> {
  const { settings, database, clock, log } = parts
  const startedAt = clock.now()
  const { lastGood } = await asOwner(database, lookBackups)
  if (!isBackupDue(settings.backupEvery, lastGood?.startedAt ?? null, startedAt)) return
  const folder = join(settings.dataFolder, 'backups')
  const file = join(folder, backupName(startedAt, '-scheduled'))
  const made = { id: randomUUID(), startedAt, fileName: basename(file), removedAt: null }
  let size: number
  try {
    await removeDrafts(folder)
    await insistOnRoom(settings.dataFolder, lastGood?.byteCount ?? 0, freeBytes)
    await backup(settings, database, file)
    await check(file)
    size = (await stat(file)).size
  } catch (error) {
    await rm(file, { force: true })
    const problem = sentenceOf(error)
    log.error({ problem, error: errorForLog(error) }, 'the backup failed')
    const failed = { ...made, finishedAt: clock.now(), byteCount: null, problem }
    await asOwner(database, (db) => noteRun(db, failed))
    return
  }
  // From here on the backup is good: it stays, even where its note cannot be written.
  const good = { ...made, finishedAt: clock.now(), byteCount: size, problem: null }
  await asOwner(database, (db) => noteRun(db, good))
  log.info({ file, bytes: size }, 'a backup was made and checked')
  await removeOld(parts, folder)
}

function sentenceOf(error: unknown): string {
  if (isHostProblem(error)) return error.message
  return `The backup failed (${errorCode(error) || (error as Error).name}); the log says more.`
}

/** A process that was killed leaves a draft behind; only this job gives files such a name. */
async function removeDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const drafts = names.filter((one) => one.endsWith('.part') && ours.test(one.slice(0, -5)))
  for (const draft of drafts) await rm(join(folder, draft), { force: true })
}

async function bytesFree(folder: string): Promise<number> {
  const disk = await statfs(folder)
  return disk.bavail * disk.bsize
}

/** A backup must not fill the disk under a database that lies beside it. */
async function insistOnRoom(
  folder: string,
  lastBytes: number,
  freeBytes: Hands['freeBytes'],
): Promise<void> {
  const needed = 1.5 * lastBytes + spareBytes
  const free = await freeBytes(folder)
  if (free >= needed) return
  const [have, want] = [free, needed].map((bytes) => (bytes / 1e9).toFixed(1))
  throw hostProblem(
    `The disk is too full for a backup: ${have} GB are free, ${want} GB are needed.`,
  )
}

/** Takes away only what this job has written: by its note, its name and its size. Only files that are there count. */
async function removeOld({ settings, database, clock, log }: Parts, folder: string): Promise<void> {
  const there: BackupRun[] = []
  for (const run of await asOwner(database, listKept)) {
    const found = await lookFile(folder, run)
    if (found === 'ours') there.push(run)
    if (found === 'gone') await asOwner(database, (db) => noteRemoved(db, run, clock.now()))
  }
  const staying = backupsToKeep(there, settings.backupKeep)
  for (const run of there.filter((one) => !staying.has(one))) {
    await rm(join(folder, run.fileName), { force: true })
    await asOwner(database, (db) => noteRemoved(db, run, clock.now()))
    log.info({ file: run.fileName }, 'an old backup was taken away')
  }
  const before = new Date(clock.now().getTime() - notesDays * 86_400_000)
  await asOwner(database, (db) => forgetRuns(db, before))
}

/** Whether the file is as we left it, gone, or looks otherwise: then it stays. A folder that is away is no answer. */
async function lookFile(
  folder: string,
  { fileName, byteCount }: BackupRun,
): Promise<'ours' | 'gone' | 'other'> {
  if (!ours.test(fileName)) return 'other'
  try {
    const found = await stat(join(folder, fileName))
    return found.isFile() && found.size === byteCount ? 'ours' : 'other'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw error
  }
}
