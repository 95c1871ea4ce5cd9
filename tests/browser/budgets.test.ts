import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { asOwner, rows } from '../../src/platform/db/database.ts'
import { grownMap } from '../support/grown-map.ts'
import { demoSite } from '../support/site.ts'
import { findVoicesIds } from './page-states/voices-ids.ts'

const site = await demoSite()
const ids = { name: 'budgets-initiative', text: 'select id from initiative order by id limit 1' }
const [one] = await asOwner(site.running.app.parts.database, (db) =>
  rows<{ id: string }>(db, ids, []),
)
const servicesOf = { name: 'budgets-service', text: 'select id from service order by id limit 1' }
const [service] = await asOwner(site.running.app.parts.database, (db) =>
  rows<{ id: string }>(db, servicesOf, []),
)
const { shore, theme, codes } = await findVoicesIds(site)
const map = await grownMap(site, { people: 10_000, statements: 90, state: 'closed' })

const budgets = { html: 9_216, css: 20_480, js: 10_240, font: 29_696 }
const totalBytesMax = 69_000
type Kind = keyof typeof budgets
type Answer = { text: string; bytes: number }

/** What an address weighs on the wire, with its headers, as a browser asks for it. */
function fetchRaw(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = { 'accept-encoding': 'gzip', 'accept-language': 'en', ...headers }
    const sent = request(new URL(path, site.address), { headers: asking }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const head = answer.rawHeaders.join('').length + answer.rawHeaders.length * 2
        const zipped = answer.headers['content-encoding'] === 'gzip'
        const text = (zipped ? gunzipSync(body) : body).toString()
        resolve({ text, bytes: body.length + head })
      })
    })
    sent.on('error', reject)
    sent.setTimeout(10_000, () => sent.destroy(new Error(`${path} did not answer`)))
    sent.end()
  })
}

/** Everything a browser fetches for the first view of a page, by kind. */
async function weigh(
  path: string,
  headers?: Record<string, string>,
): Promise<Record<Kind, number>> {
  const page = await fetchRaw(path, headers)
  const weights: Record<Kind, number> = { html: page.bytes, css: 0, js: 0, font: 0 }
  const fetched = new Set<string>()
  const add = async (kind: Kind, address: string) => {
    if (fetched.has(address)) return
    fetched.add(address)
    const found = await fetchRaw(address, headers)
    weights[kind] += found.bytes
    if (kind === 'js')
      for (const [, next] of found.text.matchAll(/(?:from|import)\s*\(?["']\.\/([^"']+)/g))
        await add('js', `/assets/${next}`)
  }
  for (const [tag] of page.text.matchAll(/<(?:link|script)[^>]*>/g)) {
    const address = /(?:href|src)="(\/[^"]+)"/.exec(tag)?.[1]
    if (!address) continue
    if (tag.includes('stylesheet')) await add('css', address)
    if (tag.startsWith('<script')) await add('js', address)
    if (tag.includes('as="font"')) await add('font', address)
  }
  return weights
}

/** What the browser of somebody who has signed in sends with each page. */
async function signedIn(name: string): Promise<Record<string, string>> {
  const page = await site.open()
  await site.signIn(page, name)
  const sent = await page.context().cookies()
  await page.context().close()
  return { cookie: sent.map((one) => `${one.name}=${one.value}`).join('; ') }
}

const learning = '/vasternorrland/learning/paths/responsible-storytelling'
const pages: Record<string, [path: string, headers?: Record<string, string>]> = {
  'the front of the site': ['/'],
  'a programme': ['/programmes/improve'],
  'a comparison': [`/programmes/improve/comparison?first=${one!.id}&second=${shore}`],
  'the front of a lab': ['/vasternorrland'],
  'the public page of an initiative': [`/vasternorrland/initiatives/${one!.id}`],
  'what people said': [`/donegal/initiatives/${shore}/voices`],
  'a theme': [`/donegal/initiatives/${shore}/themes/${theme}`],
  'the beginning of saying something': [`/donegal/initiatives/${shore}/saying`],
  'signing in': ['/sign-in'],
  'the account': ['/account', await signedIn('Göran Edlund')],
  'a receipt': [`/donegal/receipts/${codes.answered}`],
  'the services of a lab': ['/vasternorrland/services'],
  'a service': [`/vasternorrland/services/${service!.id}`],
  'answering about a service': [`/vasternorrland/services/${service!.id}/assessment`],
  'an opinion map': [map],
  'what ten thousand answered': [`${map}/result`],
  'a map inside another site': [`${map}/embed`],
  'the method cards': ['/vasternorrland/methods/cards'],
  'what the method finder found': [
    '/vasternorrland/methods/finder?sentence=6+older+people,+no+internet,+1+hour',
  ],
  'a learning module': [`${learning}/modules/consent`, await signedIn('Göran Edlund')],
}

test.each(Object.entries(pages))(
  '%s weighs less than a photo at first view',
  async (_name, [path, headers]) => {
    const weights = await weigh(path, headers)
    for (const kind of Object.keys(budgets) as Kind[])
      expect(weights[kind], kind).toBeLessThanOrEqual(budgets[kind])
    expect(weights.font).toBeGreaterThan(0)
    const total = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0)
    expect(total).toBeLessThanOrEqual(totalBytesMax)
  },
)

test('somebody who saves data gets no font', async () => {
  const page = await site.open({ extraHTTPHeaders: { 'save-data': 'on' } })
  const asked: string[] = []
  page.on('request', (sent) => asked.push(sent.url()))
  await page.goto('/vasternorrland', { waitUntil: 'networkidle' })
  expect(asked.filter((url) => url.endsWith('.woff2'))).toEqual([])
  expect((await weigh('/vasternorrland', { 'save-data': 'on' })).font).toBe(0)
  await page.context().close()
})

test('a browser fetches only what was weighed', async () => {
  const page = await site.open()
  const asked = new Set<string>()
  page.on('request', (sent) => asked.add(new URL(sent.url()).pathname.split('.')[0]!))
  await page.goto('/vasternorrland', { waitUntil: 'networkidle' })
  const kinds = [...asked].filter((path) => path.startsWith('/assets/')).toSorted()
  expect(kinds).toEqual(['/assets/page', '/assets/site', '/assets/source-sans-3-latin'])
  await page.context().close()
})

test('the points of ten thousand people weigh less than 60 KB, and the script that paints them less than 50', async () => {
  const page = await fetchRaw(`${map}/result`)
  const address = /data-opinion-map="([^"]+)"/.exec(page.text)![1]!
  const points = await fetchRaw(address)
  expect(points.bytes).toBeLessThan(60_000)
  const { js } = await weigh(`${map}/result`)
  expect(js).toBeLessThan(50_000)
})
