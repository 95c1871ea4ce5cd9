import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Settings } from '../config.ts'
import { errorCode, hostProblem } from '../host-problem.ts'
import type { Log } from '../log.ts'
import type { Secrets } from '../secrets.ts'
import type { Database } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { appLoginOf, ensureAppLogin, refuseUnfiltered, type Login } from './roles.ts'

/** The open database: the two ways in, the role behind `app`, and how to close. */
export type OpenDatabase = Database & {
  kind: 'embedded' | 'own-server'
  appRole: string
  stop(): Promise<void>
}

const oldestVersion = 15
const appConnectionsMax = 10
/** The queue's ear and its work, and a backup with its lock at the same time. */
const ownerConnectionsMax = 6
const patienceMs = 5_000

/** Opens the database of these settings: PostgreSQL in the data folder, or the one DATABASE_URL names. */
export async function openDatabase(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl' | 'databaseAppUrl'>,
  secrets: Secrets,
  log: Log,
  options: { join?: boolean } = {},
): Promise<OpenDatabase> {
  if (settings.databaseUrl === null)
    return openEmbedded(settings.dataFolder, log, options.join ?? false)
  const owner = loginOf(settings.databaseUrl)
  await checkServer(owner)
  const app = settings.databaseAppUrl
    ? await givenAppLogin(settings.databaseAppUrl)
    : await ensureAppLogin(owner, appLoginOf(owner, secrets.derive('database')), owner, log)
  return { kind: 'own-server', ...openPools(owner, app, log, async () => {}) }
}

async function openEmbedded(dataFolder: string, log: Log, join: boolean): Promise<OpenDatabase> {
  const server = await startEmbedded({ dataFolder, log, join })
  const { host, owner } = server
  try {
    const app = await ensureAppLogin(owner, appLoginOf(owner, host.password), host, log)
    return { kind: 'embedded', ...openPools(owner, app, log, server.stop) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Opens a pool for each role; both are closed before the server is stopped. */
export function openPools(owner: Login, app: Login, log: Log, stopServer: () => Promise<void>) {
  let stopping: Promise<void> | null = null
  const lost = (error: Error) => {
    if (!stopping) log.warn({ state: errorCode(error) }, 'a connection to the database was lost')
  }
  const ownerPool = openPool({ ...owner, max: ownerConnectionsMax }, lost)
  const appPool = openPool(
    {
      ...app,
      max: appConnectionsMax,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    lost,
  )
  const stop = async () => {
    // Whoever still holds a connection is not waited for: stopping the server ends it.
    const ended = Promise.all([appPool.end(), ownerPool.end()])
    await Promise.race([ended, pause(patienceMs, null, { ref: false })])
    await stopServer()
  }
  return { owner: ownerPool, app: appPool, appRole: app.user, stop: () => (stopping ??= stop()) }
}

function openPool(config: pg.PoolConfig, lost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'talkoo',
    ...config,
  })
  pool.on('error', lost)
  // A connection in use breaks too; its query fails, and nobody else must hear of it.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** Takes an address of a database apart, with the help of PG... variables where it is silent. */
function loginOf(connectionString: string): Login {
  const client = new pg.Client({ connectionString }) as pg.Client & { ssl: pg.ClientConfig['ssl'] }
  const { host, port, user = '', password = '', database = '', ssl } = client
  return { host, port, user, password: password ?? '', database, ssl }
}

async function givenAppLogin(url: string): Promise<Login> {
  const login = loginOf(url)
  await refuseUnfiltered(login)
  return login
}

async function checkServer(owner: Login): Promise<void> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query('show server_version_num')
    const version = Math.floor(Number(answer.rows[0].server_version_num) / 10_000)
    if (version < oldestVersion) {
      throw hostProblem(
        `The database of DATABASE_URL is PostgreSQL ${version}; Talkoo needs ${oldestVersion} or newer.`,
      )
    }
  } catch (error) {
    if (!errorCode(error)) throw error
    throw hostProblem(
      `The database of DATABASE_URL does not answer: ${(error as Error).message || errorCode(error)}`,
      error,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
