import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ConsoleMessage, Page, Request } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const narrowest = 320

/** Every module names its messages after itself, and so do what pages and parts of the platform say. */
const sayers = [...readdirSync(new URL('../../../src/modules', import.meta.url)), 'platform', 'ui']
const messageKey = new RegExp(
  String.raw`\b(${sayers.join('|')})\.(?!csv|jsonl)[a-z][\w-]*(\.[\w-]+)*\b`,
)

/** The small edition of axe: the full one takes three times as long to read. */
const require = createRequire(import.meta.url)
const axeSource = `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}
  axe.configure({ allowedOrigins: ['<same_origin>'] })`

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

/** The key of a message that stands where its words should; nothing where all is words. */
export const findKey = (words: string): string | undefined => messageKey.exec(words)?.[0]

/** Everything that is wrong with the page as it stands, in words; nothing when all is well. The page is narrow then. */
export async function judge(page: Page, language: string): Promise<string[]> {
  const found: string[] = []
  const { headings, lang, words } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    words: document.body.innerText,
  }))
  if (headings !== 1) found.push(`${headings} first headings`)
  if (lang !== language) found.push(`the language of the page is ${lang}`)
  const key = findKey(words)
  if (key) found.push(`a message without words: ${key}`)
  found.push(...(await overflow(page)), ...(await axe(page)))
  await page.setViewportSize({ ...page.viewportSize()!, width: narrowest })
  found.push(...(await overflow(page)))
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

type Violation = { id: string; help: string; nodes: { html: string }[] }
type Axe = { run(about: Document, options: object): Promise<{ violations: Violation[] }> }

async function axe(page: Page): Promise<string[]> {
  // A frame is judged from within: axe stands in each.
  for (const frame of page.frames()) await frame.evaluate(axeSource)
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe }
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
    const judged = await axe.run(document, options)
    return judged.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html }) => html),
    }))
  }, tags)
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.join(' ')})`)
}
