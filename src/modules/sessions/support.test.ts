import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { lift, supportsBegun } from '../../../tests/support/supports.ts'
import { sessionPaths as paths } from './index.ts'

const app = await testApp()
const begun = () => supportsBegun(app)

test('what the invited need is put on the list in one go, and again without doubling', async () => {
  const { browser, add, needs, plan, invite, make, read } = await begun()
  const [elsa, nils] = [await add('Elsa Strand'), await add('Nils Berg')]
  const at = await plan()
  await needs(elsa, lift)
  await needs(elsa, { kind: 'plain-print', words: 'Large print' })
  await needs(nils, { kind: 'food', words: 'No nuts' })
  await invite(at, elsa)
  const before = await browser.get(paths.supports(at))
  expect(before.text).toContain('2 needs of invited people are not on the list')
  const first = await make(at)
  expect(first.text).toContain('2 needs were put on the list.')
  expect(first.text).toContain('Karin Ek, by 23 November 2026')
  expect(first.text).not.toContain('No nuts')
  await invite(at, nils)
  expect((await make(at)).text).toContain('One need was put on the list.')
  const both = await Promise.all([make(at), make(at)])
  for (const { text } of both) expect(text).toContain('Nothing new')
  expect(await read(sql`select id from session_support`)).toHaveLength(3)
  const page = await browser.get(paths.session(at))
  expect(page.text).toContain('3 needs: 0 met, 0 arranged, 3 open.')
})

test('what is open stands first, and a need that was not met says why', async () => {
  const { browser, add, needs, plan, invite, make, report } = await begun()
  const elsa = await add('Elsa Strand')
  const at = await plan()
  await needs(elsa, lift)
  await needs(elsa, { kind: 'food', words: 'No nuts' })
  await invite(at, elsa)
  await make(at)
  expect((await report(at, 'A lift from Långsele', 'met')).status).toBe(303)
  const silent = await report(at, 'No nuts', 'not-met')
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Say why it was not met')
  const { text } = await browser.get(paths.supports(at))
  expect(text.indexOf('No nuts')).toBeLessThan(text.indexOf('A lift from Långsele'))
  await report(at, 'No nuts', 'not-met', 'The baker forgot.')
  expect((await browser.get(paths.supports(at))).text).toContain('The baker forgot.')
  const stuck = await browser.get(`/${at.lab}/stuck`)
  expect(stuck.text).toContain('What people need for Coffee about the nights: one was not met')
})

test('who only arranges something sees that line and no other, and says how far it has come', async () => {
  const { lab, browser, add, needs, plan, invite, make, line } = await begun()
  const elsa = await add('Elsa Strand', { phone: '070-1', postalAddress: 'Byvägen 1' })
  const nils = await add('Nils Berg')
  const at = await plan()
  await needs(elsa, lift)
  await needs(nils, { kind: 'hearing-sight', words: 'A hearing loop' })
  await invite(at, elsa, nils)
  await make(at)
  const driver = await app.person(lab, { name: 'Ove Skog' })
  const observer = await app.person(lab, { role: 'observer' })
  for (const { browser: other } of [driver, observer]) {
    expect((await other.get(paths.supports(at))).status).toBe(403)
  }
  const drive = await line(at, lift.words)
  const loop = await line(at, 'A hearing loop')
  const arranged = {
    version: '1',
    kind: 'transport',
    what: lift.words,
    how: 'My car',
    arrangedBy: driver.participantId,
    dueOn: '2026-11-23',
    costCents: '12,50',
    currency: 'SEK',
    state: 'open',
  }
  const kept = await browser.post(paths.support(drive.at), arranged)
  expect(kept.status).toBe(303)
  const theirs = await driver.browser.get(paths.supports(at))
  expect(theirs.text).toContain('Elsa Strand')
  expect(theirs.text).not.toContain('Nils Berg')
  expect(theirs.text).not.toContain('A hearing loop')
  const today = await driver.browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Arrange what people need for Coffee about the nights')
  expect((await driver.browser.get(paths.support(loop.at))).status).toBe(403)
  const state = { version: '1', state: 'met' }
  expect((await driver.browser.post(paths.supportState(loop.at), state)).status).toBe(403)
  const costly = await driver.browser.post(paths.support(drive.at), { ...arranged, version: '2' })
  expect(costly.status).toBe(403)
  const form = await driver.browser.get(paths.support(drive.at))
  expect(form.text).not.toContain('name="costCents"')
  const report = { version: '2', state: 'arranged', how: 'My car at half past five' }
  const said = await driver.browser.send(paths.supportState(drive.at), report)
  expect(said.text).toContain('My car at half past five')
  expect((await driver.browser.post(paths.supportState(drive.at), report)).status).toBe(409)
  const paper = await driver.browser.get(paths.driverList(at))
  for (const part of ['Byvägen 1', '070-1', 'Elsa Strand']) expect(paper.text).toContain(part)
  const host = await browser.get(paths.hostList(at))
  expect(host.text).toContain('A hearing loop')
  for (const secret of ['Nils Berg', 'Elsa', '070-1']) expect(host.text).not.toContain(secret)
})

test('people of other initiatives and observers read nothing of it', async () => {
  const { lab, coordinator, add, needs, plan, invite, make, started } = await begun()
  const elsa = await add('Elsa Strand')
  const at = await plan()
  await needs(elsa, lift)
  await invite(at, elsa)
  await make(at)
  const other = await startedInitiative(app, lab, coordinator)
  const outside = [
    await app.person(lab, { role: 'champion', initiativeId: other.id }),
    await app.person(lab, { role: 'observer' }),
    await app.person(lab, { role: 'core-team-member', initiativeId: started.id }),
  ]
  const pages = [paths.supports, paths.newSupport, paths.driverList, paths.hostList]
  for (const { browser } of outside) {
    for (const page of pages) expect((await browser.get(page(at))).status).toBe(403)
    expect((await browser.post(paths.supportsFromPlans(at))).status).toBe(403)
  }
  const member = await outside[2]!.browser.get(paths.session(at))
  expect(member.text).not.toContain('What people need')
  const champion = await app.person(lab, { role: 'champion', initiativeId: started.id })
  expect((await champion.browser.get(paths.supports(at))).text).toContain(lift.words)
})

test('costs are added up, and what people paid themselves is paid back on a day', async () => {
  const { browser, add, plan, invite, line, coordinator } = await begun()
  const elsa = await add('Elsa Strand')
  const at = await plan()
  await invite(at, elsa)
  const bus = {
    participantId: elsa,
    kind: 'expenses',
    what: 'The bus',
    arrangedBy: coordinator.participantId,
    dueOn: '2026-11-23',
    costCents: '84,50',
    currency: 'SEK',
  }
  expect((await browser.post(paths.supports(at), bus)).status).toBe(303)
  await browser.post(paths.supports(at), { ...bus, what: 'The taxi', costCents: '1 200' })
  for (const costCents of ['-1', 'much', '1000001']) {
    const answer = await browser.post(paths.supports(at), { ...bus, costCents })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(`value="${costCents}"`)
  }
  const { at: here } = await line(at, 'The bus')
  const { participantId: _, ...rest } = bus
  const claim = { ...rest, version: '1', state: 'met', claimed: 'yes' }
  await browser.post(paths.support(here), claim)
  const owed = await browser.get(paths.supports(at))
  expect(owed.text).toContain('1,284.5 in all, 84.5 still to pay back to people, 0 paid back')
  const early = { ...claim, version: '2', paidOn: '2026-11-25' }
  expect((await browser.post(paths.support(here), early)).status).toBe(409)
  const unclaimed = { ...claim, version: '2', claimed: '', paidOn: '2026-11-22' }
  expect((await browser.post(paths.support(here), unclaimed)).status).toBe(422)
  await browser.post(paths.support(here), { ...claim, version: '2', paidOn: '2026-11-22' })
  const paid = await browser.get(paths.supports(at))
  expect(paid.text).toContain('84.5 paid back')
  expect((await browser.get(paths.support(here))).text).toContain('value="84.50"')
})

test('the list says whom nobody has asked, and drops what is open of who is not invited after all', async () => {
  const { browser, add, needs, plan, invite, make, lab } = await begun()
  const [elsa, nils] = [await add('Elsa Strand'), await add('Nils Berg')]
  const at = await plan()
  await invite(at, elsa, nils)
  await needs(elsa, lift)
  const list = await make(at)
  expect(list.text).toContain('Nobody has asked one invited person what they need')
  expect(list.text).toContain('Nils Berg')
  const asked = { askedOn: '2026-11-22', askedHow: 'phone', needsNothing: 'yes' }
  await browser.post(paths.asking({ lab: lab.slug, participantId: nils }), asked)
  expect((await browser.get(paths.supports(at))).text).not.toContain('Nils Berg')
  await browser.post(paths.invitationWithdrawal(at), { participantId: elsa })
  expect((await browser.get(paths.supports(at))).text).toContain('Nothing is on the list.')
})
