import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const patienceMs = 15_000

/** The newest link in the letters to an address, from the inbox of the demo. */
export async function linkInLetter(page: Page, to: string): Promise<string> {
  const link = page.getByRole('main').locator('a[href^="http"]').first()
  await expect
    .poll(
      async () => {
        await page.goto(`/development-inbox?to=${encodeURIComponent(to)}`)
        return link.count()
      },
      { timeout: patienceMs },
    )
    .toBeGreaterThan(0)
  const address = new URL((await link.getAttribute('href'))!)
  return address.pathname + address.search
}
