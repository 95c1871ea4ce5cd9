import { join } from 'node:path'
import type { OpenDatabase } from '../db/connect.ts'
import type { Log } from '../log.ts'
import { backup, type Source } from './save.ts'

/** A file name that sorts by time. */
export function backupName(now: Date, why = ''): string {
  return `talkoo-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}${why}.tar.gz`
}

/** Saves everything before the database is changed by a newer version; if that fails, the upgrade does not begin. */
export async function backupBeforeUpgrade(
  settings: Source,
  database: Pick<OpenDatabase, 'owner'>,
  log: Pick<Log, 'info'>,
): Promise<void> {
  const file = join(settings.dataFolder, 'backups', backupName(new Date(), '-before-upgrade'))
  await backup(settings, database, file)
  log.info({ file }, 'saved a backup before the upgrade')
}
