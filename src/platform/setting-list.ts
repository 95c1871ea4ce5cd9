import { z } from 'zod'

const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const postgres = address('postgres:', 'postgresql:')

const bareSite = address('http:', 'https:').refine((text) => {
  if (!URL.canParse(text)) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === ''
})

/** Who signs requests does not send the secret; the files themselves are open to the network without https. */
const store = bareSite.refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || isThisComputer(hostname)
})

/** An issuer's name is compared letter by letter, so it is kept as it was written. */
const issuer = z.string().refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username } = new URL(text)
  const safe = protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname))
  return safe && search === '' && hash === '' && username === ''
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
  S3_ENDPOINT: setting(
    'S3-compatible store for the files people add (else they lie in the data folder)',
    'must be an https address without a path, such as https://s3.example.org',
    store.transform((text) => new URL(text).origin),
  ),
  S3_REGION: setting(
    'region of that store (us-east-1)',
    'must be the name of a region, such as eu-north-1',
    z.string().regex(/^[a-z0-9-]{1,40}$/i),
  ),
  S3_BUCKET: setting(
    'its bucket, for this site alone',
    'must be the name of a bucket: 3 to 63 small letters, figures, dots and hyphens',
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  ),
  S3_KEY_ID: setting(
    'who we are for that store: the id of an access key',
    'must have 1 to 200 characters and no spaces',
    z.string().regex(/^\S{1,200}$/),
  ),
  S3_SECRET_KEY: setting(
    'the secret of that access key',
    'must have 1 to 500 characters and no spaces',
    z.string().regex(/^\S{1,500}$/),
  ),
  S3_PATH_STYLE: setting(
    'whether the bucket stands in the path of the address, and not in its host name: yes or no (yes)',
    'must be yes or no',
    z.enum(['yes', 'no']),
  ),
  OIDC_ISSUER: setting(
    'OpenID Connect provider at which staff sign in (none)',
    'must be an https address without ? or #, such as https://login.example.org/realms/staff',
    issuer,
  ),
  OIDC_CLIENT_ID: setting(
    'what that provider calls this site',
    'must have 1 to 200 characters and no spaces',
    z.string().regex(/^\S{1,200}$/),
  ),
  OIDC_CLIENT_SECRET: setting(
    'the secret it has given this site',
    'must have 8 to 500 characters and no spaces',
    z.string().regex(/^\S{8,500}$/),
  ),
  OIDC_LABEL: setting(
    'what staff call it: Sign in with ... (the host name of the provider)',
    'must have 1 to 60 characters on one line',
    z.string().regex(/^[^\r\n]{1,60}$/),
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
  BACKUP_EVERY: setting(
    'how often a backup is made by itself: never, hour, day or week (day with a public address, else never)',
    'must be never, hour, day or week',
    z.enum(['never', 'hour', 'day', 'week']),
  ),
  BACKUP_KEEP: setting(
    'for how many days, weeks and months the last of those backups is kept (7,4,6)',
    'must be three whole numbers from 0 to 999, such as 7,4,6',
    z
      .string()
      .regex(/^\d{1,3},\d{1,3},\d{1,3}$/)
      .transform((text) => text.split(',').map(Number)),
  ),
  METRICS_TOKEN: setting(
    'the token that opens /metrics (none: nobody may read it)',
    'must have 20 to 200 characters and no spaces',
    z.string().regex(/^\S{20,200}$/),
  ),
  NODE_ENV: setting(
    'production says that the site is used in earnest (so does a public address)',
    'must be one word, such as production',
    z.string().regex(/^[\w-]{1,40}$/),
  ),
  LOG_LEVEL: setting(
    'how much is logged: fatal, error, warn, info, debug or silent (info)',
    'must be fatal, error, warn, info, debug or silent',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  ),
}

/** Whether a host name means the computer itself. */
export function isThisComputer(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}
