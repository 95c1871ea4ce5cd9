import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../platform/actor.ts'
import { inLab, onSite } from '../../platform/db/database.ts'
import { inbox } from '../../platform/mail/index.ts'
import { newToken } from '../../platform/ids.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import type { ThreadKind } from '../../platform/manifest.ts'
import type { Browser } from '../../../tests/support/browser.ts'
import { testApp, testNow, type TestApp } from '../../../tests/support/app.ts'
import { formGroup } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

const observer = { role: 'observer', participantId: '', initiativeId: '', email: '' }
const address = () =>
  `i${newToken(6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')}@test.example`

async function begin() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Karin', role: 'coordinator' })
  return { lab, browser: coordinator.browser, coordinator }
}

async function invite(browser: Browser, lab: LabEntry, form: Record<string, string>) {
  const sent = await browser.post(`/${lab.slug}/invitations`, { ...observer, ...form })
  expect(sent.status).toBe(303)
  return sent.location!.replace('?sent', '')
}

async function letterTo(email: string): Promise<string> {
  await app.drain()
  const [letter] = await onSite(app.parts.database, (db) => inbox(db, email))
  return letter!.body
}
const pathIn = (text: string, of: RegExp) => new URL(of.exec(text)![0]).pathname

/** Answers as somebody new: name and address, the letter, its button, back to the invitation, accept. */
async function joinAsNew(join: string, email: string, name = 'Nils Ny') {
  const browser = app.visitor()
  expect((await browser.get(join)).status).toBe(200)
  const answered = await browser.post(`${join}/account`, { name, email })
  expect(answered.location).toBe('/sign-in/code')
  const link = pathIn(await letterTo(email), /https?:\S+sign-in\S+/)
  const entered = await browser.post(link)
  expect(entered.location).toBe(join)
  const page = await browser.get(join)
  expect(page.text).toContain('Yes, I take part')
  return { browser, accepted: await browser.post(`${join}/acceptance`) }
}

describe('an invitation', () => {
  test('by e-mail reaches somebody new, who becomes a person of the lab with the role', async () => {
    const { lab, browser } = await begin()
    const email = address()
    const page = await invite(browser, lab, { name: 'Nils Ny', channel: 'email', email })
    const letter = await letterTo(email)
    expect(letter).toContain('Observer')
    expect(letter).toContain('Test lab')
    const join = pathIn(letter, /https?:\S+join\S+/)
    const { browser: nils, accepted } = await joinAsNew(join, email)
    expect(accepted.location).toBe(`/${lab.slug}/me?saved`)
    const mine = await nils.get(`/${lab.slug}/me`)
    expect(mine.text).toContain('Nils Ny')
    expect(mine.text).toContain('Observer')
    expect((await browser.get(page)).text).toContain('Accepted')
    expect((await browser.get(`/${lab.slug}/invitations?state=over`)).text).toContain('Nils Ny')
    expect((await nils.post(`${join}/acceptance`)).status).toBe(410)
    expect((await app.visitor().get(join)).status).toBe(410)
  })

  test('by link is accepted with one press by somebody who is signed in', async () => {
    const { lab, browser } = await begin()
    const page = await invite(browser, lab, { name: 'Eva', channel: 'link' })
    const join = pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    const elsewhere = await app.person(await app.lab(), { name: 'Eva Ek' })
    expect((await elsewhere.browser.get(`/${lab.slug}/me`)).status).toBe(403)
    const opId = crypto.randomUUID()
    const once = await elsewhere.browser.post(`${join}/acceptance`, { opId })
    const twice = await elsewhere.browser.post(`${join}/acceptance`, { opId })
    expect([once.status, twice.status]).toEqual([303, 303])
    expect((await elsewhere.browser.get(`/${lab.slug}/me`)).text).toContain('Eva Ek')
  })

  test('on a printed card finds its lab by a code typed carelessly', async () => {
    const { lab, browser } = await begin()
    const page = await invite(browser, lab, { name: 'Olle', channel: 'print' })
    const card = await browser.get(`${page}/card`)
    expect(card.status).toBe(200)
    expect(card.text).toContain('<svg')
    const code = /<strong>([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})<\/strong>/.exec(card.text)![1]!
    const visitor = app.visitor()
    const typed = encodeURIComponent(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    const found = await visitor.get(`/join?code=${typed}`)
    expect(found.location).toBe(`/join/${code}`)
    expect((await visitor.get(found.location!)).text).toContain('Olle')
  })

  test('to somebody without e-mail is answered on paper and noted by the coordinator', async () => {
    const { lab, browser, coordinator } = await begin()
    const page = await invite(browser, lab, { name: 'Elsa utan e-post', channel: 'print' })
    expect((await browser.post(`${page}/acceptance`, {})).status).toBe(422)
    const noted = await browser.post(`${page}/acceptance`, { confirmedHow: 'signed-card' })
    const person = await browser.get(noted.location!)
    expect(person.text).toContain('Elsa utan e-post')
    expect(person.text).toContain('Observer')
    expect((await browser.get(page)).text).toContain('The card came back signed')
    const stored = await inLab(app.parts.database, lab.id, (db) =>
      db.execute(sql`select i.recorded_by, i.confirmed_how, p.email, p.account_id
        from invitation i join participant p on p.id = i.accepted_by`),
    )
    expect(stored.rows[0]).toEqual({
      recorded_by: coordinator.participantId,
      confirmed_how: 'signed-card',
      email: null,
      account_id: null,
    })
  })

  test('for a person the lab knows ties the account to that person', async () => {
    const { lab, browser } = await begin()
    const details = { name: 'Ester', preferredChannel: 'letter', language: 'sv' }
    const known = (await browser.post(`/${lab.slug}/people`, details)).location!
    const participantId = known.split('/').at(-1)!
    const page = await invite(browser, lab, { participantId, channel: 'link' })
    const join = pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    const { browser: ester } = await joinAsNew(join, address(), 'Ester Ny')
    expect((await ester.get(`/${lab.slug}/me`)).text).toContain('Ester')
    expect((await browser.get(known)).text).toContain('Observer')
  })

  test('is renewed: the old code opens nothing, the new one does', async () => {
    const { lab, browser } = await begin()
    const page = await invite(browser, lab, { name: 'Ida', channel: 'link' })
    const link = async () =>
      pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    const old = await link()
    expect((await browser.post(`${page}/renewal`)).status).toBe(303)
    const renewed = await link()
    expect(renewed).not.toBe(old)
    expect((await app.visitor().get(old)).status).toBe(422)
    expect((await app.visitor().get(renewed)).status).toBe(200)
  })

  test('that was taken back or is too old opens no door', async () => {
    const { lab, browser } = await begin()
    const [first, second] = [
      await invite(browser, lab, { name: 'Ada', channel: 'link' }),
      await invite(browser, lab, { name: 'Bo', channel: 'link' }),
    ]
    const [revoked, late] = await Promise.all(
      [first, second].map(async (page) =>
        pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/),
      ),
    )
    await browser.post(`${first}/revocation`)
    expect((await app.visitor().get(revoked!)).status).toBe(410)
    expect((await browser.post(`${first}/renewal`)).status).toBe(409)
    app.clock.set(new Date(testNow.getTime() + 30 * 24 * 3600_000))
    expect((await app.visitor().get(late!)).status).toBe(410)
    app.clock.set(testNow)
    expect((await app.visitor().get(late!)).status).toBe(200)
  })

  test('stores no code, in the record neither', async () => {
    const { lab, browser } = await begin()
    const page = await invite(browser, lab, { name: 'Siv', channel: 'link' })
    const join = pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    const code = join.split('/').at(-1)!
    const stored = await inLab(app.parts.database, lab.id, (db) =>
      db.execute(sql`select to_jsonb(i)::text as row from invitation i
        union all select to_jsonb(f)::text from fact f
        union all select to_jsonb(o)::text from operation o
        union all select to_jsonb(d)::text from code_directory d`),
    )
    expect(stored.rows.map(({ row }) => row).join()).not.toContain(code)
  })
})

describe('what an invitation cannot be used for', () => {
  test('a champion invites to what champions may give only', async () => {
    const { lab } = await begin()
    const champion = await app.person(lab, { role: 'champion' })
    const form = { ...observer, name: 'X', channel: 'link', role: 'coordinator' }
    const refused = await champion.browser.post(`/${lab.slug}/invitations`, form)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Ask a coordinator')
  })

  test('a champion cannot become a funder by inviting the funder and accepting themself', async () => {
    const { lab, browser } = await begin()
    const champion = await app.person(lab, { role: 'champion' })
    const details = { name: 'Fia', preferredChannel: 'letter', language: 'sv' }
    const known = (await browser.post(`/${lab.slug}/people`, details)).location!
    const participantId = known.split('/').at(-1)!
    const before = await invite(champion.browser, lab, { participantId, channel: 'link' })
    const join = pathIn((await champion.browser.get(before)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    await browser.post(`${known}/roles`, { role: 'funder' })
    const again = { ...observer, participantId, channel: 'link' }
    expect((await champion.browser.post(`/${lab.slug}/invitations`, again)).status).toBe(409)
    const stranger = await app.person(await app.lab())
    const taken = await stranger.browser.post(`${join}/acceptance`)
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('Ask for a new invitation')
  })

  test('a champion cannot vote as a member of a group by inviting them and accepting themself', async () => {
    const { lab, browser } = await begin()
    const champion = await app.person(lab, { role: 'champion' })
    const details = { name: 'Göran', preferredChannel: 'letter', language: 'sv' }
    const participantId = (await browser.post(`/${lab.slug}/people`, details))
      .location!.split('/')
      .at(-1)!
    const early = await invite(champion.browser, lab, { participantId, channel: 'link' })
    const join = pathIn((await champion.browser.get(early)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    await app.run(lab.id, system, formGroup, {
      name: 'Villagers',
      about: '',
      quorum: 1,
      rule: 'majority',
      memberIds: [participantId],
    })
    const form = { ...observer, participantId, channel: 'link' }
    const refused = await champion.browser.post(`/${lab.slug}/invitations`, form)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('is in a group')
    const stranger = await app.person(await app.lab())
    expect((await stranger.browser.post(`${join}/acceptance`)).status).toBe(422)
    await invite(browser, lab, { participantId, channel: 'link' })
  })

  test('somebody else’s account is not entered by typing its address', async () => {
    const { lab, browser } = await begin()
    const victim = await app.person(lab, { role: 'coordinator' })
    const page = await invite(browser, lab, { name: 'Eve', channel: 'link' })
    const join = pathIn((await browser.get(page)).text, /http:[^<\s]+\/join\/[A-Z0-9-]+/)
    const eve = app.visitor()
    await eve.get(join)
    await eve.post(`${join}/account`, { name: 'Eve', email: victim.email })
    expect(eve.cookies.has('talkoo-sign-in')).toBe(false)
    expect((await eve.post(`${join}/acceptance`)).status).toBe(403)
  })
})

test('an invitation to one initiative says which, and gives the role only there', async () => {
  const { lab, browser } = await begin()
  const initiativeId = '01a202b2-c500-7000-8000-000000000001'
  const kinds = app.parts.threadKinds as Map<string, ThreadKind>
  const known = kinds.get('initiative')!
  const thing = { title: { en: 'Safe nights' }, address: '/', at: null }
  kinds.set('initiative', {
    ...known,
    describe: async (_db, _labId, _actor, ids) => new Map(ids.map((id) => [id, thing])),
  })
  const email = address()
  await invite(browser, lab, { name: 'Nils', channel: 'email', email, initiativeId })
  const letter = await letterTo(email)
  expect(letter).toContain('It is about: Safe nights.')
  const join = pathIn(letter, /https?:\S+join\S+/)
  expect((await app.visitor().get(join)).text).toContain('Safe nights')
  const { browser: nils } = await joinAsNew(join, email)
  kinds.set('initiative', known)
  const held = await inLab(app.parts.database, lab.id, (db) =>
    db.execute(sql`select role, initiative_id from role_held where role = 'observer'`),
  )
  expect(held.rows).toEqual([{ role: 'observer', initiative_id: initiativeId }])
  expect((await nils.get(`/${lab.slug}/me`)).status).toBe(200)
})

test.each(['coordinator', 'champion'] as const)(
  'the %s of one initiative invites to it, and reads nothing about the people of the lab',
  async (role) => {
    const lab = await app.lab()
    const initiativeId = '01a202b2-c500-7000-8000-000000000002'
    const other = await app.person(lab, { name: 'Olof Okänd' })
    const { browser } = await app.person(lab, { role, initiativeId })
    const at = `/${lab.slug}`
    const closed = ['people', `people/${other.participantId}`, 'groups', 'invitations']
    for (const page of closed) expect((await browser.get(`${at}/${page}`)).status).toBe(403)
    const form = await browser.get(`${at}/invitations/new?person=${other.participantId}`)
    expect(form.status).toBe(200)
    expect(form.text).not.toContain('Olof Okänd')
    expect(form.text).not.toContain(`href="${at}/people"`)
    const page = await invite(browser, lab, { name: 'Nils', channel: 'link', initiativeId })
    expect((await browser.get(page)).text).toContain('/join/')
    const everywhere = { ...observer, name: 'Nils', channel: 'link' }
    expect((await browser.post(`${at}/invitations`, everywhere)).status).toBe(409)
    const { browser: coordinator } = await app.person(lab, { role: 'coordinator' })
    const foreign = await invite(coordinator, lab, { name: 'Siv', channel: 'link' })
    expect((await browser.get(foreign)).status).toBe(404)
    const noted = await browser.post(`${page}/acceptance`, { confirmedHow: 'phone' })
    expect((await browser.get(noted.location!)).status).toBe(200)
  },
)
