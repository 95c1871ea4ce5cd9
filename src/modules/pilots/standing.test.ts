import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import {
  exitWords,
  madeReady,
  observed,
  pilotBegun,
  pilotWords,
  planByForm,
  taken,
} from '../../../tests/support/pilots.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { asOwner } from '../../platform/db/database.ts'
import { addStakeholder } from '../ecosystem/index.ts'
import { sweepMap } from '../ecosystem/sweep.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()

test('a pilot that nobody answers for does not start, and one that runs keeps somebody', async () => {
  const begun = await pilotBegun(app, { ownerId: '' })
  const { browser, at, coordinator } = begun
  await madeReady(app, begun)
  const early = await browser.post(paths.start(at))
  expect(early.status).toBe(409)
  expect(early.text).toContain('Somebody who answers for it')
  const ownerId = coordinator.participantId
  await taken(browser, paths.details(at), { ...pilotWords, ownerId, version: '1' })
  await taken(browser, paths.start(at))
  const without = await browser.post(paths.details(at), { ...pilotWords, version: '3' })
  expect(without.status).toBe(409)
  expect(without.text).toContain('needs somebody who answers for it')
})

test('a host that goes from the map for good leaves the pilot behind without one', async () => {
  const { browser, at, lab, coordinator, read } = await pilotBegun(app)
  const shop = { kind: 'organisation', helix: 'business', name: 'Village shop', public: true }
  const actor = actorOf(coordinator, 'coordinator')
  const { id } = await app.run(lab.id, actor, addStakeholder, shop)
  const ownerId = coordinator.participantId
  await taken(browser, paths.details(at), { ...pilotWords, ownerId, hostId: id, version: '1' })
  expect((await browser.get(paths.pilot(at))).text).toContain('Village shop')
  await read(sql`update stakeholder set removed_at = ${app.clock.now().toISOString()}`)
  const later = new Date(app.clock.now().getTime() + 91 * 24 * 3600 * 1000)
  await asOwner(app.database, (db) => sweepMap(db, later))
  expect(await read(sql`select id from stakeholder where id = ${id}`)).toEqual([])
  const page = await browser.get(paths.pilot(at))
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Village shop')
})

test('the portfolio shows what is not public to those with a role there, not to those of another initiative', async () => {
  const begun = await pilotBegun(app, { 'title.en': 'Quiet trial', public: '' })
  const { lab, coordinator } = begun
  const other = await startedInitiative(app, lab, coordinator)
  await planByForm(coordinator.browser, other.address, { 'title.en': 'Open trial' })
  const role = 'frontline-professional'
  const near = await app.person(lab, { role, initiativeId: begun.id })
  const far = await app.person(lab, { role, initiativeId: other.id })
  for (const address of [
    paths.portfolio({ lab: lab.slug }),
    paths.portfolioFile({ lab: lab.slug }),
  ]) {
    expect((await coordinator.browser.get(address)).text).toContain('Quiet trial')
    expect((await near.browser.get(address)).text).toContain('Quiet trial')
    const seen = (await far.browser.get(address)).text
    expect(seen).toContain('Open trial')
    expect(seen).not.toContain('Quiet trial')
  }
})

test('the currency of a pilot stays while a cost stands in it', async () => {
  const { browser, at, coordinator } = await pilotBegun(app)
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '50', hours: '' }
  await taken(browser, paths.costs(at), { ...cost, currency: 'EUR', unsurePercent: '0' })
  const ownerId = coordinator.participantId
  const change = { ...pilotWords, ownerId, currency: 'SEK', version: '1' }
  const refused = await browser.post(paths.details(at), change)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Costs are noted in EUR')
  const pilotCostId = /costs\/([0-9a-f-]{36})\/removal/.exec(
    (await browser.get(paths.costs(at))).text,
  )![1]!
  await taken(browser, paths.costRemoval({ ...at, pilotCostId }))
  await taken(browser, paths.details(at), change)
})

test('nothing is measured of somebody who has not agreed, by hand or by file', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  await madeReady(app, begun)
  await taken(browser, paths.consentText(at), { 'body.en': 'Other words' })
  const byFile = await browser.post(paths.observationFile(at), { csv: observed('after', 4, 1) })
  expect(byFile.status).toBe(422)
  expect(byFile.text).toContain('Line 2: “P001” has not agreed to the newest words')
  const [indicator] = await read<{ id: string }>(
    sql`select id from pilot_indicator where pilot_id = ${at.pilotId}`,
  )
  const value = {
    indicatorId: indicator!.id,
    moment: 'after',
    part: 'pilot',
    onDay: '2026-11-20',
    value: '4',
  }
  const byHand = await browser.post(paths.observations(at), { ...value, personKey: 'P001' })
  expect(byHand.status).toBe(409)
  expect(byHand.text).toContain('“P001” has not agreed')
})

test('what is kept of somebody without their name stays one person, and notes stay with the keepers', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, id, read } = begun
  const { parts } = await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.observationFile(at), { csv: observed('after', 4, 6) })
  const one = { ...at, pilotPersonId: parts[0]! }
  const note = { kind: 'note', onDay: '2026-11-20', words: 'Fell in the snow' }
  await taken(browser, paths.timeline(at), { ...note, pilotPersonId: one.pilotPersonId })
  const leaving = { reason: 'health', words: '', data: 'anonymise', wantsToHear: '' }
  await taken(browser, paths.personLeaving(one), leaving)
  expect((await browser.get(paths.pilot(at))).text).toMatch(/Change: .*, 6 people\./)
  const keys = await read<{ key: string }>(sql`select person_key as key from pilot_observation
    where lab_id = ${lab.id} and person_key not like 'P00%'`)
  expect(keys).toHaveLength(2)
  expect(keys[0]).toEqual(keys[1])
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  expect((await nurse.browser.get(paths.timeline(at))).text).not.toContain('Fell in the snow')
  expect((await browser.get(paths.timeline(at))).text).toContain('Fell in the snow')
})

test('results are shown once the exit is decided, and a pilot closes once that was told', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  const { parts } = await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.observationFile(at), { csv: observed('after', 4, 6) })
  const grades = ['knows-me', 'listens', 'trust', 'together', 'there']
  const answers = Object.fromEntries(grades.map((key) => [`answers.${key}`, '4']))
  for (const pilotPersonId of parts) {
    await taken(browser, paths.relations(at), { ...answers, pilotPersonId, moment: 'start' })
  }
  const early = (await browser.get(paths.relations(at))).text
  expect(early).toContain('6 people have answered at the start, nobody at the end.')
  expect(early).not.toContain('4 (4 to 4)')
  const portfolio = paths.portfolioFile({ lab: at.lab })
  const visitor = app.visitor()
  expect((await visitor.get(paths.pilot(at))).text).not.toContain('6 people')
  expect((await visitor.get(portfolio)).text).not.toContain('Ease of use')

  await taken(browser, paths.exit(at), exitWords)
  expect((await browser.get(paths.relations(at))).text).toContain('4 (4 to 4)')
  expect((await visitor.get(paths.pilot(at))).text).toContain('6 people')
  expect((await visitor.get(portfolio)).text).toContain('Ease of use')
  await read(sql`update pilot_person set wants_to_hear = false where pilot_id = ${at.pilotId}`)
  const untold = await browser.post(paths.closing(at))
  expect(untold.status).toBe(409)
  expect(untold.text).toContain('tell everyone first')
  await taken(browser, paths.telling(at), { 'told.en': 'It stays.' })
  await taken(browser, paths.closing(at))
})
