import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { onSite } from '../../platform/db/database.ts'
import { inbox } from '../../platform/mail/index.ts'
import { testApp, testNow, type TestApp, type TestPerson } from '../../../tests/support/app.ts'
import type { Browser } from '../../../tests/support/browser.ts'
import {
  scriptedProvider,
  type Script,
  type ScriptedProvider,
} from '../../../tests/support/scripted-provider.ts'
import { leave, thereAndBack } from '../../../tests/support/there-and-back.ts'

let app: TestApp
let provider: ScriptedProvider
beforeAll(async () => {
  provider = await scriptedProvider()
  app = await testApp({ TALKOO_WORLD: 'demo', ...provider.settings })
})
afterAll(() => provider.stop())
beforeEach(() => provider.play({}))

const signedIn = (browser: Browser) => browser.cookies.has('talkoo-sign-in')
const somebody = async () => app.person(await app.lab())
const subjectOf = ({ email }: TestPerson) => `subject of ${email}`

/** Signs in as somebody whose provider says this about them. */
async function signInAs(script: Script, browser = app.visitor()) {
  provider.play(script)
  return { browser, ...(await thereAndBack(provider, browser)) }
}

describe('signing in at the provider', () => {
  test('finds the account by a verified address, links it, and tells its owner', async () => {
    const anna = await somebody()
    const script = { subject: subjectOf(anna), email: anna.email.toUpperCase() }
    const { browser, page } = await signInAs(script)
    expect([page.status, page.location]).toEqual([303, '/'])
    const account = await browser.get('/account')
    expect(account.text).toContain(anna.name)
    expect(account.text).toContain('With the account at work')
    expect(account.text).toContain('Staff login')
    await app.drain()
    const letters = await onSite(app.parts.database, (db) => inbox(db, anna.email))
    expect(letters.map(({ subject }) => subject)).toEqual(['Your account is linked to Staff login'])

    const again = await signInAs({ subject: subjectOf(anna) })
    expect((await again.browser.get('/account')).text).toContain(anna.name)
  })

  test('asks for who somebody is and no more, bound to this browser', async () => {
    const browser = app.visitor()
    const page = await browser.get('/sign-in')
    expect(page.text).toContain('Sign in with Staff login')
    const onward = await browser.post('/sign-in/provider', { back: '/account' })
    const address = new URL(onward.headers.get('refresh')!.slice(6))
    expect(onward.text).toContain('On to Staff login')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'talkoo',
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/sign-in/provider/return',
      scope: 'openid email',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    const stored = await onSite(app.parts.database, (db) =>
      db.execute(sql`select to_jsonb(v)::text as row from provider_visit v`),
    )
    const rows = stored.rows.map(({ row }) => row).join()
    for (const secret of ['state', 'nonce'])
      expect(rows).not.toContain(address.searchParams.get(secret))
  })

  test('leads back to where somebody wanted to go, and nowhere else', async () => {
    const anna = await somebody()
    provider.play({ subject: subjectOf(anna), email: anna.email })
    const home = await thereAndBack(provider, app.visitor(), '/sign-in/provider', {
      back: '/account',
    })
    expect(home.page.location).toBe('/account')
    const away = await thereAndBack(provider, app.visitor(), '/sign-in/provider', {
      back: 'https://elsewhere.example',
    })
    expect(away.page.location).toBe('/')
  })

  test('asks for the address where the token holds none', async () => {
    const anna = await somebody()
    const script = { subject: subjectOf(anna), email: anna.email, tells: 'userinfo' as const }
    expect(signedIn((await signInAs(script)).browser)).toBe(true)
  })

  test('gives nobody a role, and nobody an account', async () => {
    const anna = await somebody()
    const { browser } = await signInAs({ subject: subjectOf(anna), email: anna.email })
    const lab = await app.lab()
    expect((await browser.get(`/${lab.slug}/people`)).status).toBe(403)
    const stranger = await signInAs({ subject: 'nobody', email: 'nobody@work.example' })
    expect(stranger.page.status).toBe(403)
    expect(stranger.page.text).toContain('Nobody here has your address at work')
    expect(stranger.page.text).toContain('href="/sign-in"')
    expect(signedIn(stranger.browser)).toBe(false)
  })

  test('signing out ends our sign-in', async () => {
    const anna = await somebody()
    const { browser } = await signInAs({ subject: subjectOf(anna), email: anna.email })
    await browser.post('/sign-out')
    expect((await browser.get('/account')).status).toBe(303)
  })
})

describe('nobody gets in', () => {
  test.each<[string, Script]>([
    ['an address that is not verified', { verified: false }],
    ['an address that is verified in words only', { verified: 'true' }],
  ])('by %s', async (_, script) => {
    const anna = await somebody()
    const { browser, page } = await signInAs({ subject: 'x', email: anna.email, ...script })
    expect(page.status).toBe(403)
    expect(page.text).toContain('We do not know this account yet')
    expect(page.text).toContain('href="/sign-in"')
    expect(signedIn(browser)).toBe(false)
  })

  test('who has been given the address of somebody who was linked before', async () => {
    const anna = await somebody()
    await signInAs({ subject: subjectOf(anna), email: anna.email })
    const { browser, page } = await signInAs({ subject: 'her successor', email: anna.email })
    expect(page.status).toBe(409)
    expect(page.text).toContain('This address belongs to another account at work')
    expect(signedIn(browser)).toBe(false)
  })

  test.each<[string, Script]>([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['another audience', { claims: { aud: 'another site' } }],
    ['a time that is over', { claims: { exp: 1_700_000_000 } }],
    ['no subject', { claims: { sub: undefined } }],
    ['the signature of a stranger', { signer: 'stranger' }],
    ['nonsense for a token', { instead: { '/token': 'nonsense' } }],
    ['a list for a token', { instead: { '/token': '[]' } }],
    ['nonsense for its keys', { instead: { '/keys': '<html>' } }],
    ['a refusal of the code', { instead: { '/token': 400 } }],
  ])('by a token with %s', async (_, script) => {
    const anna = await somebody()
    const { browser, page } = await signInAs({
      subject: subjectOf(anna),
      email: anna.email,
      ...script,
    })
    expect(page.status).toBe(503)
    expect(page.text).toContain('gave an answer we cannot use')
    expect(page.text).toContain('href="/sign-in"')
    expect(signedIn(browser)).toBe(false)
  })

  test('by a state that was used, is made up, too old, or another browser’s', async () => {
    const anna = await somebody()
    provider.play({ subject: subjectOf(anna), email: anna.email })
    const browser = app.visitor()
    const { back } = await thereAndBack(provider, browser)
    await browser.post('/sign-out')
    const over = async (who: Browser, address: URL) => {
      const page = await who.get(address.pathname + address.search)
      expect(page.status).toBe(410)
      expect(page.text).toContain('This sign-in is over')
      expect(signedIn(who)).toBe(false)
    }
    await over(browser, back)
    await over(browser, new URL('http://localhost:3000/sign-in/provider/return?state=a&code=b'))
    await over(browser, new URL('http://localhost:3000/sign-in/provider/return'))
    const thief = app.visitor()
    await thief.get('/sign-in')
    await over(thief, provider.signInAt(await leave(browser)))
    const late = provider.signInAt(await leave(browser))
    app.clock.set(new Date(testNow.getTime() + 15 * 60_000))
    await over(browser, late)
    app.clock.set(testNow)
  })

  test('by the same way back at the same time', async () => {
    const anna = await somebody()
    provider.play({ subject: subjectOf(anna), email: anna.email })
    const browser = app.visitor()
    const back = provider.signInAt(await leave(browser))
    const all = await Promise.all(
      Array.from({ length: 3 }, () => browser.get(back.pathname + back.search)),
    )
    expect(all.map(({ status }) => status).toSorted()).toEqual([303, 410, 410])
  })

  test('who stops at the provider, or is stopped there', async () => {
    const browser = app.visitor()
    const { searchParams } = new URL(await leave(browser))
    const said = new URLSearchParams({ error: 'access_denied', state: searchParams.get('state')! })
    const page = await browser.get(`/sign-in/provider/return?${said}`)
    expect(page.status).toBe(403)
    expect(page.text).toContain('Staff login did not let you in')
  })
})

describe('the provider', () => {
  /** A provider of its own, so that what was once read of it is not used again. */
  async function another() {
    const made = await scriptedProvider()
    const site = await testApp({ ...made.settings })
    return { made, browser: site.visitor() }
  }

  test('that is away, sick or in another place is said, with the other ways in', async () => {
    const { made, browser } = await another()
    const discovery = '/.well-known/openid-configuration'
    const said = async () => {
      const page = await browser.post('/sign-in/provider')
      expect(page.text).toContain('href="/sign-in"')
      expect(page.status).toBe(503)
      return /<h1[^>]*>(?:<[^>]*>)*([^<]+)/.exec(page.text)![1]
    }
    const away = 'Staff login does not answer'
    const confused = 'Staff login gave an answer we cannot use'
    made.play({ instead: { [discovery]: 502 } })
    expect(await said()).toBe(away)
    made.play({ instead: { [discovery]: 'nonsense' } })
    expect(await said()).toBe(confused)
    made.play({ instead: { [discovery]: '{"issuer":"https://elsewhere.example"}' } })
    expect(await said()).toBe(confused)
    made.play({ instead: { [discovery]: 404 } })
    expect(await said()).toBe(confused)
    await made.stop()
    expect(await said()).toBe(away)
    expect((await browser.get('/sign-in')).status).toBe(200)
    await made.restart()
    made.play({})
    expect((await browser.post('/sign-in/provider')).status).toBe(200)
    await made.stop()
  })

  test('that went away since it was last asked is noticed before anybody is sent there', async () => {
    const { made, browser } = await another()
    expect((await browser.post('/sign-in/provider')).status).toBe(200)
    await made.stop()
    expect((await browser.post('/sign-in/provider')).status).toBe(503)
  })

  test('that never answers is given up', async () => {
    const { made, browser } = await another()
    made.play({ instead: { '/.well-known/openid-configuration': 'never' } })
    const page = await browser.post('/sign-in/provider')
    expect([page.status, page.text.includes('does not answer')]).toEqual([503, true])
    await made.stop()
  })

  test('that goes away while somebody is there lets nobody in', async () => {
    const anna = await somebody()
    const { browser, page } = await signInAs({
      subject: subjectOf(anna),
      email: anna.email,
      instead: { '/token': 503 },
    })
    expect([page.status, signedIn(browser)]).toEqual([503, false])
    expect(page.text).toContain('does not answer')
  })

  test('is on no page of a site that has none', async () => {
    const site = await testApp()
    const browser = site.visitor()
    expect((await browser.get('/sign-in')).text).not.toContain('/sign-in/provider')
    expect((await browser.post('/sign-in/provider')).status).toBe(404)
    expect((await browser.get('/sign-in/provider/return?state=x')).status).toBe(404)
  })
})

test('twenty ways to the provider in a quarter of an hour are enough for one browser', async () => {
  const browser = app.visitor()
  await browser.get('/sign-in')
  for (let n = 0; n < 20; n++) expect((await browser.post('/sign-in/provider')).status).toBe(200)
  expect((await browser.post('/sign-in/provider')).status).toBe(429)
})
