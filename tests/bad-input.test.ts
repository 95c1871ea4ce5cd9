import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LabEntry } from '../src/platform/lab-directory.ts'
import { testApp, type TestApp, type TestPerson } from './support/app.ts'

let app: TestApp
let lab: LabEntry
let coordinator: TestPerson

beforeAll(async () => {
  app = await testApp()
  lab = await app.lab()
  coordinator = await app.person(lab, { role: 'coordinator' })
})

const good = () => ({
  'title.en': 'Warm rooms',
  'title.sv': '',
  'summary.en': 'A place to sit when the power is out.',
  'summary.sv': '',
  placeId: '',
  templateId: 'improve-5',
})
const address = () => `/${lab.slug}/initiatives`
const raw = (body: BodyInit, headers: Record<string, string>, path = address()) =>
  app.web.request(`http://localhost:3000${path}`, {
    method: 'POST',
    body,
    headers: { cookie: cookies(), 'sec-fetch-site': 'same-origin', ...headers },
  })
const cookies = () => [...coordinator.browser.cookies].map((pair) => pair.join('=')).join('; ')
const count = async () => {
  const page = await coordinator.browser.get(address())
  return page.text.split('Warm rooms').length - 1
}

describe('what is sent', () => {
  test('a form sent twenty times at once is one initiative', async () => {
    const opId = randomUUID()
    const sent = Array.from({ length: 20 }, () =>
      coordinator.browser.post(address(), { ...good(), opId }),
    )
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await count()).toBe(1)
  })

  test('the same operation with another text is refused and what was typed stays', async () => {
    const opId = randomUUID()
    await coordinator.browser.post(address(), { ...good(), opId, 'title.en': 'First' })
    const second = await coordinator.browser.post(address(), {
      ...good(),
      opId,
      'title.en': 'Second text',
    })
    expect(second.status).toBe(422)
    expect(second.text).toContain('Second text')
  })

  test('a field nobody asked for is refused with a page, not a crash', async () => {
    const answer = await coordinator.browser.post(address(), { ...good(), admin: 'yes' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Warm rooms')
  })

  test.each([
    ['application/json', '{"title":"x"}', 415],
    ['text/plain', 'title=x', 415],
    ['multipart/form-data', 'no boundary', 400],
    ['multipart/form-data; boundary=x', 'cut off', 400],
  ])('a body of type %s that is no form is refused', async (type, body, status) => {
    expect((await raw(body, { 'content-type': type })).status).toBe(status)
  })

  test('a body over the limit is refused, announced or not', async () => {
    const huge = `title=${'x'.repeat(1_100_000)}`
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await raw(huge, type)).status).toBe(413)
    const lying = await raw('title=x', { ...type, 'content-length': '99999999' })
    expect(lying.status).toBe(413)
  })

  test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'title.__proto__.x'])(
    'a field named %s touches nothing',
    async (name) => {
      const answer = await coordinator.browser.post(address(), { ...good(), [name]: 'yes' })
      expect([400, 422]).toContain(answer.status)
      expect(({} as { polluted?: string }).polluted).toBeUndefined()
    },
  )

  test('zero bytes, a text where a group is due, and lone surrogates are survived', async () => {
    const strange = [
      { ...good(), 'title.en': 'a\0b' },
      { ...good(), title: 'flat' },
      { ...good(), 'title.en': '\ud800' },
      { ...good(), templateId: ['improve-5', 'sic-4'] },
    ]
    for (const form of strange) {
      const answer = await coordinator.browser.post(address(), form)
      expect(answer.status).toBeLessThan(500)
    }
  })
})

describe('where it is sent from', () => {
  const form = 'templateId=improve-5'
  const type = { 'content-type': 'application/x-www-form-urlencoded' }

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '', origin: 'https://elsewhere.example' }],
    [{ 'sec-fetch-site': '', origin: 'null' }],
    [{ 'sec-fetch-site': '' }],
  ])('another site, or nowhere, is refused: %o', async (headers) => {
    expect((await raw(form, { ...type, ...headers })).status).toBe(403)
  })

  test('an older browser that only says its origin is let in', async () => {
    const answer = await raw(form, {
      ...type,
      'sec-fetch-site': '',
      origin: 'http://localhost:3000',
    })
    expect(answer.status).toBe(422)
  })
})

describe('addresses', () => {
  test.each([
    '/nowhere',
    '/nowhere/initiatives',
    '/LAB',
    '/initiatives/not-an-id',
    '/initiatives/00000000-0000-0000-0000-00000000000g',
    `/initiatives/${randomUUID()}`,
    '/initiatives/%00',
    '/initiatives/..%2f..%2fetc%2fpasswd',
    '/initiatives/%E0%A4%A',
    `/initiatives/${'9'.repeat(5000)}`,
  ])('%s is not found', async (path) => {
    const full = path.startsWith('/nowhere') || path === '/LAB' ? path : `/${lab.slug}${path}`
    const answer = await coordinator.browser.get(full)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('<h1')
  })

  const lists =
    'champions champions/questions ecosystem/help ecosystem/matrix ecosystem/stakeholders lessons people pilots practices services'
  test.each(lists.split(' '))(
    'a place in the list of %s that somebody made up begins it anew',
    async (list) => {
      for (const text of ['a\0b', '2026-02-30', 'x'.repeat(500)]) {
        const made = {
          key: text,
          name: text,
          at: text,
          day: text,
          id: '00000000-0000-7000-8000-000000000000',
        }
        const cursor = Buffer.from(JSON.stringify(made)).toString('base64url')
        const answer = await coordinator.browser.get(`/${lab.slug}/${list}?after=${cursor}&q=a%00b`)
        expect([text, answer.status]).toEqual([text, 200])
      }
    },
  )

  test.each(['junk', 'a%00b', randomUUID()])(
    'a champion is asked from an address that names nobody: %s',
    async (person) => {
      const address = `/${lab.slug}/champions/new?person=${person}`
      expect((await coordinator.browser.get(address)).status).toBe(200)
    },
  )
})
