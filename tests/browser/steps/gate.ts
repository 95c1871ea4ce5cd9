import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { follow, go, openGate, press, reads, region, type Named } from './initiative.ts'

/** Gives somebody a role in one initiative. */
export async function giveRole(page: Page, who: string, role: string, title: Named): Promise<void> {
  await go(page, 'People')
  await follow(page, who)
  await follow(page, 'Give a role')
  await page.getByLabel('Role', { exact: true }).selectOption(role)
  await page.getByLabel('Where').selectOption(title.en)
  await press(page, 'Give a role')
  await reads(page, who)
  await page.getByRole('row', { name: new RegExp(`${role}.*${title.en}`) }).waitFor()
}

/** The gate says how many requirements are open, and that it cannot be passed. */
export async function isRefused(page: Page, title: Named, open: number): Promise<void> {
  await openGate(page, title)
  await page.getByRole('heading', { name: `${open} of 8 requirements are open` }).waitFor()
  const button = page.getByRole('button', { name: 'Pass the gate' })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await page.getByText(`The gate cannot be passed: ${open} requirements are open.`).waitFor()
}

/** Asks people to sign at the open gate. */
export async function askToSign(page: Page, title: Named, people: string[]): Promise<void> {
  await openGate(page, title)
  await follow(page, 'Ask people to sign')
  for (const person of people) await page.getByLabel(person).check()
  await press(page, 'Ask them')
  await region(page, 'Asked so far').getByRole('row').nth(people.length).waitFor()
}

/** Signs by tap at the gate where one is waited for, from the page of today. */
export async function signByTap(page: Page, title: Named): Promise<void> {
  await go(page, 'Today')
  await follow(page, new RegExp(`You are waited for at the gate of .+ in ${title.en}`))
  await page.getByText('You have been asked to sign.').waitFor()
  await agree(page)
}

/** Signs on the page of the gate. */
export async function agree(page: Page): Promise<void> {
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('Show the name to everyone').check()
  await press(page, 'Sign')
}

/** Types what somebody signed on paper. */
export async function typePaper(page: Page, title: Named, who: string): Promise<void> {
  await openGate(page, title)
  await follow(page, 'Type a signature from paper or a call')
  const option = page.getByLabel('Who signed?').getByRole('option', { name: who })
  await page.getByLabel('Who signed?').selectOption((await option.textContent())!)
  await page.getByLabel('On paper').check()
  await page.getByLabel('Yes', { exact: true }).check()
  const words = 'I am glad somebody asked.'
  await page.getByLabel('In your own words').fill(words)
  await press(page, 'Save the signature')
  await page.getByRole('row').filter({ hasText: who }).filter({ hasText: words }).waitFor()
}

/** Goes on without what cannot be checked yet; without a reason it is refused. */
export async function goOnWithout(page: Page, title: Named, label: string, reason: string) {
  await openGate(page, title)
  await follow(page, `Go on without this ${label}`)
  await press(page, 'Go on without it')
  await page.getByRole('heading', { name: 'There is one thing to fix' }).waitFor()
  await page.getByLabel('Why do you go on without it?').fill(reason)
  await press(page, 'Go on without it')
  await page.getByText(`Reason: ${reason}`).first().waitFor()
}

/** Passes the gate that is open. */
export async function passGate(page: Page, title: Named): Promise<void> {
  await openGate(page, title)
  await page.getByRole('heading', { name: 'All 8 requirements are settled' }).waitFor()
  await press(page, 'Pass the gate')
  await page
    .getByText(/^Passed \d/)
    .first()
    .waitFor()
}
