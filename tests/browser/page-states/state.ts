import type { Page } from 'playwright-core'

/** Who looks at a page; null is a visitor nobody has signed in. */
export type Reader =
  | 'Britta Sjödin'
  | 'Per Nyberg'
  | 'Karin Lindqvist'
  | 'Göran Edlund'
  | 'Ahmed Warsame'
  | 'Maja Forsberg'
  | 'Ingrid Norén'
  | 'Aoife Gallagher'
  | 'Declan Boyle'
  | 'Seán McGinley'
  | 'Nina Ny'
  | 'Olle Tyst'
  | null

/** One state of a page: who reads it, where, what is done there first, and how it answers. */
export type PageState = {
  name: string
  as: Reader
  path: string
  status?: number
  steps?: (page: Page) => Promise<void>
}

/** Sends a form of a page as it stands: empty, or with what is wrong in it. The last form, unless it is named. */
export async function send(page: Page, holding = 'button'): Promise<void> {
  const form = page.locator(`main form[method=post]:has(${holding})`).last()
  await form.evaluate((element) => ((element as HTMLFormElement).noValidate = true))
  await form.locator('button[type=submit]:not([formaction]), button:not([type])').last().click()
  await page.locator('.ds-error-summary').waitFor()
}

/** A page as somebody sees it whom nobody has signed in. */
export const visited = (name: string, path: string, more: Partial<PageState> = {}): PageState => ({
  name,
  as: null,
  path,
  ...more,
})

/** A page as somebody sees it who works with it. */
export const worked = (
  name: string,
  path: string,
  as: Reader = 'Britta Sjödin',
  more: Partial<PageState> = {},
): PageState => ({ name, as, path, ...more })

/** A page whose form was sent with mistakes; `holding` names the form by what stands in it. */
export const mistaken = (
  name: string,
  path: string,
  as: Reader = 'Britta Sjödin',
  holding?: string,
): PageState => ({
  name: `${name} with mistakes`,
  as,
  path,
  steps: (page) => send(page, holding),
})
