import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode, hostProblem } from '../../host-problem.ts'
import type { Place } from './place.ts'
import { isAlive } from './postmaster.ts'

const run = promisify(execFile)

/** The superuser of the embedded server: Talkoo uses it to make roles, never to serve. */
export const superuser = 'talkoo_host'

/** Creates the cluster beside its place and renames it, so that an interrupted or a doubled first start is harmless. */
export async function createCluster(place: Place, durable: boolean): Promise<void> {
  if (await stat(join(place.cluster, 'PG_VERSION')).catch(() => null)) return
  await removeLeftovers(place.home)
  const draft = `${place.server}.new-${process.pid}`
  await mkdir(draft, { mode: 0o700 })
  const password = randomBytes(32).toString('base64url')
  const passwordFile = join(draft, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flush: true })
  if (place.user) {
    await chown(draft, place.user.uid, place.user.gid)
    await chown(passwordFile, place.user.uid, place.user.gid)
  }
  await initialise(place, join(draft, 'cluster'), passwordFile, durable)
  await rename(draft, place.server).catch(() => rm(draft, { recursive: true }))
}

async function initialise(
  place: Place,
  cluster: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const options = ['--pgdata', cluster, '--username', superuser, '--pwfile', passwordFile]
  options.push('--auth', 'scram-sha-256', '--encoding', 'UTF8')
  options.push('--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C')
  if (!durable) options.push('--no-sync')
  try {
    await run(place.programs.initdb, options, {
      ...place.user,
      cwd: place.home,
      env: serverEnvironment(),
    })
  } catch (error) {
    throw hostProblem(`PostgreSQL could not be set up in ${place.home}: ${reason(error)}`, error)
  }
}

function reason(error: unknown): string {
  if (errorCode(error) === 'EPERM') return 'this user may not start it as another user.'
  const lines = String((error as { stderr?: string }).stderr || error).split('\n')
  return lines.find((line) => line.includes('error')) ?? lines[0] ?? ''
}

/** What PostgreSQL and initdb see of the environment: nothing that changes their behaviour. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env
  return { PATH, SystemRoot, TEMP, TMPDIR, LC_ALL: 'C', TZ: 'UTC' }
}

async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /\.new-(\d+)$/.exec(name)?.[1]
    if (pid && !(await isAlive(Number(pid)))) await rm(join(home, name), { recursive: true })
  }
}
