import { isAbsolute, resolve } from 'node:path'
import { done, refuse, type Result } from '../shared/result.ts'
import type { S3Settings } from './blobs/s3-settings.ts'
import type { ProviderSettings } from './openid/settings.ts'
import { isThisComputer, settingList } from './setting-list.ts'

export { isThisComputer, settingList } from './setting-list.ts'

/** What a host may set, as the program uses it. The environment is read here and nowhere else. */
export type Settings = {
  dataFolder: string
  host: string
  port: number
  /** The public address, without a slash at the end. */
  url: string
  trustedProxies: number
  databaseUrl: string | null
  databaseAppUrl: string | null
  secret: string | null
  /** Where files lie, if the host has named a store beside the data folder. */
  s3: S3Settings | null
  smtpUrl: string | null
  mailFrom: string
  /** Where staff sign in with the account of their work, if the host has named such a provider. */
  provider: ProviderSettings | null
  backupEvery: BackupPeriod
  backupKeep: BackupKeep
  metricsToken: string | null
  /** Whether the site is used in earnest, as NODE_ENV or a public address says. */
  inEarnest: boolean
  world: 'demo' | 'none'
  runs: 'web' | 'jobs' | 'both'
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

export type BackupPeriod = 'never' | 'hour' | 'day' | 'week'
/** For how many days, weeks and months the last backup of each is kept. */
export type BackupKeep = { days: number; weeks: number; months: number }

type Environment = Record<string, string | undefined>

/** Reads every setting from the environment; a refusal holds one sentence for each mistake in `details.sentences`. */
export function readSettings(env: Environment): Result<Settings, 'settings-mistaken'> {
  const sentences = strangers(env)
  const values: Record<string, unknown> = {}
  for (const [name, { check, mistake }] of Object.entries(settingList)) {
    const text = env[name]?.trim()
    if (!text) continue
    const parsed = check.safeParse(text)
    if (parsed.success) values[name] = parsed.data
    else sentences.push(`${name} ${mistake}.`)
  }
  sentences.push(...contradictions(env))
  return sentences.length > 0
    ? refuse('settings-mistaken', { sentences })
    : done(withDefaults(values))
}

function strangers(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('TALKOO_') && !(name in settingList))
    .map((name) => `${name} is not a setting of Talkoo; check the spelling.`)
}

function contradictions(env: Environment): string[] {
  const set = (name: string) => Boolean(env[name]?.trim())
  const found: string[] = []
  if (set('DATABASE_APP_URL') && !set('DATABASE_URL'))
    found.push('DATABASE_APP_URL needs DATABASE_URL beside it.')
  for (const { what, needed, besides } of together) {
    const missing = needed.filter((name) => !set(name))
    const begun = missing.length < needed.length || besides.some(set)
    if (begun && missing.length > 0) found.push(`${what} also needs ${missing.join(', ')}.`)
  }
  return found
}

/** Settings that mean nothing without each other. */
const together = [
  {
    what: 'Signing in at a provider',
    needed: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    besides: ['OIDC_LABEL'],
  },
  {
    what: 'Keeping files in S3',
    needed: ['S3_ENDPOINT', 'S3_BUCKET', 'S3_KEY_ID', 'S3_SECRET_KEY'],
    besides: ['S3_REGION', 'S3_PATH_STYLE'],
  },
]

function providerOf(values: Record<string, any>): ProviderSettings | null {
  if (!values.OIDC_ISSUER) return null
  return {
    issuer: values.OIDC_ISSUER,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    label: values.OIDC_LABEL ?? new URL(values.OIDC_ISSUER).hostname,
  }
}

function s3Of(values: Record<string, any>): S3Settings | null {
  if (!values.S3_ENDPOINT) return null
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION ?? 'us-east-1',
    bucket: values.S3_BUCKET,
    keyId: values.S3_KEY_ID,
    secretKey: values.S3_SECRET_KEY,
    pathStyle: (values.S3_PATH_STYLE ?? 'yes') === 'yes',
  }
}

function withDefaults(values: Record<string, any>): Settings {
  const data = values.TALKOO_DATA ?? 'data'
  const port = values.PORT ?? 3000
  const url = values.TALKOO_URL ?? `http://localhost:${port}`
  const publicHost = new URL(url).hostname
  const isPublic = !isThisComputer(publicHost)
  const [days, weeks, months] = values.BACKUP_KEEP ?? [7, 4, 6]
  return {
    dataFolder: isAbsolute(data) ? data : resolve(data),
    host: values.HOST ?? 'localhost',
    port,
    url,
    trustedProxies: values.TRUST_PROXY ?? 0,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseAppUrl: values.DATABASE_APP_URL ?? null,
    secret: values.TALKOO_SECRET ?? null,
    s3: s3Of(values),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? `Talkoo <talkoo@${publicHost}>`,
    provider: providerOf(values),
    backupEvery: values.BACKUP_EVERY ?? (isPublic ? 'day' : 'never'),
    backupKeep: { days, weeks, months },
    metricsToken: values.METRICS_TOKEN ?? null,
    inEarnest: isPublic || values.NODE_ENV === 'production',
    world: values.TALKOO_WORLD ?? (isPublic ? 'none' : 'demo'),
    runs: values.TALKOO_RUNS ?? 'both',
    logLevel: values.LOG_LEVEL ?? 'info',
  }
}
