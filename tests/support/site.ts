import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { findBrowser } from '../../tools/browser.mts'
import { build } from '../../tools/build.mjs'
import { open, start, type Running } from '../../src/main.ts'
import { readSettings, type Settings } from '../../src/platform/config.ts'
import { drainJobs } from '../../src/platform/jobs.ts'
import { openLog } from '../../src/platform/log.ts'
import { seedWorld } from '../../seeds/index.ts'
import { copiedWorld, type World } from './world.ts'

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

/** Starts the whole site on a demo world of its own, as a host would, with a browser beside it; `env` adds settings. */
export async function demoSite(env: Record<string, string> = {}): Promise<Site> {
  await build()
  const world = await copiedWorld('site', play)
  const running = await start(settingsOf(world, env))
  const browser = await launch()
  afterAll(async () => {
    await browser.close()
    await running.stop()
  })
  return { address: running.address, running, ...pagesOf(browser, running.address) }
}

/** Plays the demo world, and what follows from it, before anybody looks. */
async function play(world: World): Promise<void> {
  const { app, database } = await open(settingsOf(world), openLog('silent'))
  try {
    await seedWorld(app.parts, 'demo')
    await drainJobs(app.parts)
  } finally {
    await database.stop()
  }
}

function settingsOf({ database, folder }: World, env: Record<string, string> = {}): Settings {
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
  return settings.value
}

/** Starts a browser; whoever does closes it. */
export async function launch(): Promise<Browser> {
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
