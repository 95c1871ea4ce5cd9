import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoSite } from '../support/site.ts'
import { championStates } from './page-states/champion-states.ts'
import { ecosystemStates } from './page-states/ecosystem-states.ts'
import { openEmptyLab, openQuietLab } from './page-states/empty-lab.ts'
import { findIds } from './page-states/ids.ts'
import { judge, listen } from './page-states/judge.ts'
import { networkStates } from './page-states/network-states.ts'
import { opinionMapStates } from './page-states/opinion-map-states.ts'
import { lessonStates } from './page-states/lesson-states.ts'
import { ideaStates } from './page-states/idea-states.ts'
import { pilotStates } from './page-states/pilot-states.ts'
import { serviceStates } from './page-states/service-states.ts'
import type { PageState, Reader } from './page-states/state.ts'
import { pageStates } from './page-states/states.ts'
import { tryingStates } from './page-states/trying-states.ts'
import { findVoicesIds } from './page-states/voices-ids.ts'
import { voicesStates } from './page-states/voices-states.ts'

// A provider of the staff is named and away: its pages say so.
const site = await demoSite({
  OIDC_ISSUER: 'http://localhost:9/staff',
  OIDC_CLIENT_ID: 'talkoo',
  OIDC_CLIENT_SECRET: 'nobody-asks-for-it',
  OIDC_LABEL: 'Region Norr',
})
await openEmptyLab(site)
const quiet = await openQuietLab(site)
const states = [
  ...pageStates(await findIds(site)),
  ...voicesStates(await findVoicesIds(site), quiet),
  ...(await opinionMapStates(site)),
  ...(await ecosystemStates(site)),
  ...(await championStates(site)),
  ...(await networkStates(site)),
  ...(await lessonStates(site)),
  ...(await ideaStates(site)),
  ...(await pilotStates(site)),
  ...(await tryingStates(site)),
  ...(await serviceStates(site)),
]
const stateMs = 60_000

const variants = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [true, false].map((javaScriptEnabled) => ({ width, colorScheme, javaScriptEnabled })),
  ),
)
type Variant = (typeof variants)[number]

const pages = new Map<string, Promise<Page>>()

/** The page of a reader in a language, signed in once and used for all states. */
function pageOf(reader: Reader, language: string): Promise<Page> {
  const key = `${reader} ${language}`
  const known = pages.get(key)
  if (known) return known
  const made = (async () => {
    const page = await site.open({ locale: language === 'en' ? 'en-GB' : 'sv-SE' })
    if (reader) await site.signIn(page, reader)
    return page
  })()
  pages.set(key, made)
  return made
}

/** In `npm test` each state is seen once, the variants taken in turn; the full run sees all of them. */
const full = process.env.FULL_MATRIX === 'yes'
const seen: [string, PageState, Variant, string][] = states.flatMap((state, place) => {
  const chosen = full ? variants : [variants[place % variants.length]!]
  return chosen.map((variant, turn) => {
    const language = (place + turn + Math.floor(place / variants.length)) % 2 === 0 ? 'en' : 'sv'
    const { width, colorScheme, javaScriptEnabled } = variant
    const scripts = javaScriptEnabled ? 'scripts' : 'no scripts'
    return [
      `${state.name} (${width}, ${colorScheme}, ${scripts}, ${language})`,
      state,
      variant,
      language,
    ]
  })
})

/** Keeps scripts from running while a page is opened and used; afterwards axe, which is one, may run. */
async function withScripts(page: Page, run: boolean, work: () => Promise<void>): Promise<void> {
  if (run) return work()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  try {
    await work()
  } finally {
    await session.send('Emulation.setScriptExecutionDisabled', { value: false })
    await session.detach()
  }
}

test.each(seen)(
  '%s',
  async (_name, state, { width, colorScheme, javaScriptEnabled }, language) => {
    const page = await pageOf(state.as, language)
    await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { heard, stop } = listen(page, site.address)
    try {
      await withScripts(page, javaScriptEnabled, async () => {
        const answer = await page.goto(state.path)
        expect(answer!.status()).toBe(state.status ?? 200)
        await state.steps?.(page)
      })
      expect([...(await judge(page, language)), ...heard]).toEqual([])
    } finally {
      stop()
    }
  },
  stateMs,
)
