import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asOwner, rows } from '../../../src/platform/db/database.ts'
import { demoSite, type Site } from '../../support/site.ts'
import { allStates } from './all-states.ts'
import { judge, listen } from './judge.ts'
import type { Reader } from './state.ts'
import { looksOf } from './variants.ts'

/** Into how many files the states are dealt: two run side by side. */
const parts = 2
const stateMs = 60_000

/** Looks at every state of one part, on a site of its own. */
export async function seeStates(part: 0 | 1): Promise<void> {
  // A provider of the staff is named and away: its pages say so.
  const site = await demoSite({
    OIDC_ISSUER: 'http://localhost:9/staff',
    OIDC_CLIENT_ID: 'talkoo',
    OIDC_CLIENT_SECRET: 'nobody-asks-for-it',
    OIDC_LABEL: 'Region Norr',
  })
  const full = process.env.FULL_MATRIX === 'yes'
  const looks = looksOf(await allStates(site), { part, parts, full })
  const screens = { en: await openScreen(site, 'en-GB'), sv: await openScreen(site, 'sv-SE') }

  test.each(looks)(
    '%s',
    async (_name, state, { width, colorScheme, javaScriptEnabled }, language) => {
      const { page, cdp, sit } = screens[language]
      await sit(state.as)
      await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { heard, stop } = listen(page, site.address)
      try {
        await withScripts(cdp, javaScriptEnabled, async () => {
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
}

/** A page in one language before which the readers sit in turn, each with their own cookies, as at a computer they share. */
async function openScreen(site: Site, locale: string) {
  const page = await site.open({ locale })
  const context = page.context()
  const cdp = await context.newCDPSession(page)
  const cookies = new Map<Reader, Awaited<ReturnType<typeof context.cookies>>>()
  let reader: Reader = null
  const sit = async (next: Reader) => {
    if (next === reader) return
    cookies.set(reader, await context.cookies())
    await context.clearCookies()
    // What was typed is kept in the tab: the next reader finds none of it.
    if (page.url().startsWith(site.address)) await page.evaluate(() => sessionStorage.clear())
    const known = cookies.get(next)
    if (known) await context.addCookies(known)
    else if (next) await signIn(site, page, next)
    reader = next
  }
  return { page, cdp, sit }
}

/** Signs a reader in as the page for it would, without drawing it. */
async function signIn(site: Site, page: Page, reader: string): Promise<void> {
  const account = { name: 'page-states-account', text: 'select id from account where name = $1' }
  const [found] = await asOwner(site.running.app.parts.database, (db) =>
    rows<{ id: string }>(db, account, [reader]),
  )
  const answer = await page.context().request.post('/sign-in/demo', {
    form: { accountId: found!.id },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
}

/** Keeps scripts from running while a page is opened and used; afterwards axe, which is one, may run. */
async function withScripts(
  cdp: CDPSession,
  run: boolean,
  work: () => Promise<void>,
): Promise<void> {
  if (run) return work()
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
  try {
    await work()
  } finally {
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: false })
  }
}
