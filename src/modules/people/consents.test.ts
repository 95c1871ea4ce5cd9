import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

async function begin() {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { name: 'Karin', role: 'coordinator' })
  const publish = (en: string, sv = '') =>
    browser.post(`/${lab.slug}/consent-texts`, {
      purpose: 'taking-part',
      'body.en': en,
      'body.sv': sv,
    })
  return { lab, browser, publish }
}
const textOf = (text: string) => /name="consentTextId" value="([0-9a-f-]+)"/.exec(text)![1]!

describe('consent', () => {
  test('is given by a tap to the exact words, and withdrawn', async () => {
    const { lab, publish } = await begin()
    await publish('I take part. First words.')
    const person = await app.person(lab)
    const me = `/${lab.slug}/me`
    const asked = await person.browser.get(me)
    expect(asked.text).toContain('First words.')
    const form = { consentTextId: textOf(asked.text) }
    const given = await person.browser.send(`${me}/consents`, form)
    expect(given.text).toContain('Agreed on this site')
    expect(given.text).not.toContain('I agree<')
    expect((await person.browser.post(`${me}/consents`, form)).status).toBe(409)
    const address = /\/[^"]*consents\/[0-9a-f-]{36}\/withdrawal/.exec(given.text)![0]
    const withdrawn = await person.browser.send(address)
    expect(withdrawn.text).toContain('Withdrawn')
    expect(withdrawn.text).toContain('I agree<')
    expect((await person.browser.post(address)).status).toBe(404)
  })

  test('stays with the words it was given to when a new version comes', async () => {
    const { lab, browser, publish } = await begin()
    await publish('First words.', 'Första orden.')
    const person = await app.person(lab)
    const me = `/${lab.slug}/me`
    await person.browser.post(`${me}/consents`, {
      consentTextId: textOf((await person.browser.get(me)).text),
    })
    await publish('Second words.')
    const page = await person.browser.get(me)
    expect(page.text).toContain('First words.')
    expect(page.text).toContain('version 1')
    expect(page.text).toContain('Second words.')
    const list = await browser.get(`/${lab.slug}/consent-texts`)
    for (const words of ['First words.', 'Första orden.', 'Second words.']) {
      expect(list.text).toContain(words)
    }
  })

  test('is asked in the reader’s language', async () => {
    const { lab, publish } = await begin()
    await publish('English words.', 'Svenska ord.')
    const person = await app.person(lab)
    person.browser.cookies.set('talkoo-language', 'sv')
    const page = await person.browser.get(`/${lab.slug}/me`)
    expect(page.text).toContain('Svenska ord.')
    expect(page.text).not.toContain('English words.')
  })

  test('spoken before a witness or signed on paper is noted for somebody without an account', async () => {
    const { lab, browser, publish } = await begin()
    await publish('Words to read out.')
    const details = { name: 'Elsa', preferredChannel: 'visit', language: 'sv' }
    const page = (await browser.post(`/${lab.slug}/people`, details)).location!
    const form = await browser.get(`${page}/consents`)
    expect(form.text).toContain('Words to read out.')
    const consentTextId = /<option value="([0-9a-f-]{36})"/.exec(form.text)![1]!
    const spoken = { consentTextId, mode: 'spoken', witness: '' }
    const unheard = await browser.post(`${page}/consents`, spoken)
    expect(unheard.status).toBe(422)
    expect(unheard.text).toContain('Write who heard it')
    const noted = await browser.send(`${page}/consents`, { ...spoken, witness: 'Per Nyberg' })
    expect(noted.text).toContain('Witness: Per Nyberg')
    expect(noted.text).toContain('Noted by Karin')
    const tap = { consentTextId, mode: 'tap', witness: '' }
    expect((await browser.post(`${page}/consents`, tap)).status).toBe(409)
  })

  test('texts are published by coordinators only, and never empty', async () => {
    const { lab, publish } = await begin()
    expect((await publish('')).status).toBe(422)
    const champion = await app.person(lab, { role: 'champion' })
    const address = `/${lab.slug}/consent-texts`
    expect((await champion.browser.get(address)).status).toBe(200)
    const form = { purpose: 'photo', 'body.en': 'x', 'body.sv': '' }
    expect((await champion.browser.post(address, form)).status).toBe(403)
  })

  test('nobody withdraws the consent of somebody else', async () => {
    const { lab, publish } = await begin()
    await publish('Words.')
    const [anna, eve] = [await app.person(lab), await app.person(lab)]
    const me = `/${lab.slug}/me`
    const consentTextId = textOf((await anna.browser.get(me)).text)
    const given = await anna.browser.send(`${me}/consents`, { consentTextId })
    const address = /\/[^"]*consents\/[0-9a-f-]{36}\/withdrawal/.exec(given.text)![0]
    expect((await eve.browser.post(address)).status).toBe(403)
    expect((await anna.browser.get(me)).text).not.toContain('Withdrawn')
  })
})
