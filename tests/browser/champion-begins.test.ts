import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listPaths } from '../../src/modules/learning/index.ts'
import { demoSite } from '../support/site.ts'
import { follow, go, press, reads, signInFromFront } from './steps/initiative.ts'

const site = await demoSite()
const journeyMs = 180_000
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const name = 'Johan Hedman'

test(
  'a neighbour goes from the open call to a first call written down, in one sitting',
  async () => {
    const johan = await site.open(phone)
    const britta = await site.open({ viewport: { width: 1280, height: 800 } })
    await signInFromFront(johan, name)
    await offersHimself(johan)
    await signInFromFront(britta, 'Britta Sjödin')
    await takesHimOn(britta)
    await writesTheCard(britta)
    await signs(britta)
    await go(johan, 'Today')
    await follow(johan, /Your role card waits for your signature/)
    await signs(johan)
    await johan.getByText('Agreed', { exact: true }).waitFor()
    await learns(johan)
    await go(johan, 'Champions')
    await follow(johan, name)
    await press(johan, 'I am ready')
    await johan.getByText(/Said “I am ready” on/).waitFor()
    await johan.getByText('To do', { exact: true }).waitFor({ state: 'detached' })
    await writesDownACall(johan)
    expect(await johan.locator('.big-code').innerText()).toMatch(/^[2-9A-Z]{4}-/)
    for (const page of [johan, britta]) await page.context().close()
  },
  journeyMs,
)

async function offersHimself(page: Page): Promise<void> {
  await go(page, 'Start')
  await follow(page, /Become a champion/)
  await follow(page, 'I want to be a champion')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Phone').fill('070 123 45 67')
  await press(page, 'Send')
  await page.getByText('Thank you for offering').waitFor()
}

async function takesHimOn(page: Page): Promise<void> {
  await go(page, 'Champions')
  await follow(page, 'Offers')
  await follow(page, name)
  const yes = 'They said yes: make them a champion'
  await page.locator('summary', { hasText: yes }).click()
  await page.getByLabel('In the list of people').selectOption(name)
  await page.getByLabel('Profession', { exact: true }).selectOption('Retired')
  await page.getByLabel('Champion for the whole lab').check()
  await page.locator('button', { hasText: yes }).click()
  await reads(page, name)
}

async function writesTheCard(page: Page): Promise<void> {
  await follow(page, 'Write the role card')
  await reads(page, 'Write the role card')
  await page.getByLabel('Mandate given by').selectOption('Britta Sjödin')
  await press(page, 'Save as a draft')
  await press(page, 'Offer it for signing')
}

async function signs(page: Page): Promise<void> {
  await page.getByLabel('I have read this and agree').check()
  await press(page, 'Sign')
}

/** Reads every module of the path and gives the right answers. */
async function learns(page: Page): Promise<void> {
  const path = listPaths().find(({ id }) => id === 'being-a-local-champion')!
  await go(page, 'Champions')
  await follow(page, name)
  await follow(page, 'The training is completed')
  await follow(page, 'Begin with module 1')
  for (const [place, module] of path.modules.entries()) {
    for (const { key, answers } of module.questions) {
      const right = answers.find((answer) => answer.right)!
      await page.locator(`[name="answers.${key}"][value="${right.key}"]`).check()
    }
    await press(page, 'Check my answers')
    const last = place + 1 === path.modules.length
    await page.getByText(last ? 'You have completed this path' : 'All answers are right.').waitFor()
    if (!last) await follow(page, `Next: module ${place + 2}`)
  }
}

async function writesDownACall(page: Page): Promise<void> {
  await go(page, 'Today')
  await follow(page, 'Write down what somebody says on the phone')
  await reads(page, 'Phone desk')
  await page.getByLabel('What they say').fill('The bus no longer stops at the shop.')
  const speaking = page.getByRole('group', { name: 'Who is speaking' })
  await speaking.getByLabel('Gives no name').check()
  await page
    .getByRole('group', { name: /^Who may read it/ })
    .getByRole('radio')
    .first()
    .check()
  await press(page, 'Save')
  await reads(page, 'It is saved')
}
