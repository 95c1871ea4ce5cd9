import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What an initiative of a journey is called. */
export type Named = { en: string; sv: string }

/** The region of a page with that heading. */
export const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** The heading of the page says so. */
export async function reads(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

/** Follows the first link of that name in the body of the page. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

/** From the front page, as a person of the demo. */
export async function signInFromFront(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await press(page, `Sign in as ${name}`)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

/** Opens a place by the navigation at the top. */
export async function go(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const link = navigation.getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await navigation.getByText('More').click()
  await link.click()
  await page.waitForLoadState()
}

/** Opens the public page of an initiative. */
export async function openInitiative(page: Page, title: Named): Promise<void> {
  await go(page, 'Initiatives')
  await follow(page, title.en)
  await reads(page, title.en)
}

/** Opens the working page of an initiative. */
export async function openWork(page: Page, title: Named): Promise<void> {
  await openInitiative(page, title)
  await follow(page, 'Go to the working page')
}

/** Opens the gate of the phase that is open. */
export async function openGate(page: Page, title: Named): Promise<void> {
  await openWork(page, title)
  await follow(page, /^Go to the gate/)
  await reads(page, /^Gate: /)
}

/** Fills a text in English and, one press away, in Swedish. */
export async function fillBoth(page: Page, label: string, text: Named): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text.en)
  await page.getByText(`${label} in other languages`).click()
  await page.getByLabel(`${label} in Swedish`).fill(text.sv)
}

/** Starts an initiative from the five steps; a form sent too early says what is missing and keeps the rest. */
export async function startFromFiveSteps(page: Page, title: Named): Promise<void> {
  await go(page, 'Initiatives')
  await follow(page, 'Start an initiative')
  await fillBoth(page, 'Title', title)
  await press(page, 'Start the initiative')
  await page.getByRole('heading', { name: /There (is|are) .+ to fix/ }).waitFor()
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe(title.en)
  await fillBoth(page, 'Summary', {
    en: 'Nobody should need a car to see a doctor.',
    sv: 'Ingen ska behöva bil för att träffa en läkare.',
  })
  await page.getByLabel('Place').selectOption('Sollefteå')
  await page.getByLabel('IMPROVE five-step co-production').check()
  await press(page, 'Start the initiative')
  await reads(page, title.en)
  expect(await page.getByText('Happening now').count()).toBe(1)
}

/** Records where the initiative starts from, in all four remote-area factors. */
export async function recordBaseline(page: Page, title: Named): Promise<void> {
  const figures = [
    ['Distance', 'The nearest doctor is far away.', 'kilometres', '74'],
    ['Staffing', 'Two drivers share all the runs.', 'drivers', '2'],
    ['Cost per head', 'A taxi costs more than the visit.', 'SEK a visit', '1850.50'],
    ['Access to solutions', 'Few can order a ride by themselves.', 'people of 100', '12'],
  ] as const
  await openGate(page, title)
  await follow(page, 'Record the starting figures')
  for (const [factor, statement, unit, value] of figures) {
    await follow(page, factor)
    await reads(page, factor)
    await page.getByLabel('What is the problem?', { exact: true }).fill(statement)
    await page.getByLabel('Unit', { exact: true }).fill(unit)
    await page.getByLabel('Figure', { exact: true }).fill(value)
    await page.getByLabel('Measured on').fill('2026-10-01')
    await page.getByLabel('Where does the figure come from?').fill('Counted in week 40')
    await press(page, 'Save the figure before the change')
    await reads(page, 'The problem in figures')
  }
}
