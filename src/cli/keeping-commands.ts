import { join, resolve } from 'node:path'
import { backup, backupName, restore } from '../platform/backup/index.ts'
import { openDatabase } from '../platform/db/connect.ts'
import { examine } from '../platform/doctor.ts'
import { openSecrets } from '../platform/secrets.ts'
import type { Answer, Call, CliCommand } from './command.ts'

/** Commands that keep a site in order. */
export const keepingCommands: CliCommand[] = [
  {
    name: 'migrate',
    usage: '',
    about: 'bring the database up to date without starting the site',
    words: 0,
    options: {},
    run: migrate,
  },
  {
    name: 'backup',
    usage: '[--to <file>]',
    about: 'save database, files and secret into one file, also while the site runs',
    words: 0,
    options: { to: { type: 'string' } },
    run: save,
  },
  {
    name: 'restore',
    usage: '<file>',
    about: 'bring a backup into an empty data folder or database',
    words: 1,
    options: {},
    run: bringBack,
  },
  {
    name: 'doctor',
    usage: '',
    about: 'look at settings, disk, files, database, clock, mail and the sign-in of staff',
    words: 0,
    options: {},
    run: lookAtAll,
  },
]

async function migrate({ actions, settings }: Call): Promise<Answer> {
  const { applied } = await actions.migrate(settings)
  const lines =
    applied.length > 0 ? applied.map((name) => `Applied ${name}`) : ['The database is up to date.']
  return { lines, data: { applied } }
}

async function save({ settings, options, log, say }: Call): Promise<Answer> {
  const named = typeof options.to === 'string' ? resolve(options.to) : null
  const file = named ?? join(settings.dataFolder, 'backups', backupName(new Date()))
  const database = await openDatabase(settings, await openSecrets(settings), log, { join: true })
  try {
    say('Saving.')
    const saved = await backup(settings, database, file)
    const lines = [`Saved ${sum(saved.rows)} rows and ${saved.blobs} files into ${file}`]
    if (settings.secret) lines.push('TALKOO_SECRET is not in it: keep that yourself.')
    return { lines: [...lines, 'It holds personal data: keep it safe.'], data: saved }
  } finally {
    await database.stop()
  }
}

async function bringBack({ settings, words, log, say }: Call): Promise<Answer> {
  say('Checking and restoring.')
  const restored = await restore(settings, resolve(words[0]!), log)
  const lines = [
    `Restored ${sum(restored.rows)} rows and ${restored.blobs} files, as of ${restored.madeAt}.`,
  ]
  if (restored.secretIsNew)
    lines.push('The backup held no secret: set the TALKOO_SECRET of the site it came from.')
  return { lines, data: restored }
}

async function lookAtAll({ settings, log }: Call): Promise<Answer> {
  const findings = await examine(settings, log)
  const marks = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' }
  return {
    lines: findings.map(
      ({ about, state, sentence }) => `${marks[state]}  ${about.padEnd(8)}  ${sentence}`,
    ),
    data: { findings },
    failed: findings.some(({ state }) => state === 'problem'),
  }
}

function sum(rows: Record<string, number>): number {
  return Object.values(rows).reduce((total, count) => total + count, 0)
}
