import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { findBrowser } from '../../tools/browser.mts'
import { build } from '../../tools/build.mjs'
import { start, type Running } from '../../src/main.ts'
import { readSettings } from '../../src/platform/config.ts'
import { testDatabase } from './database.ts'

const stepMs = 15_000
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A served demo world and a real browser to walk it with. */
export type Site = {
  address: string
  running: Running
  open(options?: BrowserContextOptions): Promise<Page>
  /** Signs a demo person in by the sign-in page. */
  signIn(page: Page, name: string): Promise<void>
}

/** Starts the whole site on a database of its own, as a host would, with a browser beside it; `env` adds settings. */
export async function demoSite(env: Record<string, string> = {}): Promise<Site> {
  await build()
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'talkoo-site-'))
  const { user, password, host, port, database: name } = database.logins.owner
  const url = new URL(`postgres://localhost/${name}`)
  url.username = user
  url.password = password ?? ''
  url.searchParams.set('host', host!)
  url.searchParams.set('port', String(port))
  const settings = readSettings({
    TALKOO_DATA: folder,
    DATABASE_URL: url.href,
    TALKOO_WORLD: 'demo',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  })
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const running = await start(settings.value)
  const browser = await launch()
  afterAll(async () => {
    await browser.close()
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { address: running.address, running, ...pagesOf(browser, running.address) }
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser is here: npm test fetches one')
  return chromium.launch({ executablePath, args: flags, timeout: 60_000 })
}

function pagesOf(browser: Browser, address: string): Pick<Site, 'open' | 'signIn'> {
  return {
    async open(options = {}) {
      // Page transitions cost a slow machine more time than all pages together.
      const asReader = { locale: 'en-GB', reducedMotion: 'reduce' as const }
      const context = await browser.newContext({ baseURL: address, ...asReader, ...options })
      context.setDefaultTimeout(stepMs)
      return context.newPage()
    },
    async signIn(page, name) {
      await page.goto('/sign-in')
      await page.getByRole('button', { name }).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    },
  }
}
