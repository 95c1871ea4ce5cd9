import type { Browser, FormValues } from './browser.ts'

/** Sends a form that must be taken, and says where it leads. */
export async function sent(browser: Browser, address: string, form?: FormValues): Promise<string> {
  const { status, text, location } = await browser.post(address, form)
  if (status !== 303) throw new Error(`${address} answered ${status}: ${text.slice(-6000)}`)
  return location!
}
