import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { listShipped } from './library.ts'

const app = await testApp()
const lab = await app.lab()
const visitor = app.visitor()
const swedish = { 'accept-language': 'sv' }
const htmlBytesMax = 9_000

test('anyone finds the methods of a lab and what each is for', async () => {
  const { status, text } = await visitor.get(`/${lab.slug}/methods`)
  expect(status).toBe(200)
  expect(text).toContain(`href="/${lab.slug}/methods/improve-5"`)
  expect(text).toContain('four phases, with a three-day workshop in the middle')
})

test('a method shows its phases, help, evidence, roles, gates and sources, and says that it is a reconstruction', async () => {
  const { text } = await visitor.get(`/${lab.slug}/methods/improve-5`)
  for (const part of [
    'The names of the steps are a reconstruction',
    '1. Establish the lab ecosystem',
    'Partnership agreement',
    'Provider manager',
    'All four helices have an active member',
    'A resident representative has signed the charter',
    'Rule 3 for every method.',
    'https://improve.interreg-npa.eu/',
  ]) {
    expect(text).toContain(part)
  }
})

test('the help for a phase says why and how for each of its activities', async () => {
  const address = `/${lab.slug}/methods/improve-5/versions/0.2.0/phases/ecosystem`
  const method = await visitor.get(`/${lab.slug}/methods/improve-5`)
  expect(method.text).toContain(`href="${address}#map-stakeholders"`)
  const { status, text } = await visitor.get(address)
  expect(status).toBe(200)
  expect(text).toContain('id="map-stakeholders"')
  expect(text).toContain('Ring or visit those who are missing')
  expect(gzipSync(text).byteLength).toBeLessThan(htmlBytesMax)
  expect((await visitor.get(address.replace('ecosystem', 'nowhere'))).status).toBe(404)
})

/** What the page remarks on one requirement of a gate. */
function remarkOn(html: string, label: string): string | undefined {
  return new RegExp(`<li>${label}(?:<span class="note">([^<]*)</span>)?</li>`)
    .exec(html)?.[1]
    ?.trim()
}

test('a gate says what binds every method and what nobody may pass without, and all of it can be checked', async () => {
  const { text } = await visitor.get(`/${lab.slug}/methods/improve-5`)
  const consent = remarkOn(
    text,
    'Every story gathered here has consent that matches how it is used',
  )
  expect(text.includes('<li>A resident representative has signed the charter</li>')).toBe(true)
  expect(text).toContain('The service passes the tests for user-centred')
  expect(text).not.toContain('Talkoo cannot check this yet.')
  expect(remarkOn(text, 'Outreach to at least one seldom-heard group is documented')).toContain(
    'Rule 1',
  )
  expect(consent).toContain('Nobody may pass without it.')
})

test('the page is the same in Swedish, and no text of the method is left in English', async () => {
  const { text } = await visitor.get(`/${lab.slug}/methods/sic-4`, swedish)
  const sources = text.indexOf('aria-labelledby="sources-title"')
  const method = text.slice(text.indexOf('<main'), sources)
  expect(text.slice(0, 100)).toContain('<html lang="sv"')
  expect(method).toContain('Samskapande i fyra faser')
  expect(method).toContain('Regel 1 för alla metoder.')
  expect(method).not.toContain('lang="en"')
})

test('a coordinator starts an initiative from a method; others are not offered what they may not do', async () => {
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const champion = await app.person(lab, { role: 'champion' })
  const address = `/${lab.slug}/methods/sic-4`
  const start = `href="/${lab.slug}/initiatives/new?method=sic-4"`
  expect((await coordinator.browser.get(address)).text).toContain(start)
  expect((await champion.browser.get(address)).text).not.toContain(start)
  expect((await visitor.get(address)).text).not.toContain(start)
})

test('a version has its own address, and what is not there is not found', async () => {
  const found = await visitor.get(`/${lab.slug}/methods/improve-5/versions/0.2.0`)
  expect(found.status).toBe(200)
  expect(found.text).not.toContain('There is a newer version')
  const older = await visitor.get(`/${lab.slug}/methods/improve-5/versions/0.1.0`)
  expect(older.text).toContain('There is a newer version')
  for (const rubbish of ['improve-6', 'improve-5/versions/9.9.9', '%00', '..%2Froles']) {
    expect((await visitor.get(`/${lab.slug}/methods/${rubbish}`)).status).toBe(404)
  }
})

test.each(listShipped().map(({ id, phases }) => [id, phases] as const))(
  'the pages of %s stay within their bytes and ask the database nothing of their own',
  async (id, phases) => {
    const address = `/${lab.slug}/methods/${id}`
    const helps = phases.map(({ key }) => `${address}/versions/0.1.0/phases/${key}`)
    for (const page of [address, ...helps]) {
      const { text, status } = await visitor.get(page, swedish)
      expect(status).toBe(200)
      expect.soft(gzipSync(text).byteLength, page).toBeLessThan(htmlBytesMax)
    }
    expect(await app.queries(() => visitor.get(address))).toBe(0)
    expect(await app.queries(() => visitor.get(helps[0]!))).toBe(0)
  },
)
