import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { done, refuse, type Result } from '../shared/result.ts'

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
  smtpUrl: string | null
  mailFrom: string
  world: 'demo' | 'none'
  runs: 'web' | 'jobs' | 'both'
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const postgres = address('postgres:', 'postgresql:')

const bareSite = address('http:', 'https:').refine((text) => {
  if (!URL.canParse(text)) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === ''
})

type Setting = { meaning: string; mistake: string; check: z.ZodType }

const setting = (meaning: string, mistake: string, check: z.ZodType): Setting => ({
  meaning,
  mistake,
  check,
})

/** Every setting: what it is for, and the sentence for a value that cannot be used. */
export const settingList: Record<string, Setting> = {
  TALKOO_DATA: setting(
    'folder for database, files and secrets (./data)',
    'must name a folder, such as ./data',
    z.string(),
  ),
  HOST: setting(
    'name or address to listen on (localhost; 0.0.0.0 for every network)',
    'must be a name or an address of this computer, such as localhost or 0.0.0.0',
    z.string().regex(/^[a-z0-9.:-]+$/i),
  ),
  PORT: setting(
    'port to listen on (3000)',
    'must be a whole number from 0 to 65535',
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  ),
  TALKOO_URL: setting(
    'public address of the site (http://localhost and the port)',
    'must be an address without a path, such as https://talkoo.example.org',
    bareSite.transform((text) => new URL(text).origin),
  ),
  TRUST_PROXY: setting(
    'how many proxies of yours stand in front (0)',
    'must be the number of proxies in front of Talkoo, from 0 to 5',
    z
      .string()
      .regex(/^[0-5]$/)
      .transform(Number),
  ),
  DATABASE_URL: setting(
    'an existing PostgreSQL 15 or newer (else Talkoo starts its own)',
    'must look like postgres://user:password@host:5432/database',
    postgres,
  ),
  DATABASE_APP_URL: setting(
    'the login that serves requests, where the other may not create roles',
    'must look like postgres://user:password@host:5432/database',
    postgres,
  ),
  TALKOO_SECRET: setting(
    'the secret of the site, when several machines share it (else made and kept in the data folder)',
    'must have at least 32 characters',
    z.string().min(32),
  ),
  SMTP_URL: setting(
    'mail server (else letters stay in the database and reach nobody)',
    'must look like smtp://user:password@mail.example.org:587',
    address('smtp:', 'smtps:'),
  ),
  MAIL_FROM: setting(
    'sender of mail (Talkoo <talkoo@ and the host of the public address>)',
    'must be an e-mail address, such as "Talkoo <talkoo@example.org>"',
    z.string().regex(/^[^<>@\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/),
  ),
  TALKOO_WORLD: setting(
    'what an empty database is filled with: demo or none (demo on this computer, none with a public address)',
    'must be demo or none',
    z.enum(['demo', 'none']),
  ),
  TALKOO_RUNS: setting(
    'what this process does: web, jobs or both (both)',
    'must be web, jobs or both',
    z.enum(['web', 'jobs', 'both']),
  ),
  LOG_LEVEL: setting(
    'how much is logged: fatal, error, warn, info, debug or silent (info)',
    'must be fatal, error, warn, info, debug or silent',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  ),
}

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
  sentences.push(...contradictions(values))
  return sentences.length > 0
    ? refuse('settings-mistaken', { sentences })
    : done(withDefaults(values))
}

function strangers(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('TALKOO_') && !(name in settingList))
    .map((name) => `${name} is not a setting of Talkoo; check the spelling.`)
}

function contradictions(values: Record<string, unknown>): string[] {
  if (!values.DATABASE_APP_URL || values.DATABASE_URL) return []
  return ['DATABASE_APP_URL needs DATABASE_URL beside it.']
}

function withDefaults(values: Record<string, any>): Settings {
  const data = values.TALKOO_DATA ?? 'data'
  const port = values.PORT ?? 3000
  const url = values.TALKOO_URL ?? `http://localhost:${port}`
  const publicHost = new URL(url).hostname
  return {
    dataFolder: isAbsolute(data) ? data : resolve(data),
    host: values.HOST ?? 'localhost',
    port,
    url,
    trustedProxies: values.TRUST_PROXY ?? 0,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseAppUrl: values.DATABASE_APP_URL ?? null,
    secret: values.TALKOO_SECRET ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? `Talkoo <talkoo@${publicHost}>`,
    world: values.TALKOO_WORLD ?? (isThisComputer(publicHost) ? 'demo' : 'none'),
    runs: values.TALKOO_RUNS ?? 'both',
    logLevel: values.LOG_LEVEL ?? 'info',
  }
}

/** Whether a host name means the computer itself. */
export function isThisComputer(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}
