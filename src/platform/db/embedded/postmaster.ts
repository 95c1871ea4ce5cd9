import { execFile } from 'node:child_process'
import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode } from '../../host-problem.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)

/** A running server of a cluster, as its own lock file describes it. */
export type Postmaster = { pid: number; port: number; socketFolder: string }

/** The live server of this cluster, if there is one. PostgreSQL itself replaces the lock file of a dead process. */
export async function lookPostmaster(place: Place): Promise<Postmaster | null> {
  const file = join(place.cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  const [pid, , , port, socketFolder] = text.split('\n')
  const postmaster = { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '' }
  if (await isServerOf(place, postmaster.pid)) return postmaster
  if (hasNumber(postmaster.pid)) await removeLocks(place, file)
  return null
}

/** Its number belongs to a dead child nobody collected or to another program: PostgreSQL would refuse to start. */
async function removeLocks(place: Place, file: string): Promise<void> {
  await rm(file, { force: true })
  if (!place.socketFolder) return
  await rm(join(place.socketFolder, `.s.PGSQL.${socketPort}.lock`), { force: true })
}

/** The port in the name of the socket; nothing listens on it. */
export const socketPort = 5432

/** Whether a process runs; a dead one that nobody has collected yet does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (!hasNumber(pid)) return false
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) [ZX] /.test(state)
}

/** Whether the system knows the number: also of a dead process that its parent has not collected. */
function hasNumber(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

async function isServerOf(place: Place, pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => place.cluster)
    return folder === place.cluster && (await commandOf(pid)).includes('postgres')
  }
  return (await commandOf(pid)).includes('postgres')
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const asked =
    process.platform === 'win32'
      ? run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])
      : run('ps', ['-p', String(pid), '-o', 'command='])
  return asked.then((answer) => answer.stdout).catch(() => '')
}
