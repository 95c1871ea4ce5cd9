import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { helpPaths as paths } from './cooperation/paths.ts'
import { maySpeakFor } from './cooperation/policy.ts'
import { addStakeholder, ecosystemPaths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const entry = { kind: 'organisation', helix: 'community', another: true }
  const add = async (name: string) =>
    (await app.run(lab.id, actor, addStakeholder, { ...entry, name })).id
  const [council, club, shop] = [await add('Council'), await add('Club'), await add('Shop')]
  const of = async (organisationId: string) => {
    const person = await app.person(lab, { role: 'observer' })
    const { participantId, name } = person
    const own = { kind: 'person', helix: 'community', name, participantId, organisationId }
    await app.run(lab.id, actor, addStakeholder, own)
    return person
  }
  const here = { lab: lab.slug }
  const latest = async () => {
    const found = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ id: string }>(sql`select id from help_offer order by id desc limit 1`),
    )
    return { ...here, helpOfferId: found.rows[0]!.id }
  }
  const form = { giverId: council, receiverId: club, what: 'Help with the accounts' }
  const offer = { ...form, kind: 'hours', hours: '10', fromDay: '', untilDay: '' }
  const { browser } = coordinator
  return { lab, actor, browser, here, council, club, shop, of, latest, offer }
}

test('a council offers a club ten hours, the club says yes, and hours count on both sides', async () => {
  const { browser, here, council, club, of, latest, offer } = await begun()
  const [giver, receiver, stranger] = [await of(council), await of(club), await of(council)]
  expect((await giver.browser.post(paths.help(here), offer)).status).toBe(303)
  const at = await latest()
  const answer = { answer: 'accepted', words: 'Gladly' }
  expect((await stranger.browser.post(paths.helpAnswer(at), answer)).status).toBe(403)
  const early = await giver.browser.post(paths.hours(at), { onDay: '2026-11-20', hours: '2' })
  expect(early.text).toContain('has not accepted it yet')
  expect((await receiver.browser.post(paths.helpAnswer(at), answer)).status).toBe(303)
  expect((await browser.get(paths.helpOffer(at))).text).toContain('by somebody of the organisation')
  const log = { onDay: '2026-11-20', hours: '2,5', note: 'Sorted the papers' }
  expect((await giver.browser.post(paths.hours(at), log)).status).toBe(303)
  expect((await receiver.browser.post(paths.hours(at), { ...log, hours: '1' })).status).toBe(303)
  const late = await giver.browser.post(paths.hours(at), { ...log, onDay: '2030-01-01' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="2,5"')
  for (const person of [giver, receiver]) {
    const balance = (await person.browser.get(paths.balance(here))).text
    expect(balance.match(/3\.5 hours/g)).toHaveLength(2)
    expect(balance.indexOf('Club')).toBeLessThan(balance.indexOf('Council'))
  }
  const file = await browser.get(paths.helpFile(here))
  expect(file.text).toContain(
    '2026-11-20,Council,Club,Help with the accounts,2.5,Sorted the papers',
  )
  const page = await browser.get(ecosystemPaths.stakeholder({ ...here, stakeholderId: club }))
  expect(page.text).toContain('Gave 0 hours, got 3.5 hours.')
  expect((await receiver.browser.post(paths.helpAnswer(at), { answer: 'declined' })).status).toBe(
    409,
  )
})

test('wrong offers are refused with words, and hours noted wrongly are taken away', async () => {
  const { lab, browser, here, council, latest, offer } = await begun()
  const send = (more: Record<string, string>) =>
    browser.post(paths.help(here), { ...offer, ...more })
  expect((await send({ receiverId: council })).text).toContain('this is the same one')
  expect((await send({ hours: '' })).text).toContain('how many hours')
  expect((await send({ hours: '-3' })).status).toBe(422)
  expect((await send({ fromDay: '2026-05-02', untilDay: '2026-05-01' })).status).toBe(409)
  expect((await send({ what: '' })).status).toBe(422)
  const elsewhere = await begun()
  expect((await send({ receiverId: elsewhere.club })).status).toBe(404)
  expect((await send({})).status).toBe(303)
  const at = await latest()
  await browser.post(paths.helpAnswer(at), { answer: 'accepted' })
  expect((await browser.get(paths.helpOffer(at))).text).toContain('noted by a keeper')
  await browser.post(paths.hours(at), { onDay: '2026-11-20', hours: '2' })
  const given = await inLab(app.parts.database, lab.id, (db) =>
    db.execute<{ id: string }>(sql`select id from help_given`),
  )
  const wrong = paths.hoursWithdrawal({ ...at, helpGivenId: given.rows[0]!.id })
  expect((await browser.post(wrong)).status).toBe(303)
  expect((await browser.get(paths.balance(here))).text).toContain('No hours were noted yet.')
  expect((await browser.post(paths.helpWithdrawal(at))).status).toBe(303)
  expect((await browser.get(paths.help(here))).text).toContain('Taken back')
  expect((await app.visitor().get(paths.help(here))).status).not.toBe(200)
})

test('when two entries are one, their help follows, and help to itself goes', async () => {
  const { lab, browser, here, council, club, shop, offer } = await begun()
  await browser.post(paths.help(here), { ...offer, giverId: shop })
  await browser.post(paths.help(here), {
    ...offer,
    giverId: shop,
    receiverId: council,
    what: 'Own',
  })
  const double = ecosystemPaths.double({ ...here, stakeholderId: council })
  expect((await browser.post(double, { doubleId: shop })).status).toBe(303)
  const found = await inLab(app.parts.database, lab.id, (db) =>
    db.execute(sql`select giver_id, receiver_id from help_offer`),
  )
  expect(found.rows).toEqual([{ giver_id: council, receiver_id: club }])
})

test.each([
  ['coordinator', [], true],
  ['champion', [], true],
  ['observer', [], false],
  ['observer', ['a'], true],
  ['researcher', ['b'], false],
] as const)('whether a %s who belongs to %s speaks for an organisation', (role, own, speaks) => {
  const actor = actorOf({ participantId: 'x' as never, name: 'X' }, role)
  expect(maySpeakFor(actor, own, 'a').ok).toBe(speaks)
})
