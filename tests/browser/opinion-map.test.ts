import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoSite } from '../support/site.ts'
import { follow, openWork, press, reads, signInFromFront } from './steps/initiative.ts'

const site = await demoSite()
const journeyMs = 180_000
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const road = { en: 'The shore road, before the plan is drawn', sv: '' }
const topic = 'What should the shore be like?'

const ways: [string, BrowserContextOptions][] = [
  ['with scripts', phone],
  ['without scripts', { ...phone, javaScriptEnabled: false }],
]

for (const [kind, options] of ways) {
  test(
    `on a phone ${kind} somebody without an account answers five statements and sees the map`,
    async () => {
      const page = await site.open(options)
      await page.goto('/')
      await follow(page, 'Donegal living lab')
      await follow(page, /Two minutes: say what you think/)
      await follow(page, 'Say what you think')
      for (let n = 1; n <= 5; n++) await answer(page, n, ['Agree', 'Disagree', 'Pass'][n % 3]!)
      await follow(page, 'See the map')
      await reads(page, topic)
      const shared = page.getByRole('heading', { name: 'Common ground' })
      await shared.waitFor()
      expect(await shared.count()).toBe(1)
      await page.context().close()
    },
    journeyMs,
  )
}

test(
  'a champion types in paper beside those who answer by keyboard, and both count in one map',
  async () => {
    const visitor = await site.open({ viewport: { width: 1280, height: 800 } })
    await visitor.goto('/donegal')
    await follow(visitor, /Two minutes: say what you think/)
    const before = await people(visitor)
    const map = visitor.url()
    await follow(visitor, 'Say what you think')
    await visitor.getByRole('button', { name: 'Agree', exact: true }).focus()
    await visitor.keyboard.press('1')
    await visitor.getByText('Kept: you agree with').waitFor()
    await visitor.keyboard.press('2')
    await visitor.getByText('2 of 10').waitFor()

    const declan = await site.open(phone)
    await signInFromFront(declan, 'Declan Boyle')
    await openWork(declan, road)
    await follow(declan, /^Opinion maps/)
    await follow(declan, topic)
    await follow(declan, 'Paper')
    await declan.getByLabel('How many copies').fill('2')
    await press(declan, 'Make a sheet')
    await follow(declan, 'Type in copies')
    for (const copy of [1, 2]) {
      for (const box of await declan.getByRole('radio', { name: 'Agree' }).all()) await box.check()
      await press(declan, 'Save and type in the next one')
      await declan.waitForURL(new RegExp(`kept=${copy}`))
    }
    await visitor.goto(map)
    await expect
      .poll(async () => visitor.reload().then(() => people(visitor)), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(before + 3)
    await visitor.context().close()
    await declan.context().close()
  },
  journeyMs,
)

async function answer(page: Page, n: number, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(`${n} of 10`).waitFor()
}

/** How many people have answered, as the page of the map says. */
async function people(page: Page): Promise<number> {
  const row = page
    .locator('dt', { hasText: 'People who answered' })
    .locator('xpath=following::dd[1]')
  return Number(await row.innerText())
}
