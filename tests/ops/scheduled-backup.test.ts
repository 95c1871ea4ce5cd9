import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { lookBackups, scheduledBackup } from '../../src/platform/backup/index.ts'
import { checkBackup } from '../../src/platform/backup/check.ts'
import { backupWhenDue } from '../../src/platform/backup/scheduled.ts'
import { asOwner } from '../../src/platform/db/database.ts'
import { siteLabId } from '../../src/shared/id.ts'
import { testApp, testNow } from '../support/app.ts'

const app = await testApp({ BACKUP_EVERY: 'day', BACKUP_KEEP: '2,1,1' })
const { parts } = app
const folder = join(parts.settings.dataFolder, 'backups')
const hour = 3_600_000
const lookNow = () => scheduledBackup.run(parts, { labId: siteLabId })
const state = () => asOwner(parts.database, lookBackups)
const files = async () => (await readdir(folder).catch(() => [])).toSorted()
const goTo = (hours: number) => app.clock.set(new Date(testNow.getTime() + hours * hour))

afterEach(async () => {
  goTo(0)
  await rm(folder, { recursive: true, force: true })
  await parts.database.owner.query('delete from backup_run')
})

test('a backup is made when it is due, whole, and not again before a day has gone', async () => {
  await lookNow()
  expect(await files()).toEqual(['talkoo-20261122-100000-scheduled.tar.gz'])
  const { summary } = await checkBackup(join(folder, (await files())[0]!))
  expect(summary.rows['public.lab']).toBe(0)
  const { lastGood, failing } = await state()
  expect(lastGood!.startedAt).toEqual(testNow)
  expect(failing).toBeNull()
  goTo(23)
  await lookNow()
  expect(await files()).toHaveLength(1)
  goTo(24)
  await lookNow()
  expect(await files()).toHaveLength(2)
})

test('the queue finds it, and of two processes at once one makes it', async () => {
  await parts.database.owner.query("select graphile_worker.add_job('talkoo-backup', '{}'::json)")
  await app.drain()
  expect(await files()).toHaveLength(1)
  goTo(24)
  await Promise.all([lookNow(), lookNow(), lookNow()])
  expect(await files()).toHaveLength(2)
})

test('old ones go after the new one is there, and nothing that was not written by the job', async () => {
  await mkdir(folder, { recursive: true })
  const foreign = [
    'holiday.jpg',
    'talkoo-20200101-020000-before-upgrade.tar.gz',
    'talkoo-20200101-020000-scheduled.tar.gz',
    'talkoo-20200101-020000.tar.gz',
  ]
  for (const name of foreign) await writeFile(join(folder, name), 'mine')
  const killed = join(folder, 'talkoo-20200101-030000-scheduled.tar.gz.part')
  await writeFile(killed, 'half')
  for (const day of [0, 1, 2, 3]) {
    goTo(24 * day)
    await lookNow()
  }
  const made = (await files()).filter((name) => !foreign.includes(name))
  expect(made).toEqual([
    'talkoo-20261124-100000-scheduled.tar.gz',
    'talkoo-20261125-100000-scheduled.tar.gz',
  ])
  for (const name of foreign) expect(await readFile(join(folder, name), 'utf8')).toBe('mine')
  const noted = await parts.database.owner.query(
    'select file_name from backup_run where removed_at is not null order by 1',
  )
  expect(noted.rows.map((row) => row.file_name)).toEqual([
    'talkoo-20261122-100000-scheduled.tar.gz',
    'talkoo-20261123-100000-scheduled.tar.gz',
  ])
})

test('a file that is no longer as it was written stays', async () => {
  await lookNow()
  const [first] = await files()
  await writeFile(join(folder, first!), 'something else that somebody put here')
  for (const day of [1, 2, 3]) {
    goTo(24 * day)
    await lookNow()
  }
  expect(await readFile(join(folder, first!), 'utf8')).toContain('somebody')
})

test('one that fails is said, takes no old one away, and is tried again the next hour', async () => {
  await lookNow()
  goTo(24)
  await parts.database.owner.query('drop policy maintenance on fact')
  await lookNow()
  expect(await files()).toEqual(['talkoo-20261122-100000-scheduled.tar.gz'])
  expect((await state()).failing).toEqual({
    at: new Date(testNow.getTime() + 24 * hour),
    problem: 'The owner of the database cannot read every row of fact; nothing was saved.',
  })
  await parts.database.owner.query(`create policy maintenance on fact to current_user
    using (current_setting('talkoo.maintenance', true) = 'on')
    with check (current_setting('talkoo.maintenance', true) = 'on')`)
  goTo(25)
  await lookNow()
  expect(await files()).toHaveLength(2)
  expect((await state()).failing).toBeNull()
})

test('a disk without room is not filled', async () => {
  await backupWhenDue(parts, { freeBytes: async () => 150_000_000, check: checkBackup })
  expect(await files()).toEqual([])
  expect((await state()).failing?.problem).toBe(
    'The disk is too full for a backup: 0.1 GB are free, 0.2 GB are needed.',
  )
})

test('a backup that is damaged while it is written counts for nothing', async () => {
  const check = async (file: string) => {
    await truncate(file, 2_000)
    return checkBackup(file)
  }
  await backupWhenDue(parts, { freeBytes: async () => 1e12, check })
  expect(await files()).toEqual([])
  expect((await state()).failing?.problem).toMatch(/is not a whole backup/)
})

test('without the setting nothing is made', async () => {
  const settings = { ...parts.settings, backupEvery: 'never' as const }
  await scheduledBackup.run({ ...parts, settings }, { labId: siteLabId })
  expect(await files()).toEqual([])
})
