import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { hostProblem } from '../host-problem.ts'
import type { Log } from '../log.ts'
import { accessOf, ensureOwner, type Access } from './embedded/access.ts'
import { createCluster } from './embedded/create-cluster.ts'
import { takeOwnership, type Ownership } from './embedded/ownership.ts'
import { findPlace, type Place } from './embedded/place.ts'
import { isAlive, lookPostmaster, socketPort } from './embedded/postmaster.ts'
import { choosePort, runServer, stopServer, type ServerOptions } from './embedded/run-server.ts'

/** How an embedded server is wanted. */
export type EmbeddedOptions = {
  dataFolder: string
  log: Log
  /** Use a server that another process takes care of, instead of refusing. */
  join?: boolean
  /** False only in tests: nothing survives a power cut. */
  durable?: boolean
  connectionsMax?: number
  programsFolder?: string
}

/** A running embedded server: `host` may make roles, `owner` owns the database. */
export type EmbeddedServer = { host: Access; owner: Access; stop(): Promise<void> }

type Running = { place: Place; access: Access; how: ServerOptions; log: Log; pid: number }

const watchMs = 500
const patienceMs = 3_000

/** Starts PostgreSQL in the data folder, or takes over one that a killed Talkoo left; restarts it should it die. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const durable = options.durable ?? true
  const place = await findPlace(options.dataFolder, options.programsFolder)
  if (!place.home.startsWith(place.dataFolder)) {
    const sentence =
      'PostgreSQL may not be root and cannot reach the data folder: its part is kept elsewhere'
    options.log.info({ folder: place.home }, sentence)
  }
  await createCluster(place, durable)
  const port = place.socketFolder === null ? await choosePort(place) : socketPort
  const { host, owner } = await accessOf(place, port, (await lookPostmaster(place)) ?? undefined)
  const how = { durable, connectionsMax: options.connectionsMax ?? 100 }
  const pid = await runServer(place, host, how)
  const running: Running = { place, access: host, how, log: options.log, pid }
  const stop = await own(running, options.join ?? false)
  await once(host, (client) => ensureOwner(client, owner))
  return { host, owner, stop }
}

/** Keeps the server alive until it is stopped; the one who joins another's server leaves it alone. */
async function own(running: Running, join: boolean): Promise<() => Promise<void>> {
  const ended = new AbortController()
  let ownership: Ownership | null = null
  const lost = () => (ownership = null)
  const taken = await patiently(() => takeOwnership(running.access, lost), join ? 0 : patienceMs)
  if ('heldBy' in taken) {
    if (join) return async () => {}
    throw hostProblem(alreadyRuns(running.place, taken.heldBy))
  }
  ownership = taken
  const guard = async () => {
    for (let failures = 0; !ended.signal.aborted; await rest(failures, ended.signal)) {
      if (ownership && (await isAlive(running.pid))) continue
      try {
        running.pid = await restart(running)
        const again = await takeOwnership(running.access, lost)
        if ('end' in again) ownership = again
        failures = 0
      } catch (error) {
        failures += 1
        running.log.error({ err: error }, 'PostgreSQL could not be restarted yet')
      }
    }
  }
  const guarding = guard()
  return async () => {
    ended.abort()
    await guarding
    await ownership?.end()
    await stopServer(running.place, running.pid)
  }
}

function rest(failures: number, signal: AbortSignal): Promise<unknown> {
  const restMs = watchMs * Math.min(failures + 1, 20)
  return pause(restMs, null, { ref: false, signal }).catch(() => {})
}

async function restart(running: Running): Promise<number> {
  if (!(await isAlive(running.pid)))
    running.log.warn('PostgreSQL stopped by itself and is started again')
  return runServer(running.place, running.access, running.how)
}

/** The lock of a Talkoo that was killed a moment ago is freed within moments. */
async function patiently<T>(take: () => Promise<T | { heldBy: number }>, forMs: number) {
  const giveUpAt = Date.now() + forMs
  for (;;) {
    const taken = await take()
    const held = taken as { heldBy?: number }
    if (held.heldBy === undefined || Date.now() > giveUpAt) return taken
    if (held.heldBy > 0 && (await isAlive(held.heldBy)) && held.heldBy !== process.pid) return taken
    await pause(100)
  }
}

function alreadyRuns(place: Place, pid: number): string {
  return `Talkoo is already running on ${place.dataFolder} (process ${pid}); stop it first, or name another folder in TALKOO_DATA.`
}

async function once(access: Access, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(access)
  client.on('error', () => {})
  await client.connect()
  await work(client).finally(() => client.end())
}
