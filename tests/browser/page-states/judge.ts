import { AxeBuilder } from '@axe-core/playwright'
import type { ConsoleMessage, Page, Request } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const narrowest = 320
const messageKey =
  /\b(audit|ecosystem|engagement|home|initiatives|insight|labs|learning|methods|notifications|people|sessions|thread|ui|voices)\.(?!csv|jsonl)[a-z][\w-]*(\.[\w-]+)*\b/

/** Listens to a page and writes down what it said or asked for that it should not have. */
export function listen(page: Page, address: string): { heard: string[]; stop(): void } {
  const heard: string[] = []
  const { host } = new URL(address)
  const onRequest = (request: Request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.host !== host) heard.push(`asks another host: ${url.host}`)
  }
  const onError = (error: Error) => void heard.push(`script error: ${error.message}`)
  const onConsole = (message: ConsoleMessage) => {
    const ownAnswer = /^Failed to load resource: the server responded with a status of (4|5)\d\d/
    const about = message.location().url
    if (message.type() !== 'error') return
    if (ownAnswer.test(message.text()) && about === page.url()) return
    heard.push(`console: ${message.text()} (${about})`)
  }
  page.on('request', onRequest).on('pageerror', onError).on('console', onConsole)
  const stop = () => {
    page.off('request', onRequest).off('pageerror', onError).off('console', onConsole)
  }
  return { heard, stop }
}

/** Everything that is wrong with the page as it stands, in words; nothing when all is well. */
export async function judge(page: Page, language: string): Promise<string[]> {
  const found: string[] = []
  const headings = await page.locator('h1').count()
  if (headings !== 1) found.push(`${headings} first headings`)
  const lang = await page.locator('html').getAttribute('lang')
  if (lang !== language) found.push(`the language of the page is ${lang}`)
  const key = messageKey.exec(await page.locator('body').innerText())
  if (key) found.push(`a message without words: ${key[0]}`)
  found.push(...(await overflow(page)), ...(await axe(page)))
  const { width, height } = page.viewportSize()!
  await page.setViewportSize({ width: narrowest, height })
  found.push(...(await overflow(page)))
  await page.setViewportSize({ width, height })
  return found
}

async function overflow(page: Page): Promise<string[]> {
  const { wide, widest } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > room + 1,
    )
    return {
      wide: document.documentElement.scrollWidth - room,
      widest: out.slice(0, 3).map(({ tagName, className }) => `${tagName}.${String(className)}`),
    }
  })
  const { width } = page.viewportSize()!
  return wide > 0 ? [`scrolls sideways by ${wide} at ${width}: ${widest.join(', ')}`] : []
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help} (${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')})`,
  )
}
