import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoSite } from '../support/site.ts'
import { follow, openWork, press, reads, signInFromFront } from './steps/initiative.ts'

const site = await demoSite()
const journeyMs = 180_000
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const nights = { en: 'Safe nights at home', sv: 'Trygga nätter hemma' }
const code = /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/

const browsers: [string, BrowserContextOptions][] = [
  ['with scripts', phone],
  ['without scripts', { ...phone, javaScriptEnabled: false }],
]

for (const [kind, options] of browsers) {
  test(
    `on a phone ${kind} a champion keeps a call, a sheet and an interview`,
    async () => {
      const per = await site.open(options)
      await signInFromFront(per, 'Per Nyberg')
      await keepsACall(per)
      await keepsASheet(per)
      await keepsAnInterview(per)
      expect(await per.getByRole('link', { name: 'Write down an interview' }).count()).toBe(1)
      await per.context().close()
    },
    journeyMs,
  )
}

test(
  'on a wide screen the words stand beside who is speaking, and the keyboard goes from one to the other',
  async () => {
    const per = await site.open({ viewport: { width: 1280, height: 800 } })
    await signInFromFront(per, 'Per Nyberg')
    await per.goto('/vasternorrland/phone-desk')
    const words = per.getByLabel('What they say')
    const search = per.getByLabel('Name, phone number or place').first()
    const [left, right] = [(await words.boundingBox())!, (await search.boundingBox())!]
    expect(right.x).toBeGreaterThan(left.x + left.width)
    expect(right.y).toBeLessThan(left.y + left.height)
    await words.focus()
    await per.keyboard.press('Tab')
    expect(await search.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    await per.context().close()
  },
  journeyMs,
)

async function keepsACall(page: Page): Promise<void> {
  await page.goto('/vasternorrland/phone-desk')
  await reads(page, 'Phone desk')
  await page.getByLabel('What they say').fill('The lamp at the jetty is out.')
  const speaking = page.getByRole('group', { name: 'Who is speaking' })
  await speaking.getByLabel('Name, phone number or place').fill('Nobody Known')
  await speaking.getByRole('button', { name: 'Search' }).click()
  await page.getByText('Nobody was found').waitFor()
  expect(await page.getByLabel('What they say').inputValue()).toBe('The lamp at the jetty is out.')
  await speaking.getByLabel('Gives no name').check()
  await saysWhoMayRead(page)
  await press(page, 'Save')
  await reads(page, 'It is saved')
  expect(await page.locator('.big-code').innerText()).toMatch(code)
}

async function keepsASheet(page: Page): Promise<void> {
  await openWork(page, nights)
  await follow(page, /^Paper sheets/)
  await page.getByLabel('Question', { exact: true }).fill('What would help you at night?')
  await page.getByLabel('How many sheets').fill('1')
  await press(page, 'Make sheets')
  await press(page, 'Type in the next sheet')
  await reads(page, 'Type in sheet 1')
  await page.getByLabel('What stands on the sheet').fill('A light in the stairs.')
  await saysWhoMayRead(page)
  await press(page, 'Save and go to the next')
  await page.getByText('Saved. No more sheets wait.').waitFor()
}

async function keepsAnInterview(page: Page): Promise<void> {
  await openWork(page, nights)
  await follow(page, /^Interviews/)
  await follow(page, /^(Write|Change) the guide$/)
  await page.getByLabel('Questions', { exact: true }).fill('How was last night?')
  await press(page, 'Save as a new version')
  await follow(page, 'Write down an interview')
  await reads(page, 'Write down an interview')
  await page.getByLabel('My story, inside the lab').check()
  await page.getByLabel('Gives no name').check()
  await page
    .getByRole('group', { name: 'Questions and answers' })
    .getByRole('textbox')
    .first()
    .fill('Long.')
  await saysWhoMayRead(page)
  await press(page, 'Save')
  await reads(page, 'It is saved')
}

async function saysWhoMayRead(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^Who may read it/ })
    .getByRole('radio')
    .first()
    .check()
}
