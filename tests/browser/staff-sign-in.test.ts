import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { asOwner, rows } from '../../src/platform/db/database.ts'
import { freePort } from '../support/free-port.ts'
import { demoSite } from '../support/site.ts'
import { staffProvider } from '../support/staff-provider.ts'
import { judge } from './page-states/judge.ts'
import { reads } from './steps/initiative.ts'

const port = await freePort()
const provider = await staffProvider(await freePort(), `http://localhost:${port}`)
const site = await demoSite({ PORT: String(port), ...provider.settings })
afterAll(() => provider.stop())
const journeyMs = 180_000

async function emailOf(name: string): Promise<string> {
  const asked = {
    name: 'staff-email',
    text: 'select a.email from account a join participant p on p.account_id = a.id where p.name = $1',
  }
  const [found] = await asOwner(site.running.app.parts.database, (db) =>
    rows<{ email: string }>(db, asked, [name]),
  )
  return found!.email
}

/** A browser that reaches this computer alone: the provider's own pages ask for a typeface elsewhere. */
async function opened(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  )
  return page
}

async function signInThere(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test(
    `staff sign in at a real provider ${javaScriptEnabled ? 'with' : 'without'} scripts`,
    async () => {
      const page = await opened({ javaScriptEnabled })
      await page.goto('/sign-in?back=/vasternorrland/today')
      await page.getByRole('button', { name: 'Sign in with Region Norr' }).click()
      await signInThere(page, await emailOf('Britta Sjödin'))
      await page.waitForURL('**/vasternorrland/today')
      await page.goto('/account')
      const here = page.getByRole('row', { name: /this one/ })
      expect(await here.innerText()).toContain('With the account at work')
      await page.context().close()
    },
    journeyMs,
  )
}

test(
  'whose address is not verified links the account after signing in another way',
  async () => {
    const page = await opened()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in with Region Norr' }).click()
    await signInThere(page, 'new.per@work.example')
    await reads(page, 'We do not know this account yet')
    expect(await judge(page, 'en')).toEqual([])
    await page.getByRole('link', { name: 'Sign in another way' }).click()
    await site.signIn(page, 'Per Nyberg')
    await page.goto('/account')
    await page.getByRole('button', { name: 'Link to Region Norr' }).click()
    await page.getByText('Your account at work is linked.').waitFor()
    expect(await judge(page, 'en')).toEqual([])
    await page.getByRole('link', { name: /^End the link/ }).click()
    await reads(page, 'End the link to your account at work?')
    expect(await judge(page, 'en')).toEqual([])
    await page.context().close()
  },
  journeyMs,
)

test(
  'a provider that is away is said on a clear page, and a link by e-mail still works',
  async () => {
    await provider.stop()
    const page = await opened()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in with Region Norr' }).click()
    await reads(page, 'Region Norr does not answer')
    expect(await judge(page, 'en')).toEqual([])
    await page.getByRole('link', { name: 'Sign in another way' }).click()
    await page.getByLabel('E-mail').fill(await emailOf('Göran Edlund'))
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await reads(page, 'Look in your e-mail')
    await page.context().close()
  },
  journeyMs,
)
