/*
 * Finds a Chromium or Chrome for the tests, or installs one:
 * node tools/browser.mts
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const answerMs = 20_000
const downloadMs = 300_000
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The program of a browser that is present and starts; null when there is none. */
export function findBrowser(): string | null {
  const { CHROMIUM, PATH = '' } = process.env
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  const candidates = [CHROMIUM ?? '', ...onPath, ...places, chromium.executablePath()]
  return (
    candidates.find((program) => program !== '' && existsSync(program) && starts(program)) ?? null
  )
}

/** Finds a browser, else fetches Playwright's, else the distribution's; throws one sentence when all fail. */
export function ensureBrowser(): string {
  const present = findBrowser()
  if (present) return present
  console.log("No Chromium or Chrome is here: fetching Playwright's.")
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  )
  run(process.execPath, [cli, 'install', 'chromium'], downloadMs)
  return findBrowser() ?? fromDistribution()
}

function fromDistribution(): string {
  const root = process.getuid?.() === 0
  if (root && isDebianOrUbuntu()) {
    console.log("Playwright's does not run here: installing Chromium with apt-get.")
    run('apt-get', ['update', '-qq'], downloadMs)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], downloadMs)
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'The tests need Chromium or Chrome: install one (Debian: sudo apt-get install chromium), or set CHROMIUM to its program.',
  )
}

function isDebianOrUbuntu(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
}

function starts(program: string): boolean {
  const asked = spawnSync(program, ['--version'], { timeout: answerMs, encoding: 'utf8' })
  return asked.status === 0 && /chrom|edge/i.test(asked.stdout)
}

function run(program: string, args: string[], timeout: number): SpawnSyncReturns<Buffer> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env })
}

if (import.meta.main) console.log(ensureBrowser())
