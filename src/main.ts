import { join } from 'node:path'
import { openApp, type App } from './app.ts'
import { backupBeforeUpgrade } from './platform/backup/index.ts'
import { realClock } from './platform/clock.ts'
import type { Settings } from './platform/config.ts'
import { openDatabase, type OpenDatabase } from './platform/db/connect.ts'
import { embeddedWarning } from './platform/db/embedded-warning.ts'
import { listen } from './platform/db/listen.ts'
import { withLock } from './platform/db/lock.ts'
import { migrate } from './platform/db/migrate.ts'
import { openAssets } from './platform/http/assets.ts'
import { closeServer, serve } from './platform/http/serve.ts'
import { startJobs } from './platform/jobs.ts'
import { openLog, type Log } from './platform/log.ts'
import { projectFolder } from './platform/project.ts'
import { openSecrets } from './platform/secrets.ts'
import { isUuid, type LabId } from './shared/id.ts'
import { lookState, seedWorld } from '../seeds/index.ts'

/** A running Talkoo: where it answers, what it is made of, and how to stop it. */
export type Running = { address: string; app: App; stop(): Promise<void> }

const patienceMs = 8_000

/** Opens the database of the settings, up to date, and the application on it. */
export async function open(settings: Settings, log: Log, options: { join?: boolean } = {}) {
  const secrets = await openSecrets(settings)
  const database = await openDatabase(settings, secrets, log, options)
  try {
    const { applied } = await migrate(database, {
      beforeUpgrade: () => backupBeforeUpgrade(settings, database, log),
    })
    const assets = await openAssets(join(projectFolder, '.build'))
    const app = await openApp({ settings, secrets, database, clock: realClock, log, assets })
    return { app, database, applied }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Starts everything the settings ask for: the database, the demo world where it is due, pages and jobs. */
export async function start(
  settings: Settings,
  tell: (line: string) => void = () => {},
): Promise<Running> {
  const log = openLog(settings.logLevel)
  const warning = embeddedWarning(settings)
  if (warning) log.warn(warning)
  const { app, database } = await open(settings, log)
  try {
    if (settings.world === 'demo')
      await withLock(database.owner, 'seed', () => seedIfEmpty(app, tell))
    return await run(app, database, settings)
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function seedIfEmpty({ parts }: App, tell: (line: string) => void): Promise<void> {
  if ((await lookState(parts)) === 'in-use') return
  tell('Making the demo world: six labs with their stories. This is done once and takes a moment.')
  await seedWorld(parts, 'demo')
}

async function run(app: App, database: OpenDatabase, settings: Settings): Promise<Running> {
  const { parts, web, kept } = app
  const heard = (payload: string) => {
    parts.labs.forget()
    const labId = payload.replace(/^changed:/, '')
    if (isUuid(labId)) kept.forget(labId as LabId)
  }
  // The port comes first: if it is taken, nothing else is running yet.
  const server =
    settings.runs === 'jobs' ? null : await serve(web.fetch, kept, settings, parts.metrics)
  const ear = listen(database.app, 'talkoo', heard, parts.log)
  const jobs = settings.runs === 'web' ? null : await startJobs(parts)
  let stopping: Promise<void> | null = null
  const stop = async () => {
    if (server) await closeServer(server, patienceMs)
    await jobs?.stop()
    ear.stop()
    await database.stop()
  }
  const bound = server?.address()
  const port = bound && typeof bound === 'object' ? bound.port : settings.port
  const address = settings.port === port ? settings.url : `http://${settings.host}:${port}`
  return { address, app, stop: () => (stopping ??= stop()) }
}
