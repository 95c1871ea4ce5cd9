import { expect, test } from 'vitest'
import { readSettings, settingList } from '../../src/platform/config.ts'

const sentences = (env: Record<string, string>) => {
  const read = readSettings(env)
  return read.ok ? [] : (read.details.sentences as string[])
}

test('without any setting the site is a demo on this computer only', () => {
  const read = readSettings({ PATH: '/usr/bin' })
  expect(read.ok && read.value).toMatchObject({
    host: 'localhost',
    port: 3000,
    url: 'http://localhost:3000',
    world: 'demo',
    databaseUrl: null,
    mailFrom: 'Talkoo <talkoo@localhost>',
  })
})

test('a public address turns the demo world off unless it is asked for', () => {
  const world = (env: Record<string, string>) => {
    const read = readSettings({ TALKOO_URL: 'https://talkoo.example.org/', ...env })
    return read.ok && [read.value.world, read.value.url]
  }
  expect(world({})).toEqual(['none', 'https://talkoo.example.org'])
  expect(world({ TALKOO_WORLD: 'demo' })).toEqual(['demo', 'https://talkoo.example.org'])
})

test.each([
  ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', '3000a', 'PORT must be a whole number from 0 to 65535.'],
  [
    'HOST',
    'a b',
    'HOST must be a name or an address of this computer, such as localhost or 0.0.0.0.',
  ],
  [
    'TALKOO_URL',
    'talkoo.example.org',
    'TALKOO_URL must be an address without a path, such as https://talkoo.example.org.',
  ],
  [
    'TALKOO_URL',
    'https://x.org/lab',
    'TALKOO_URL must be an address without a path, such as https://talkoo.example.org.',
  ],
  [
    'TRUST_PROXY',
    'yes',
    'TRUST_PROXY must be the number of proxies in front of Talkoo, from 0 to 5.',
  ],
  [
    'DATABASE_URL',
    'mysql://x',
    'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  ],
  ['DATABASE_APP_URL', 'postgres://a@b/c', 'DATABASE_APP_URL needs DATABASE_URL beside it.'],
  ['TALKOO_SECRET', 'short', 'TALKOO_SECRET must have at least 32 characters.'],
  [
    'SMTP_URL',
    'mail.example.org',
    'SMTP_URL must look like smtp://user:password@mail.example.org:587.',
  ],
  [
    'MAIL_FROM',
    'Talkoo',
    'MAIL_FROM must be an e-mail address, such as "Talkoo <talkoo@example.org>".',
  ],
  [
    'OIDC_CLIENT_ID',
    'talkoo',
    'Signing in at a provider also needs OIDC_ISSUER, OIDC_CLIENT_SECRET.',
  ],
  [
    'OIDC_LABEL',
    'Region Norr',
    'Signing in at a provider also needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
  ],
  ['S3_BUCKET', 'files', 'Keeping files in S3 also needs S3_ENDPOINT, S3_KEY_ID, S3_SECRET_KEY.'],
  ['BACKUP_EVERY', 'minute', 'BACKUP_EVERY must be never, hour, day or week.'],
  ['BACKUP_KEEP', '7', 'BACKUP_KEEP must be three whole numbers from 0 to 999, such as 7,4,6.'],
  ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must have 20 to 200 characters and no spaces.'],
  ['TALKOO_WORLD', 'mars', 'TALKOO_WORLD must be demo or none.'],
  ['TALKOO_RUNS', 'all', 'TALKOO_RUNS must be web, jobs or both.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug or silent.'],
  ['TALKOO_PROT', '3000', 'TALKOO_PROT is not a setting of Talkoo; check the spelling.'],
])('%s=%s is answered with one sentence', (name, value, sentence) => {
  expect(sentences({ [name]: value })).toEqual([sentence])
})

test('a public address or NODE_ENV says that the site is used in earnest', () => {
  const said = (env: Record<string, string>) => {
    const read = readSettings(env)
    return read.ok && [read.value.inEarnest, read.value.backupEvery]
  }
  expect(said({ NODE_ENV: 'test' })).toEqual([false, 'never'])
  expect(said({ NODE_ENV: 'production' })).toEqual([true, 'never'])
  expect(said({ TALKOO_URL: 'https://talkoo.example.org' })).toEqual([true, 'day'])
})

const bucket = {
  S3_ENDPOINT: 'https://s3.example.org/',
  S3_BUCKET: 'talkoo',
  S3_KEY_ID: 'us',
  S3_SECRET_KEY: 'hunter2',
}

test.each([
  [
    'S3_ENDPOINT',
    'http://s3.example.org',
    'S3_ENDPOINT must be an https address without a path, such as https://s3.example.org.',
  ],
  ['S3_PATH_STYLE', 'maybe', 'S3_PATH_STYLE must be yes or no.'],
  ['S3_REGION', 'eu north', 'S3_REGION must be the name of a region, such as eu-north-1.'],
])('with a bucket, %s=%s is answered with one sentence', (name, value, sentence) => {
  expect(sentences({ ...bucket, [name]: value })).toEqual([sentence])
})

test('what is set for files and backups is read', () => {
  const read = readSettings({ ...bucket, BACKUP_KEEP: '14,0,12' })
  expect(read.ok && read.value).toMatchObject({
    s3: { endpoint: 'https://s3.example.org', region: 'us-east-1', pathStyle: true },
    backupKeep: { days: 14, weeks: 0, months: 12 },
  })
})

test('a provider is called by its host name unless the host says otherwise', () => {
  const provider = (env: Record<string, string>) => {
    const needed = { OIDC_CLIENT_ID: 'talkoo', OIDC_CLIENT_SECRET: 'long-enough' }
    const read = readSettings({ ...needed, ...env })
    return read.ok && read.value.provider
  }
  const issuer = 'https://login.example.org/staff/'
  expect(provider({ OIDC_ISSUER: issuer })).toMatchObject({ issuer, label: 'login.example.org' })
  const named = { OIDC_ISSUER: 'http://localhost:4000', OIDC_LABEL: 'Region Norr' }
  expect(provider(named)).toMatchObject({ label: 'Region Norr', clientId: 'talkoo' })
})

test.each(['http://login.example.org', 'https://login.example.org/?x', 'login.example.org'])(
  '%s is no issuer',
  (issuer) => {
    const others = { OIDC_CLIENT_ID: 'talkoo', OIDC_CLIENT_SECRET: 'long-enough' }
    expect(sentences({ OIDC_ISSUER: issuer, ...others })).toEqual([
      'OIDC_ISSUER must be an https address without ? or #, such as https://login.example.org/realms/staff.',
    ])
  },
)

test('several mistakes are told at once, and no secret is repeated', () => {
  const told = sentences({ PORT: '-1', DATABASE_URL: 'postgre://u:hunter2@h/d' })
  expect(told).toHaveLength(2)
  expect(told.join()).not.toContain('hunter2')
})

test('an empty variable counts as not set', () => {
  expect(
    sentences(Object.fromEntries(Object.keys(settingList).map((name) => [name, ' ']))),
  ).toEqual([])
})
