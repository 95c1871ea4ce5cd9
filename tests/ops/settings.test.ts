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
  ['TALKOO_WORLD', 'mars', 'TALKOO_WORLD must be demo or none.'],
  ['TALKOO_RUNS', 'all', 'TALKOO_RUNS must be web, jobs or both.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug or silent.'],
  ['TALKOO_PROT', '3000', 'TALKOO_PROT is not a setting of Talkoo; check the spelling.'],
])('%s=%s is answered with one sentence', (name, value, sentence) => {
  expect(sentences({ [name]: value })).toEqual([sentence])
})

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
