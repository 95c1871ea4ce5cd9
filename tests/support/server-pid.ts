import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The process id of the embedded server of a data folder. */
export async function serverPid(dataFolder: string): Promise<number> {
  const text = await readFile(
    join(dataFolder, 'postgres', 'server', 'cluster', 'postmaster.pid'),
    'utf8',
  )
  return Number(text.split('\n')[0])
}
