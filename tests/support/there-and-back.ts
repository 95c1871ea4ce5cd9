import type { Browser, FormValues } from './browser.ts'
import type { ScriptedProvider } from './scripted-provider.ts'

/** Leaves for the provider from a page, signs in there, and comes back. */
export async function thereAndBack(
  provider: ScriptedProvider,
  browser: Browser,
  path = '/sign-in/provider',
  form: FormValues = {},
) {
  const back = provider.signInAt(await leave(browser, path, form))
  return { back, page: await browser.get(back.pathname + back.search) }
}

/** The address at the provider that a browser is led on to. */
export async function leave(
  browser: Browser,
  path = '/sign-in/provider',
  form: FormValues = {},
): Promise<string> {
  const { headers } = await browser.post(path, form)
  return headers.get('refresh')!.replace('0;url=', '')
}
