import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createTransport } from 'nodemailer'
import { isBackupOverdue, lookBackups } from './backup/index.ts'
import { checkBlobStore, openBlobStore } from './blobs/index.ts'
import { isThisComputer, type Settings } from './config.ts'
import { openDatabase, type OpenDatabase } from './db/connect.ts'
import { asOwner } from './db/database.ts'
import { embeddedWarning } from './db/embedded-warning.ts'
import { appliedMigrations, readMigrations } from './db/migrate.ts'
import { errorCode } from './host-problem.ts'
import type { Log } from './log.ts'
import { checkProvider } from './openid/index.ts'
import { openSecrets } from './secrets.ts'

/** One thing looked at: fine, worth a thought, or in need of repair. */
export type Finding = {
  about: 'settings' | 'disk' | 'files' | 'database' | 'backup' | 'clock' | 'mail' | 'sign-in'
  state: 'ok' | 'warning' | 'problem'
  sentence: string
}

const freeBytesNeeded = 200_000_000
const freeBytesWanted = 2_000_000_000
const clockDriftMsMax = 5_000
const mailTimeoutMs = 10_000
const dayMs = 86_400_000

/** Looks at everything a site depends on; nothing is changed. */
export async function examine(settings: Settings, log: Log): Promise<Finding[]> {
  return [
    settingsFinding(settings),
    await diskFinding(settings.dataFolder),
    ...(await filesFindings(settings)),
    ...(await databaseFindings(settings, log)),
    await mailFinding(settings),
    ...(await providerFindings(settings)),
  ]
}

function settingsFinding(settings: Settings): Finding {
  const about = 'settings'
  const { protocol, hostname } = new URL(settings.url)
  if (protocol === 'http:' && !isThisComputer(hostname)) {
    return {
      about,
      state: 'warning',
      sentence: `${settings.url} is not encrypted: use https, unless the network is private.`,
    }
  }
  if (settings.world === 'demo' && !isThisComputer(hostname)) {
    return {
      about,
      state: 'warning',
      sentence: 'The demo world lets everybody in; set TALKOO_WORLD=none on a public site.',
    }
  }
  return { about, state: 'ok', sentence: `The settings are in order; the site is ${settings.url}.` }
}

async function diskFinding(dataFolder: string): Promise<Finding> {
  const about = 'disk'
  try {
    const folder = await nearestFolder(dataFolder)
    // The slash at the end makes a file in place of a folder an error.
    await access(`${folder}/`, constants.W_OK)
    const disk = await statfs(folder)
    const free = disk.bavail * disk.bsize
    const sentence = `${(free / 1e9).toFixed(1)} GB are free for ${dataFolder}.`
    return {
      about,
      state: free < freeBytesNeeded ? 'problem' : free < freeBytesWanted ? 'warning' : 'ok',
      sentence,
    }
  } catch (error) {
    return {
      about,
      state: 'problem',
      sentence: `${dataFolder} cannot be written (${errorCode(error)}).`,
    }
  }
}

async function nearestFolder(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  )
  return there || path === dirname(path) ? path : nearestFolder(dirname(path))
}

/** Nothing to say where files lie in the data folder: that is looked at as the disk. */
async function filesFindings(settings: Settings): Promise<Finding[]> {
  if (!settings.s3) return []
  const { bucket, endpoint } = settings.s3
  const problem = await checkBlobStore(openBlobStore(settings))
  const sentence = problem ?? `The bucket ${bucket} at ${endpoint} can be written and read.`
  return [{ about: 'files', state: problem ? 'problem' : 'ok', sentence }]
}

async function databaseFindings(settings: Settings, log: Log): Promise<Finding[]> {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataFolder, 'postgres'))) {
    const sentence = `There is no database in ${settings.dataFolder} yet; the first start makes it.`
    return [{ about: 'database', state: 'ok', sentence }]
  }
  try {
    const secrets = await openSecrets(settings)
    const database = await openDatabase(settings, secrets, log, { join: true })
    const client = await database.owner.connect()
    try {
      const askedAt = Date.now()
      const { rows } = await client.query(
        "select current_setting('server_version') as version, clock_timestamp() as now",
      )
      const findings = [
        clockFinding(new Date((askedAt + Date.now()) / 2), rows[0].now, await newestMigration()),
      ]
      await client.query('create temporary table talkoo_doctor (n int) on commit drop')
      const missing = (await readMigrations()).length - (await appliedMigrations(client)).size
      const sentence =
        missing > 0
          ? `PostgreSQL ${rows[0].version} answers and can be written; ${missing} migrations wait for the next start.`
          : `PostgreSQL ${rows[0].version} answers, can be written and is up to date.`
      const warning = embeddedWarning(settings)
      if (warning) findings.unshift({ about: 'database', state: 'warning', sentence: warning })
      if (missing === 0) findings.push(...(await backupFindings(settings, database)))
      return [{ about: 'database', state: 'ok', sentence }, ...findings]
    } finally {
      client.release()
      await database.stop()
    }
  } catch (error) {
    return [{ about: 'database', state: 'problem', sentence: (error as Error).message }]
  }
}

/** How it stands with the backups that are made by themselves. */
async function backupFindings(
  { backupEvery, inEarnest }: Settings,
  database: OpenDatabase,
): Promise<Finding[]> {
  const about = 'backup'
  if (backupEvery === 'never') {
    const sentence = 'No backup is made by itself: set BACKUP_EVERY=day, or see to it yourself.'
    return inEarnest ? [{ about, state: 'warning', sentence }] : []
  }
  const { lastGood, failing } = await asOwner(database, lookBackups)
  const last = lastGood ? `The last good one is of ${lastGood.startedAt.toISOString()}.` : null
  if (failing) {
    const sentence = `The last backup failed: ${failing.problem} ${last ?? 'There is no good one.'}`
    return [{ about, state: 'problem', sentence }]
  }
  if (!last) {
    const sentence = 'No backup was made yet; the first comes within an hour while the site runs.'
    return [{ about, state: 'warning', sentence }]
  }
  const overdue = isBackupOverdue(backupEvery, lastGood!.startedAt, new Date())
  const sentence = overdue ? `No backup is made any more. ${last}` : last
  return [{ about, state: overdue ? 'problem' : 'ok', sentence }]
}

async function newestMigration(): Promise<Date> {
  const name = (await readMigrations()).at(-1)?.name ?? ''
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(name) ?? []
  return new Date(`${year}-${month}-${day}T00:00:00Z`)
}

function clockFinding(here: Date, there: Date, newest: Date): Finding {
  const driftMs = Math.abs(here.getTime() - there.getTime())
  if (here.getTime() < newest.getTime() - dayMs) {
    return {
      about: 'clock',
      state: 'problem',
      sentence: `The clock says ${here.toISOString()}, before this Talkoo was made.`,
    }
  }
  if (driftMs > clockDriftMsMax) {
    const seconds = Math.round(driftMs / 1_000)
    return {
      about: 'clock',
      state: 'problem',
      sentence: `The clocks of this computer and of the database differ by ${seconds} s.`,
    }
  }
  return {
    about: 'clock',
    state: 'ok',
    sentence: `The clock says ${here.toISOString()}, and the database agrees.`,
  }
}

async function mailFinding({ smtpUrl, mailFrom }: Settings): Promise<Finding> {
  if (!smtpUrl) {
    return {
      about: 'mail',
      state: 'warning',
      sentence: 'SMTP_URL is not set: letters stay in the database and reach nobody.',
    }
  }
  const timeouts = {
    connectionTimeout: mailTimeoutMs,
    greetingTimeout: mailTimeoutMs,
    socketTimeout: mailTimeoutMs,
  }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  try {
    await transport.verify()
    return {
      about: 'mail',
      state: 'ok',
      sentence: `The mail server accepts us; mail is sent from ${mailFrom}.`,
    }
  } catch (error) {
    return {
      about: 'mail',
      state: 'problem',
      sentence: `The mail server does not accept us: ${(error as Error).message}`,
    }
  } finally {
    transport.close()
  }
}

/** Nothing to say where the host has named no provider. */
async function providerFindings({ provider, url }: Settings): Promise<Finding[]> {
  if (!provider) return []
  return [{ about: 'sign-in', ...(await checkProvider(provider, url)) }]
}
