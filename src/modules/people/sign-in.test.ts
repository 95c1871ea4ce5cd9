import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { onSite } from '../../platform/db/database.ts'
import { inbox } from '../../platform/mail/index.ts'
import { system } from '../../platform/actor.ts'
import { newToken } from '../../platform/ids.ts'
import { siteLabId } from '../../shared/id.ts'
import type { Browser } from '../../../tests/support/browser.ts'
import { testApp, testNow, type TestApp } from '../../../tests/support/app.ts'
import { createAccount } from './index.ts'
import { localPath } from '../../platform/http/local-path.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

async function account(): Promise<string> {
  const email = `a${newToken(6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')}@test.example`
  await app.run(siteLabId, system, createAccount, { email, name: 'Anna Å', language: 'sv' })
  return email
}

/** Asks for a link and returns the path of the one that came by mail. */
async function askFor(browser: Browser, email: string, back = ''): Promise<string> {
  await browser.get('/sign-in')
  const asked = await browser.post('/sign-in', { email, back })
  expect(asked.location).toBe('/sign-in/code')
  return linkFor(email)
}

async function linkFor(email: string): Promise<string> {
  await app.drain()
  const [letter] = await onSite(app.parts.database, (db) => inbox(db, email))
  return new URL(/https?:\S+/.exec(letter!.body)![0]).pathname
}

const signedIn = (browser: Browser) => browser.cookies.has('talkoo-sign-in')

describe('signing in by a link', () => {
  test('opening the link changes nothing; the button signs in, once', async () => {
    const email = await account()
    const browser = app.visitor()
    const link = await askFor(browser, email)
    for (let n = 0; n < 3; n++) expect((await browser.get(link)).status).toBe(200)
    expect(signedIn(browser)).toBe(false)
    const used = await browser.post(link)
    expect(used.status).toBe(303)
    expect(signedIn(browser)).toBe(true)
    expect((await browser.get('/account')).text).toContain('Anna Å')
    const again = await browser.post(link)
    expect(again.status).toBe(410)
    expect(again.text).toContain('/sign-in')
    expect((await browser.get(link)).status).toBe(410)
  })

  test('an address without an account gets the same answer and no letter', async () => {
    const known = app.visitor()
    const unknown = app.visitor()
    const email = await account()
    const answers = [
      await known.post('/sign-in', { email, back: '' }),
      await unknown.post('/sign-in', { email: 'nobody@test.example', back: '' }),
    ]
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/sign-in/code'],
      [303, '/sign-in/code'],
    ])
    await app.drain()
    const letters = await onSite(app.parts.database, (db) => inbox(db, 'nobody@test.example'))
    expect(letters).toEqual([])
  })

  test('a form sent twice asks once', async () => {
    const email = await account()
    const browser = app.visitor()
    await browser.get('/sign-in')
    const opId = crypto.randomUUID()
    await browser.post('/sign-in', { email, back: '', opId })
    await browser.post('/sign-in', { email, back: '', opId })
    await app.drain()
    expect(await onSite(app.parts.database, (db) => inbox(db, email))).toHaveLength(1)
  })

  test('a link is over after ten minutes', async () => {
    const browser = app.visitor()
    const link = await askFor(browser, await account())
    app.clock.set(new Date(testNow.getTime() + 10 * 60_000))
    expect((await browser.get(link)).status).toBe(410)
    expect((await browser.post(link)).status).toBe(410)
    app.clock.set(testNow)
    expect(signedIn(browser)).toBe(false)
  })

  test('neither token nor code is stored', async () => {
    const link = await askFor(app.visitor(), await account())
    const token = link.split('/').at(-1)!
    const stored = await onSite(app.parts.database, (db) =>
      db.execute(sql`select to_jsonb(r)::text as row from sign_in_request r
        union all select to_jsonb(f)::text from fact f`),
    )
    expect(stored.rows.map(({ row }) => row).join()).not.toContain(token)
  })

  test('a mistyped address is said and kept', async () => {
    const answer = await app.visitor().post('/sign-in', { email: 'anna at home', back: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('anna at home')
    expect(answer.text).toContain('anna@example.org')
  })

  test('a sixth letter to one address within a quarter of an hour is not sent', async () => {
    const email = await account()
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) {
      statuses.push((await app.visitor().post('/sign-in', { email, back: '' })).status)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  })
})

describe('another browser than the one that asked', () => {
  test('is shown digits, and those sign in the asking browser', async () => {
    const asking = app.visitor()
    const other = app.visitor()
    const link = await askFor(asking, await account(), '/account')
    expect((await other.post(link)).status).toBe(409)
    expect(signedIn(other)).toBe(false)
    const digits = /(\d{3}) (\d{3})/.exec((await other.get(link)).text)!
    const typed = await asking.post('/sign-in/code', { code: `${digits[1]} ${digits[2]}` })
    expect(typed.location).toBe('/account')
    expect(signedIn(asking)).toBe(true)
    expect((await other.get(link)).status).toBe(410)
  })

  test('cannot use the digits itself', async () => {
    const link = await askFor(app.visitor(), await account())
    const other = app.visitor()
    await other.get('/sign-in')
    const digits = /(\d{3}) (\d{3})/.exec((await other.get(link)).text)!
    const typed = await other.post('/sign-in/code', { code: `${digits[1]}${digits[2]}` })
    expect(typed.status).toBe(422)
    expect(signedIn(other)).toBe(false)
  })

  test('five wrong codes close the door, even to the right one', async () => {
    const asking = app.visitor()
    const link = await askFor(asking, await account())
    const digits = /(\d{3}) (\d{3})/.exec((await app.visitor().get(link)).text)!
    const right = `${digits[1]}${digits[2]}`
    const wrong = right === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n++) {
      expect((await asking.post('/sign-in/code', { code: wrong })).status).toBe(422)
    }
    expect((await asking.post('/sign-in/code', { code: right })).status).toBe(429)
    expect(signedIn(asking)).toBe(false)
    const found = await onSite(app.parts.database, (db) =>
      db.execute(sql`select max(wrong_codes) as wrong from sign_in_request`),
    )
    expect(found.rows[0]).toEqual({ wrong: 5 })
  })
})

test('codes of browsers that asked for nothing leave no trace', async () => {
  const kept = () =>
    onSite(app.parts.database, async (db) => {
      const counted = await db.execute(
        sql`select (select count(*)::int from fact) as facts, (select count(*)::int from spending) as spent`,
      )
      return counted.rows
    })
  const before = await kept()
  for (let n = 0; n < 3; n++) {
    const browser = app.visitor()
    browser.cookies.set('talkoo-browser', `made-up-${n}`)
    expect((await browser.post('/sign-in/code', { code: '123456' })).status).toBe(422)
  }
  expect(await kept()).toEqual(before)
})

describe('after signing in', () => {
  test.each([
    ['/account', '/account'],
    ['/lab/people?role=champion', '/lab/people?role=champion'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/..//elsewhere.example', '/'],
    ['', '/'],
  ])('going back to %j leads to %s', async (back, expected) => {
    expect(localPath(back)).toBe(expected)
    const browser = app.visitor()
    const link = await askFor(browser, await account(), back)
    expect((await browser.post(link)).location).toBe(expected)
  })

  test('a page that needs signing in is found again', async () => {
    const browser = app.visitor()
    expect((await browser.get('/account')).location).toBe('/sign-in?back=%2Faccount')
    const form = await browser.get('/sign-in?back=%2Faccount')
    expect(form.text).toContain('value="/account"')
  })

  test('the sign-in before ends: a new one each time', async () => {
    const email = await account()
    const browser = app.visitor()
    await browser.post(await askFor(browser, email))
    const first = browser.cookies.get('talkoo-sign-in')!
    await browser.post(await askFor(browser, email))
    expect(browser.cookies.get('talkoo-sign-in')).not.toBe(first)
    const old = app.visitor()
    old.cookies.set('talkoo-sign-in', first)
    expect((await old.get('/account')).status).toBe(303)
  })

  test('devices are listed and signed out one by one, and all at once', async () => {
    const email = await account()
    const [one, two, three] = [app.visitor(), app.visitor(), app.visitor()]
    for (const browser of [one, two, three]) await browser.post(await askFor(browser, email))
    const page = await one.get('/account')
    const others = [...page.text.matchAll(/\/account\/sign-ins\/([0-9a-f-]{36})\/revocation/g)]
    expect(others).toHaveLength(3)
    await two.post('/sign-out')
    expect(signedIn(two)).toBe(false)
    expect((await one.get('/account')).text.match(/sign-ins\/[0-9a-f-]{36}/g)).toHaveLength(2)
    expect((await one.post('/account/sign-ins/revocation')).location).toBe('/')
    expect((await three.get('/account')).status).toBe(303)
  })

  test('nobody signs out somebody else', async () => {
    const [anna, eve] = [app.visitor(), app.visitor()]
    await anna.post(await askFor(anna, await account()))
    await eve.post(await askFor(eve, await account()))
    const page = await anna.get('/account')
    const address = /\/account\/sign-ins\/[0-9a-f-]{36}\/revocation/.exec(page.text)![0]
    expect((await eve.post(address)).status).not.toBe(200)
    expect((await anna.get('/account')).status).toBe(200)
  })

  test('a device is forgotten after thirty days', async () => {
    const browser = app.visitor()
    await browser.post(await askFor(browser, await account()))
    app.clock.set(new Date(testNow.getTime() + 30 * 24 * 3600_000))
    expect((await browser.get('/account')).status).toBe(303)
    app.clock.set(testNow)
  })

  test('the last visit is noted at most every ten minutes', async () => {
    const browser = app.visitor()
    await browser.post(await askFor(browser, await account()))
    const seen = async () => {
      const found = await onSite(app.parts.database, (db) =>
        db.execute(sql`select max(last_seen_at)::text as seen from sign_in`),
      )
      return found.rows[0]!.seen
    }
    const before = await seen()
    app.clock.set(new Date(testNow.getTime() + 9 * 60_000))
    await browser.get('/account')
    expect(await seen()).toBe(before)
    app.clock.set(new Date(testNow.getTime() + 11 * 60_000))
    await browser.get('/account')
    expect(await seen()).not.toBe(before)
    app.clock.set(testNow)
  })

  test('name and language of the account can be changed', async () => {
    const browser = app.visitor()
    await browser.post(await askFor(browser, await account()))
    const bad = await browser.post('/account', { name: ' ', language: 'sv' })
    expect(bad.status).toBe(422)
    const page = await browser.send('/account', { name: '<b>Ånna</b>', language: 'sv' })
    expect(page.text).toContain('&lt;b>Ånna&lt;/b>')
    expect(page.text).toContain('Mitt konto')
  })
})
