import { execFile, spawn } from 'node:child_process'
import { chown, open, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { errorCode, hostProblem } from '../../host-problem.ts'
import type { Access } from './access.ts'
import { serverEnvironment } from './create-cluster.ts'
import type { Place } from './place.ts'
import { isAlive, lookPostmaster } from './postmaster.ts'

/** `durable` is false only in tests: nothing survives a power cut. */
export type ServerOptions = { durable: boolean; connectionsMax: number }

const run = promisify(execFile)
const retryMs = 15_000
const recoveryMs = 600_000
const stopMs = 30_000
const logBytesMax = 4_000_000

/** Starts the server if none runs on the cluster; answers its process id once it accepts connections. */
export async function runServer(place: Place, access: Access, how: ServerOptions): Promise<number> {
  const giveUpAt = Date.now() + retryMs
  for (;;) {
    const running = await lookPostmaster(place)
    const pid = running?.pid ?? (await spawnServer(place, access.port, how))
    // Two may have been started at once: the one that holds the lock file is the server.
    const serving = (await accepts(place, access, pid)) ? await lookPostmaster(place) : null
    if (serving) return serving.pid
    // A server killed a moment ago may still hold its memory or its lock: try again for a while.
    if (Date.now() > giveUpAt) throw hostProblem(await whyNot(place))
    await pause(200)
  }
}

async function spawnServer(place: Place, port: number, how: ServerOptions): Promise<number> {
  const log = await open(place.logFile, 'a', 0o600)
  if ((await log.stat()).size > logBytesMax) await log.truncate()
  if (place.user) await chown(place.logFile, place.user.uid, place.user.gid)
  try {
    const child = spawn(place.programs.postgres, options(place, port, how), {
      ...place.user,
      cwd: place.home,
      env: serverEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      // A process group of its own: Ctrl-C reaches Talkoo first, which then stops the server.
      detached: true,
      windowsHide: true,
    })
    const failed = new Promise<number>((_, reject) => child.once('error', reject))
    child.unref()
    return await Promise.race([failed, Promise.resolve(child.pid ?? failed)])
  } catch (error) {
    throw hostProblem(
      `PostgreSQL could not be started (${errorCode(error)}): ${place.programs.postgres}`,
      error,
    )
  } finally {
    await log.close()
  }
}

function options(place: Place, port: number, how: ServerOptions): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: place.socketFolder === null ? '127.0.0.1' : '',
    max_connections: String(how.connectionsMax),
    timezone: 'UTC',
    jit: 'off',
    // Young tables get their statistics soon: plans made without them read whole labs.
    autovacuum_naptime: '10s',
    // Statements and details of errors hold what people wrote: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_timezone: 'UTC',
    log_line_prefix: '%m ',
  }
  if (place.socketFolder !== null) {
    settings.unix_socket_directories = place.socketFolder
    settings.unix_socket_permissions = '0700'
  }
  if (!how.durable)
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', place.cluster, ...given]
}

/** Waits for the first connection; false when the process ends before. */
async function accepts(place: Place, access: Access, pid: number): Promise<boolean> {
  const giveUpAt = Date.now() + recoveryMs
  while (Date.now() < giveUpAt) {
    const client = new pg.Client({ ...access, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      if (errorCode(error) === '28P01') {
        throw hostProblem(
          `The password kept beside the database in ${place.server} is not the one it was made with.`,
          error,
        )
      }
    }
    if (!(await isAlive(pid))) return false
    await pause(20)
  }
  return false
}

async function whyNot(place: Place): Promise<string> {
  const log = await readFile(place.logFile, 'utf8').catch(() => '')
  const last = log.split('\n').findLast((line) => line.includes('FATAL') || line.includes('PANIC'))
  return `PostgreSQL does not start in ${place.cluster}: ${last ?? 'it says nothing'}`
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(place: Place, pid: number): Promise<void> {
  if (place.socketFolder === null) {
    await run(place.programs.pgCtl, ['stop', '-D', place.cluster, '-m', 'fast']).catch(() => {})
  } else if (await isAlive(pid)) {
    process.kill(pid, 'SIGINT')
  }
  const giveUpAt = Date.now() + stopMs
  while (await isAlive(pid)) {
    if (Date.now() > giveUpAt) process.kill(pid, 'SIGQUIT')
    await pause(20)
  }
}

/** The port on the loopback address where there are no sockets: chosen once and kept while it is free. */
export async function choosePort(place: Place): Promise<number> {
  const running = await lookPostmaster(place)
  if (running) return running.port
  const kept = Number(await readFile(place.portFile, 'utf8').catch(() => '0'))
  const port = await freePort(kept).catch(() => freePort(0))
  await writeFile(place.portFile, `${port}\n`)
  return port
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
