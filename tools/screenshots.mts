/*
 * Takes the pictures of the README and the guides from a fresh demo world, into docs/screenshots:
 * node tools/screenshots.mts [--all folder]   (--all: every picture at both widths and schemes, into that folder)
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { ensureBrowser } from './browser.mts'
import { projectFolder } from './build.mjs'

type Shot = {
  name: string
  as?: string
  path?: string
  steps?: (page: Page) => Promise<void>
}

const port = 3917
const lab = '/vasternorrland'
const openInitiative = (page: Page) =>
  page.getByRole('link', { name: 'Safe nights at home' }).first().click()
const coordinator = 'Britta Sjödin'

const shots: Shot[] = [
  { name: 'labs', path: '/' },
  {
    name: 'side-by-side',
    path: '/',
    steps: async (page) => {
      await page.getByRole('link', { name: 'Map and work side by side' }).click()
      await showPart(page, 'main h2')
    },
  },
  { name: 'lab', path: lab },
  { name: 'initiative', path: lab, steps: openInitiative },
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'opinions',
    path: lab,
    steps: async (page) => {
      await openInitiative(page)
      await page.getByRole('link', { name: /^Opinion maps/ }).click()
      await page.getByRole('main').getByRole('article').getByRole('link').first().click()
      await page.getByRole('link', { name: 'See the map' }).click()
      await showPart(page, '#picture')
    },
  },
  {
    name: 'ecosystem',
    path: `${lab}/ecosystem/network`,
    steps: (page) => showPart(page, 'main .network'),
  },
  { name: 'stuck', as: coordinator, path: `${lab}/stuck` },
  {
    name: 'work',
    as: coordinator,
    path: `${lab}/initiatives`,
    steps: async (page) => {
      await openInitiative(page)
      await page.goto(`${page.url()}/work`)
    },
  },
]
const inReadme = [
  ...['labs', 'side-by-side', 'lab', 'initiative', 'opinions', 'ecosystem', 'stuck'].map(
    (name) => `${name}-1280`,
  ),
  'lab-390',
]
/** Brings a part of the page to the top of the picture. */
const showPart = (page: Page, part: string) =>
  page
    .locator(part)
    .first()
    .evaluate((element) => element.scrollIntoView())
const variants = [
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const

const everything = process.argv.includes('--all')
const out = everything ? process.argv.at(-1)! : join(projectFolder, 'docs', 'screenshots')
const dataFolder = await mkdtemp(join(tmpdir(), 'talkoo-pictures-'))
const site = spawn(process.execPath, [join(projectFolder, 'bin', 'talkoo.mjs'), 'start'], {
  env: {
    ...process.env,
    TALKOO_DATA: dataFolder,
    PORT: String(port),
    TALKOO_WORLD: 'demo',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await new Promise<void>((resolve, reject) => {
    site.stdout.on('data', (said) => String(said).includes('answers at') && resolve())
    site.once('exit', () => reject(new Error('the site did not start')))
  })
  await mkdir(out, { recursive: true })
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
  for (const { width, scheme } of everything
    ? variants
    : variants.filter((v) => v.scheme === 'light')) {
    for (const shot of shots.filter(
      ({ name }) => everything || inReadme.includes(`${name}-${width}`),
    )) {
      const context = await browser.newContext({
        baseURL: `http://localhost:${port}`,
        viewport: { width, height: width === 390 ? 844 : 800 },
        colorScheme: scheme,
        locale: 'en-GB',
      })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      await take(
        page,
        shot,
        join(out, `${shot.name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`),
      )
      await context.close()
    }
  }
  await browser.close()
} finally {
  site.kill('SIGTERM')
  await new Promise((resolve) => site.once('exit', resolve))
  await rm(dataFolder, { recursive: true, force: true })
}

async function take(page: Page, { as, path, steps }: Shot, file: string): Promise<void> {
  if (as) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: as }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }
  if (path) await page.goto(path)
  await steps?.(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: file, fullPage: everything })
  console.log(file)
}
