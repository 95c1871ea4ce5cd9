import { execFile } from 'node:child_process'
import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode } from '../../host-problem.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)

/** A running server of a cluster, as its own lock file describes it. */
export type Postmaster = { pid: number; port: number; socketFolder: string }

/** The live server of this cluster, if there is one; the lock files of a dead one are removed. */
export async function lookPostmaster(place: Place): Promise<Postmaster | null> {
  const file = join(place.cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  const [pid, , , port, socketFolder] = text.split('\n')
  const postmaster = { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '' }
  if (await isServerOf(place, postmaster.pid)) return postmaster
  await rm(file, { force: true })
  if (place.socketFolder) {
    await rm(join(place.socketFolder, `.s.PGSQL.${socketPort}.lock`), { force: true })
    await rm(join(place.socketFolder, `.s.PGSQL.${socketPort}`), { force: true })
  }
  return null
}

/** The port in the name of the socket; nothing listens on it. */
export const socketPort = 5432

/** Whether a process runs; a dead one that nobody has collected yet does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) [ZX] /.test(state)
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
