import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { settingList } from '../../src/platform/config.ts'
import { projectFolder } from '../../src/platform/project.ts'
import { temporaryDataFolder } from '../support/data-folders.ts'
import { copiedFrom, stepsOf, wordsOf } from '../support/dockerfile.ts'
import { ownServerDatabase } from '../support/own-server.ts'
import { watched } from '../support/processes.ts'

vi.setConfig({ testTimeout: 120_000 })

const textOf = (path: string) => readFile(join(projectFolder, path), 'utf8')
const packageJson = JSON.parse(await textOf('package.json'))
const startWords: string[] = packageJson.scripts.start.split(' ')
const steps = stepsOf(await textOf('deploy/Dockerfile'))
const last = (word: string) => steps.findLast((step) => step.word === word)!.rest

test('the example of settings has each of them, in the words of the program, and no other', async () => {
  const text = await textOf('deploy/talkoo.env.example')
  const found = [...text.matchAll(/^# (.+)\n#([A-Z0-9_]+)=(\S+)$/gm)]
  expect(found.map(([, meaning, name]) => [name, meaning!.toLowerCase()])).toEqual(
    Object.entries(settingList).map(([name, { meaning }]) => [name, meaning.toLowerCase()]),
  )
  for (const [, , name, value] of found) {
    expect(settingList[name!]!.check.safeParse(value).success, name).toBe(true)
  }
  expect(text.match(/^[^#\n].*$/gm), 'nothing is set').toBeNull()
})

test('image and unit start Talkoo as npm start does', async () => {
  expect(wordsOf(last('CMD'))).toEqual(startWords)
  const unit = await textOf('deploy/talkoo.service')
  expect(/^ExecStart=(.*)$/m.exec(unit)![1]).toBe(`/usr/bin/${startWords.join(' ')}`)
})

test('the image is built in two steps, runs as nobody special and knows only settings that exist', () => {
  const froms = steps.filter(({ word }) => word === 'FROM').map(({ rest }) => rest)
  expect(froms).toEqual(['node:24-slim AS build', 'node:24-slim'])
  expect(last('USER')).toBe('node')
  expect(last('VOLUME')).toBe('/data')
  expect(steps.filter(({ rest }) => rest.startsWith('npm ci')).map(({ rest }) => rest)).toEqual([
    'npm ci --omit=dev --no-audit --no-fund',
  ])
  const names = last('ENV')
    .split(' ')
    .map((pair) => pair.split('=')[0]!)
  expect(names.filter((name) => !(name in settingList))).toEqual([])
})

test('what is copied is there, and is sent to where the image is built', async () => {
  const sent = (await textOf('.dockerignore'))
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  for (const path of copiedFrom(steps)) {
    expect(existsSync(join(projectFolder, path)), path).toBe(true)
    expect(
      sent.some((one) => path === one || path.startsWith(`${one}/`)),
      path,
    ).toBe(true)
  }
})

test('what is copied, with the packages of production alone, builds, starts and is found well', async () => {
  const folder = await imageFolder()
  const node = process.execPath
  const built = spawnSync(node, ['tools/build.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(built.stderr).toBe('')
  const { url } = await ownServerDatabase({ createRole: true })
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    TALKOO_DATA: await temporaryDataFolder(),
    TALKOO_WORLD: 'none',
    DATABASE_URL: url,
  }
  const [, ...words] = wordsOf(last('CMD'))
  const site = watched(node, words, { cwd: folder, env })
  const address = (await site.says(/Talkoo answers at (\S+)/))[1]!
  expect((await fetch(address)).status).toBe(200)
  const [, ...check] = wordsOf(last('HEALTHCHECK'))
  const { port } = new URL(address)
  const health = (more: Record<string, string>) =>
    spawnSync(node, check, { env: { ...env, ...more } }).status
  expect(health({ PORT: port })).toBe(0)
  site.kill('SIGTERM')
  expect(await site.ends()).toBe(0)
  expect(health({ PORT: port })).toBe(1)
  expect(health({ PORT: port, TALKOO_RUNS: 'jobs' })).toBe(0)
})

/** A folder as the image has it: the files it copies, and links to the packages that are no dev dependencies. */
async function imageFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talkoo-image-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const path of copiedFrom(steps)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await cp(join(projectFolder, path), join(folder, path), { recursive: true })
  }
  const { packages } = JSON.parse(await textOf('package-lock.json')) as {
    packages: Record<string, { dev?: boolean }>
  }
  for (const [path, { dev }] of Object.entries(packages)) {
    const isTop = path.startsWith('node_modules/') && path.lastIndexOf('node_modules/') === 0
    if (!isTop || dev || !existsSync(join(projectFolder, path))) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(join(projectFolder, path), join(folder, path))
  }
  expect(await readdir(join(folder, 'node_modules'))).not.toContain('vitest')
  return folder
}

test('the unit is one that systemd understands, and lets nothing be written but the data', async () => {
  const unit = await textOf('deploy/talkoo.service')
  const lines = unit.split('\n')
  for (const line of [
    'User=talkoo',
    'StateDirectory=talkoo',
    'ProtectSystem=strict',
    'NoNewPrivileges=yes',
    'MemoryMax=1G',
    'EnvironmentFile=/etc/talkoo/talkoo.env',
  ]) {
    expect(lines).toContain(line)
  }
  const named = /^Environment=(.*)$/m
    .exec(unit)![1]!
    .split(' ')
    .map((pair) => pair.split('=')[0]!)
  expect(named.filter((name) => !(name in settingList))).toEqual([])
  const file = join(projectFolder, 'deploy', 'talkoo.service')
  const asked = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  // Where there is no systemd, its opinion cannot be had.
  const said = asked.error ? '' : asked.stderr
  const about = said.split('\n').filter((line) => line.includes('talkoo.service'))
  expect(about.filter((line) => !line.includes('is not executable'))).toEqual([])
})
