import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner, onSite } from '../../platform/db/database.ts'
import { inbox } from '../../platform/mail/index.ts'
import { sweep } from '../../platform/sweep.ts'
import { testApp, testNow, type TestApp, type TestPerson } from '../../../tests/support/app.ts'
import type { Browser } from '../../../tests/support/browser.ts'
import { passkeyDevice, type Wish } from '../../../tests/support/passkey-device.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ TALKOO_WORLD: 'demo' })
})

const somebody = async () => app.person(await app.lab())

/** What a page tells its island. */
async function optionsOf(browser: Browser, path: '/account' | '/sign-in') {
  const { text } = await browser.get(path)
  const said = /data-passkey-(?:making|using)="([^"]+)"/.exec(text)![1]!
  return JSON.parse(said.replaceAll('&quot;', '"')) as {
    challenge: string
    handle: string
    known: string[]
  }
}

async function withPasskey(wish: Wish = {}, name = 'My phone') {
  const person = await somebody()
  const device = passkeyDevice()
  const answer = device.make(await optionsOf(person.browser, '/account'), wish)
  const added = await person.browser.post('/account/passkeys', { passkeyName: name, answer })
  return { person, device, added }
}

type Device = ReturnType<typeof passkeyDevice>

async function signInWith(device: Device, wish: Wish = {}, back = '') {
  const browser = app.visitor()
  const answer = device.use(await optionsOf(browser, '/sign-in'), wish)
  return { browser, answer, page: await browser.post('/sign-in/passkey', { back, answer }) }
}

const signedIn = (browser: Browser) => browser.cookies.has('talkoo-sign-in')
const passkeyOf = async ({ browser }: TestPerson) =>
  /\/account\/passkeys\/[0-9a-f-]{36}/.exec((await browser.get('/account')).text)?.[0]

async function factsNamed(name: string): Promise<number> {
  const found = await onSite(app.parts.database, (db) =>
    db.execute<{ count: number }>(
      sql`select count(*)::int as count from fact where name = ${name}`,
    ),
  )
  return found.rows[0]!.count
}

describe('a passkey', () => {
  test('is added with a name, told by letter, and signs in on another device', async () => {
    const { person, device, added } = await withPasskey()
    expect(added.location).toBe('/account?passkey=added#ways-in')
    const account = await person.browser.get('/account?passkey=added')
    expect(account.text).toContain('The passkey was added')
    expect(account.text).toContain('My phone')
    expect(account.text).toContain('Not yet')
    await app.drain()
    const letters = await onSite(app.parts.database, (db) => inbox(db, person.email))
    expect(letters.map(({ subject }) => subject)).toEqual(['A passkey was added to your account'])

    const { browser, page } = await signInWith(device, {}, '/account')
    expect([page.status, page.location]).toEqual([303, '/account'])
    const there = await browser.get('/account')
    expect(there.text).toContain(person.name)
    expect(there.text).toContain('With a passkey')
    expect(there.text).not.toContain('Not yet')
  })

  test('signs nobody in with the same answer twice, nor from another browser', async () => {
    const { device } = await withPasskey()
    const { browser, answer, page } = await signInWith(device)
    expect(page.status).toBe(303)
    await browser.post('/sign-out')
    const again = await browser.post('/sign-in/passkey', { answer })
    expect(again.status).toBe(422)
    expect(again.text).toContain('The page was open too long')
    const thief = app.visitor()
    const stolen = device.use(await optionsOf(app.visitor(), '/sign-in'))
    await thief.get('/sign-in')
    expect((await thief.post('/sign-in/passkey', { answer: stolen })).status).toBe(422)
    expect([signedIn(browser), signedIn(thief)]).toEqual([false, false])
  })

  test('answers within a quarter of an hour, or not at all', async () => {
    const { device } = await withPasskey()
    const browser = app.visitor()
    const answer = device.use(await optionsOf(browser, '/sign-in'))
    app.clock.set(new Date(testNow.getTime() + 15 * 60_000))
    const late = await browser.post('/sign-in/passkey', { answer })
    app.clock.set(testNow)
    expect(late.status).toBe(422)
    expect(late.text).toContain('open too long')
    expect(late.text).toContain('data-passkey-using')
  })

  test.each<[string, Wish]>([
    ['another site', { origin: 'http://localhost:4000' }],
    ['another name of the site', { host: 'elsewhere.example' }],
    ['a device that nobody unlocked', { unlocked: false }],
    ['a passkey that may suddenly go along to other devices', { backupEligible: false }],
    ['the passkey of another account', { handle: 'AZsNUlLMcACAAAAAAAAAAA' }],
  ])('from %s opens nothing, and the record says so', async (_, wish) => {
    const { device } = await withPasskey()
    const before = await factsNamed('passkey.refused')
    const { browser, page } = await signInWith(device, wish)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Send me a link')
    expect(signedIn(browser)).toBe(false)
    expect(await factsNamed('passkey.refused')).toBe(before + 1)
  })

  test('whose count falls is a copy', async () => {
    const { device } = await withPasskey({ count: 7 })
    expect((await signInWith(device, { count: 8 })).page.status).toBe(303)
    const copied = await signInWith(device, { count: 8 })
    expect(copied.page.status).toBe(422)
    expect(copied.page.text).toContain('looks like a copy')
    expect(signedIn(copied.browser)).toBe(false)
  })

  test('that never counts is used again and again', async () => {
    const { device } = await withPasskey({ count: 0 })
    for (let n = 0; n < 2; n++)
      expect((await signInWith(device, { count: 0 })).page.status).toBe(303)
  })

  test('is used once, however often its answer arrives at the same time', async () => {
    const { device } = await withPasskey()
    const browser = app.visitor()
    const answer = device.use(await optionsOf(browser, '/sign-in'))
    const all = await Promise.all(
      Array.from({ length: 4 }, () => browser.post('/sign-in/passkey', { answer })),
    )
    expect(all.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422])
  })

  test.each([
    ['nothing', ''],
    ['rubbish', 'x'],
    ['no object', '[]'],
    ['a stranger', JSON.stringify({ id: 'abc', response: { clientDataJSON: 'e30' } })],
    ['far too much', 'a'.repeat(30_000)],
  ])('cannot be %s', async (_, answer) => {
    const browser = app.visitor()
    await browser.get('/sign-in')
    expect((await browser.post('/sign-in/passkey', { answer })).status).toBe(422)
    const person = await somebody()
    const sent = { passkeyName: 'Typed name', answer }
    const refused = await person.browser.post('/account/passkeys', sent)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Typed name"')
  })

  test('nobody has added opens nothing', async () => {
    const { page } = await signInWith(passkeyDevice())
    expect(page.text).toContain('We do not know this passkey')
  })
})

describe('adding a passkey', () => {
  test('needs a name and is sent twice without harm', async () => {
    const person = await somebody()
    const device = passkeyDevice()
    const answer = device.make(await optionsOf(person.browser, '/account'))
    const unnamed = await person.browser.post('/account/passkeys', { passkeyName: ' ', answer })
    expect(unnamed.status).toBe(422)
    expect(unnamed.text).toContain('href="#f-passkeyName"')
    const opId = crypto.randomUUID()
    const sent = { passkeyName: '<b>Key</b>', answer, opId }
    for (let n = 0; n < 2; n++)
      expect((await person.browser.post('/account/passkeys', sent)).status).toBe(303)
    const page = await person.browser.get('/account')
    expect(page.text.match(/\/account\/passkeys\/[0-9a-f-]{36}/g)).toHaveLength(1)
    expect(page.text).toContain('&lt;b>Key&lt;/b>')
  })

  test('takes no answer that was meant for another account, and no key twice', async () => {
    const [anna, eve] = [await somebody(), await somebody()]
    const device = passkeyDevice()
    const meant = device.make(await optionsOf(anna.browser, '/account'))
    const taken = await eve.browser.post('/account/passkeys', { passkeyName: 'x', answer: meant })
    expect(taken.status).toBe(409)
    const own = { passkeyName: 'x', answer: meant }
    expect((await anna.browser.post('/account/passkeys', own)).status).toBe(303)
    const twice = device.make(await optionsOf(anna.browser, '/account'))
    const again = await anna.browser.post('/account/passkeys', { passkeyName: 'x', answer: twice })
    expect(again.text).toContain('in use already')
  })

  test('tells the browser which keys it has, and asks nothing of the database for it', async () => {
    const { person } = await withPasskey()
    expect((await optionsOf(person.browser, '/account')).known).toHaveLength(1)
    const stored = () =>
      onSite(app.parts.database, async (db) => {
        const found = await db.execute(sql`select count(*)::int as count from spent_challenge`)
        return found.rows[0]
      })
    const before = await stored()
    for (let n = 0; n < 3; n++) await app.visitor().get('/sign-in')
    expect(await stored()).toEqual(before)
  })

  test('the page of the account makes five queries', async () => {
    const { person } = await withPasskey()
    expect(await app.queries(() => person.browser.get('/account'))).toBe(5)
  })
})

describe('removing a passkey', () => {
  test('asks once more, then it opens nothing', async () => {
    const { person, device } = await withPasskey()
    const address = (await passkeyOf(person))!
    const asked = await person.browser.get(address)
    expect(asked.text).toContain('Remove the passkey My phone?')
    const gone = await person.browser.post(`${address}/removal`)
    expect(gone.location).toBe('/account?passkey=removed#ways-in')
    expect((await signInWith(device)).page.text).toContain('We do not know this passkey')
    expect((await person.browser.get(address)).status).toBe(404)
  })

  test('is for its owner', async () => {
    const { person } = await withPasskey()
    const address = (await passkeyOf(person))!
    const eve = await somebody()
    expect((await eve.browser.get(address)).status).toBe(404)
    expect((await eve.browser.post(`${address}/removal`)).status).toBe(404)
    expect((await app.visitor().post(`${address}/removal`)).status).toBe(403)
    expect(await passkeyOf(person)).toBe(address)
  })
})

test('what was answered is forgotten at night, when it is too old to be answered again', async () => {
  await signInWith((await withPasskey()).device)
  const left = () =>
    asOwner(app.database, async (db) => {
      const found = await db.execute(sql`select count(*)::int as count from spent_challenge`)
      return found.rows[0]!.count
    })
  await sweep.run(app.parts, { labId: (await app.lab()).id })
  expect(await left()).not.toBe(0)
  app.clock.set(new Date(testNow.getTime() + 16 * 60_000))
  await sweep.run(app.parts, { labId: (await app.lab()).id })
  app.clock.set(testNow)
  expect(await left()).toBe(0)
})
