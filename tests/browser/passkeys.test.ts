import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { demoSite } from '../support/site.ts'
import { reads } from './steps/initiative.ts'

const site = await demoSite({ PORT: String(await freePort()) })
const journeyMs = 120_000

/** A key built into the device, as Chromium plays it; `unlocks` says whether its owner gives the finger. */
async function virtualKey(page: Page, unlocks = true): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: unlocks,
      automaticPresenceSimulation: true,
    },
  })
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Name of the new passkey').fill(name)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('The passkey was added').waitFor()
}

test(
  'somebody adds a passkey, signs in with it by the button, and removes it',
  async () => {
    const page = await site.open()
    await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = undefined')
    await virtualKey(page)
    await site.signIn(page, 'Göran Edlund')
    await addPasskey(page, 'My old laptop')
    const row = page.getByRole('row', { name: /My old laptop/ })
    expect(await row.innerText()).toContain('Not yet')
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()

    await page.goto('/sign-in?back=/account')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await reads(page, 'My account')
    expect(await row.innerText()).not.toContain('Not yet')
    expect(await page.getByRole('row', { name: /this one/ }).innerText()).toContain(
      'With a passkey',
    )

    await row.getByRole('link', { name: /^Remove/ }).click()
    await page.getByRole('button', { name: 'Remove the passkey' }).click()
    await page.getByText('The passkey was removed').waitFor()
    expect(await row.count()).toBe(0)
    await page.context().close()
  },
  journeyMs,
)

test(
  'the browser offers the passkey in the e-mail field, without a button',
  async () => {
    const page = await site.open()
    await virtualKey(page)
    await site.signIn(page, 'Per Nyberg')
    await addPasskey(page, 'Phone')
    await page.context().clearCookies({ name: 'talkoo-sign-in' })
    await page.goto('/sign-in?back=/account')
    await reads(page, 'My account')
    expect(await page.getByRole('row', { name: /this one/ }).innerText()).toContain(
      'With a passkey',
    )
    await page.context().close()
  },
  journeyMs,
)

test(
  'a browser that stops, or cannot, says what to do instead',
  async () => {
    const page = await site.open()
    await virtualKey(page, false)
    await site.signIn(page, 'Karin Lindqvist')
    await page.goto('/account')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('It was stopped, or took too long').waitFor()
    await page.context().close()

    const old = await site.open()
    await old.addInitScript('delete window.PublicKeyCredential')
    await old.goto('/sign-in')
    await old.getByText('This browser knows no passkeys').waitFor()
    expect(await old.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
    await site.signIn(old, 'Karin Lindqvist')
    await old.goto('/account')
    await old.getByText('This browser knows no passkeys').waitFor()
    await old.context().close()
  },
  journeyMs,
)

test(
  'without scripts the pages say so and offer a link',
  async () => {
    const page = await site.open({ javaScriptEnabled: false })
    await page.goto('/sign-in')
    await page.getByText('Ask for a link above').waitFor()
    await site.signIn(page, 'Göran Edlund')
    await page.goto('/account')
    await page.getByText('A link by e-mail works without them').waitFor()
    expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0)
    await page.context().close()
  },
  journeyMs,
)
