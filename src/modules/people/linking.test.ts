import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab, onSite } from '../../platform/db/database.ts'
import { done } from '../../shared/result.ts'
import { testApp, type TestApp, type TestPerson } from '../../../tests/support/app.ts'
import { passkeyDevice } from '../../../tests/support/passkey-device.ts'
import {
  scriptedProvider,
  type Script,
  type ScriptedProvider,
} from '../../../tests/support/scripted-provider.ts'
import { leave, thereAndBack } from '../../../tests/support/there-and-back.ts'
import { personalData } from './personal-data.ts'

let app: TestApp
let provider: ScriptedProvider
beforeAll(async () => {
  provider = await scriptedProvider()
  app = await testApp({ TALKOO_WORLD: 'demo', ...provider.settings })
})
afterAll(() => provider.stop())

const somebody = async () => app.person(await app.lab())
const subjectOf = ({ email }: TestPerson) => `subject of ${email}`

async function link(person: TestPerson, script: Script) {
  provider.play(script)
  return (await thereAndBack(provider, person.browser, '/account/identities')).page
}

async function signInAs(script: Script) {
  provider.play(script)
  return (await thereAndBack(provider, app.visitor())).page
}

async function removalOf({ browser }: TestPerson): Promise<string | undefined> {
  const page = await browser.get('/account')
  return /\/account\/identities\/[0-9a-f-]{36}/.exec(page.text)?.[0]
}

async function makingOptions({ browser }: TestPerson) {
  const { text } = await browser.get('/account')
  const said = /data-passkey-making="([^"]+)"/.exec(text)![1]!
  return JSON.parse(said.replaceAll('&quot;', '"')) as { challenge: string; handle: string }
}

async function held({ accountId }: TestPerson) {
  const found = await onSite(app.parts.database, (db) =>
    db.execute(sql`select
      (select count(*)::int from passkey where account_id = ${accountId}) as passkeys,
      (select count(*)::int from linked_identity where account_id = ${accountId}) as identities`),
  )
  return found.rows[0]
}

async function factsNamed(name: string): Promise<number> {
  const found = await onSite(app.parts.database, (db) =>
    db.execute<{ count: number }>(
      sql`select count(*)::int as count from fact where name = ${name}`,
    ),
  )
  return found.rows[0]!.count
}

describe('linking', () => {
  test('joins an account to one at work with another address, and ends again', async () => {
    const anna = await somebody()
    const script = { subject: subjectOf(anna), email: 'a.n@work.example', verified: false }
    expect((await anna.browser.get('/account')).text).toContain('Link to Staff login')
    expect((await link(anna, script)).location).toBe('/account?identity=linked#ways-in')
    expect((await anna.browser.get('/account')).text).not.toContain('Link to Staff login')
    expect((await signInAs(script)).status).toBe(303)

    const address = (await removalOf(anna))!
    expect((await anna.browser.get(address)).text).toContain('End the link')
    const eve = await somebody()
    expect((await eve.browser.get(address)).status).toBe(404)
    expect((await eve.browser.post(`${address}/removal`)).status).toBe(404)
    const ended = await anna.browser.post(`${address}/removal`)
    expect(ended.location).toBe('/account?identity=removed#ways-in')
    expect((await signInAs(script)).status).toBe(403)
  })

  test('takes nobody else’s account at work, and not the same twice', async () => {
    const [anna, eve] = [await somebody(), await somebody()]
    const script = { subject: subjectOf(anna) }
    await link(anna, script)
    expect((await link(eve, script)).text).toContain('It opens another account here')
    const twice = await link(anna, script)
    expect([twice.status, twice.text.includes('linked already')]).toEqual([409, true])
    expect((await link(anna, { subject: 'another' })).status).toBe(409)
  })

  test('ends with the sign-in it was begun in', async () => {
    const [anna, eve] = [await somebody(), await somebody()]
    const back = provider.signInAt(await leave(anna.browser, '/account/identities'))
    anna.browser.cookies.set('talkoo-sign-in', eve.browser.cookies.get('talkoo-sign-in')!)
    expect((await anna.browser.get(back.pathname + back.search)).status).toBe(410)
    expect(await removalOf(eve)).toBeUndefined()
  })

  test('cannot end where nothing else would open the account', async () => {
    const site = await testApp({ ...provider.settings })
    const anna = await site.person(await site.lab())
    provider.play({ subject: subjectOf(anna) })
    await thereAndBack(provider, anna.browser, '/account/identities')
    const address = (await removalOf(anna))!
    const kept = await anna.browser.post(`${address}/removal`)
    expect(kept.status).toBe(409)
    expect(kept.text).toContain('Nothing else would let you in')
    expect(await removalOf(anna)).toBe(address)
  })

  test('is recorded, and may be taken along', async () => {
    const lab = await app.lab()
    const anna = await app.person(lab)
    const before = await factsNamed('identity.linked')
    await link(anna, { subject: subjectOf(anna) })
    expect(await factsNamed('identity.linked')).toBe(before + 1)
    const records = await inLab(app.parts.database, lab.id, (db) =>
      personalData.gather(db, lab.id, [anna.participantId]),
    )
    const found = records.find(({ label }) => label === 'people.personal.identities')
    expect(found!.rows).toMatchObject([{ issuer: provider.issuer, subject: subjectOf(anna) }])
  })

  test('goes with who asks to be forgotten, and so do passkeys', async () => {
    const lab = await app.lab()
    const anna = await app.person(lab)
    await link(anna, { subject: subjectOf(anna) })
    const key = passkeyDevice().make(await makingOptions(anna))
    const sent = { passkeyName: 'Key', answer: key }
    expect((await anna.browser.post('/account/passkeys', sent)).status).toBe(303)
    expect(await held(anna)).toEqual({ passkeys: 1, identities: 1 })
    const { participantId } = anna
    const wish = { words: 'take', nameless: 'Somebody', names: [], emails: [] } as const
    const forget = command('person.erase', z.strictObject({}), async (ctx) => {
      await personalData.erase(ctx, [participantId], wish)
      ctx.record({ name: 'person.erased', subject: participantId })
      return done(null)
    })
    await app.run(lab.id, system, forget, {})
    expect(await held(anna)).toEqual({ passkeys: 0, identities: 0 })
  })
})
