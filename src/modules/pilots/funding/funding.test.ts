import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, type TestPerson } from '../../../../tests/support/app.ts'
import {
  leadWords,
  lineWords,
  peopleWords,
  planMoney,
} from '../../../../tests/support/business-plan.ts'
import { pilotBegun, planByForm, taken } from '../../../../tests/support/pilots.ts'
import { system } from '../../../platform/actor.ts'
import { addStakeholder } from '../../ecosystem/index.ts'
import { addParticipant, mergeParticipants } from '../../people/index.ts'
import { pilotPaths as paths } from '../paths.ts'

const app = await testApp()

type Begun = Awaited<ReturnType<typeof pilotBegun>>
async function leadOf({ at, read }: Begun, step = '') {
  const [found] = await read<{ id: string }>(
    sql`select id from funding_lead where pilot_id = ${at.pilotId}
      order by next_step = ${step} desc, id desc limit 1`,
  )
  return paths.lead({ ...at, fundingLeadId: found!.id })
}

test('a lead moves from asked over likely to secured, and the gap on the plan falls', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  expect((await browser.get(paths.leads(at))).text).toContain('Nobody has been asked for money yet')
  await planMoney(browser, at)
  const plan = async () => (await browser.get(paths.plan(at))).text
  expect(await plan()).toContain('90,000 EUR is missing')
  const lead = await leadOf(begun)
  await taken(browser, lead, { ...leadWords, version: '1', state: 'likely' })
  expect(await plan()).toContain('90,000 EUR is missing')
  const secured = { ...leadWords, version: '2', state: 'secured', because: 'The board said yes' }
  await taken(browser, lead, secured)
  expect(await plan()).toContain('60,000 EUR is missing')
  expect((await browser.get(paths.leads(at))).text).toContain('60,000 EUR is missing')
  const kind = { ...leadWords, kind: 'in-kind', funder: 'Village hall', state: 'secured' }
  await taken(browser, paths.newLead(at), { ...kind, amount: '50 000' })
  const after = await plan()
  expect(after).toContain('60,000 EUR is missing')
  expect(after).toContain('In kind, secured')
  await taken(browser, paths.newLead(at), {
    ...leadWords,
    funder: 'Municipality',
    amount: '60 000',
    state: 'secured',
    from: '1',
    to: '3',
  })
  expect(await plan()).toContain('No money is missing.')
})

test('what was secured changes only with a reason, and what stood before is kept', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  await planMoney(browser, at)
  const lead = await leadOf(begun)
  const secured = { ...leadWords, state: 'secured' }
  await taken(browser, lead, { ...secured, version: '1' })
  const less = { ...secured, version: '2', amount: '20 000' }
  const refused = await browser.post(lead, less)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Write why what was secured changes')
  expect(refused.text).toContain('value="20 000"')
  await taken(browser, lead, { ...less, because: 'They have less this year' })
  const { text } = await browser.get(lead)
  const history = text.slice(text.indexOf('id="history"'))
  for (const part of [
    'Asked: 30,000 EUR',
    'Secured: 30,000 EUR',
    'Secured: 20,000 EUR',
    'They have less',
  ])
    expect(history).toContain(part)
  expect((await browser.get(paths.plan(at))).text).toContain('70,000 EUR is missing')
  const late = await browser.post(lead, { ...less, amount: '25 000', because: 'x' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('<del')
})

test.each([
  ['a negative amount', { amount: '-5' }, 'Write an amount such as 1200'],
  ['nothing', { amount: '0' }, 'Write an amount such as 1200'],
  ['another currency', { amount: '500 SEK' }, 'reckoned in EUR'],
  ['too much', { amount: '99999999999' }, 'larger than a plan can hold'],
  ['nobody', { funder: '' }, 'Choose an organisation or write a name'],
  ['no reason not to go on', { state: 'not-pursued' }, 'Write why you do not go on'],
  ['a day without a step', { nextStep: '', nextOn: '2026-12-01' }, 'Write what the next step is'],
  ['years in the wrong order', { from: '2', to: '1' }, 'The last year is before the first one'],
  ['no state', { state: '' }, 'Choose'],
  [
    'somebody unknown',
    { nextBy: '0198c0de-0000-7000-8000-000000000000' },
    'not in the lab any more',
  ],
])('a funder with %s is refused, and what was typed stays', async (_, wrong, sentence) => {
  const { browser, at, read } = await ready
  const answer = await browser.post(paths.newLead(at), { ...leadWords, ...wrong })
  expect([409, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('Ring Ulla')
  expect(await read(sql`select id from funding_lead where pilot_id = ${at.pilotId}`)).toEqual([])
})
const ready = pilotBegun(app)

test('whom to ring is read only by those who look after the pilot, and stays when others change a lead', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, id } = begun
  await planMoney(browser, at)
  const lead = await leadOf(begun)
  expect((await browser.get(lead)).text).toContain('Ring Ulla')
  const funder = await app.person(lab, { role: 'funder', initiativeId: id })
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  for (const { browser: reader } of [funder, nurse]) {
    const seen = await reader.get(lead)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Example foundation')
    expect(seen.text).not.toContain('Ulla')
  }
  const { contact: _, ...unseen } = leadWords
  await taken(nurse.browser, lead, { ...unseen, version: '1', state: 'likely' })
  expect((await browser.get(lead)).text).toContain('Ring Ulla')
  expect((await funder.browser.post(lead, { ...leadWords, version: '2' })).status).toBe(403)
})

test('a late step is stuck, waits for whom it was given to, and is theirs also after two entries became one', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, coordinator } = begun
  await planMoney(browser, at)
  const per = await app.person(lab, { role: 'frontline-professional', name: 'Per Ek' })
  const details = { name: 'Per Eek', preferredChannel: 'letter', language: 'en' }
  const { id: doubleId } = await app.run(lab.id, system, addParticipant, details)
  const step = { nextStep: 'Send the figures', nextOn: '2026-11-20' }
  await taken(browser, paths.newLead(at), { ...leadWords, ...step, nextBy: doubleId })
  const today = (who: TestPerson) => who.browser.get(`/${at.lab}/today`)
  expect((await browser.get(`/${at.lab}/stuck`)).text).toContain('Send the figures')
  expect((await today(per)).text).not.toContain('Send the figures')
  const lead = await leadOf(begun, 'Send the figures')
  const actor = actorOf(coordinator, 'coordinator')
  const both = { keptId: per.participantId, doubleId }
  await app.run(lab.id, actor, mergeParticipants, both)
  expect((await today(per)).text).toContain('Send the figures')
  expect((await browser.get(lead)).text).toContain('Per Ek')
  const done = { ...leadWords, ...step, nextBy: per.participantId, version: '1' }
  await taken(browser, lead, { ...done, state: 'declined' })
  expect((await today(per)).text).not.toContain('Send the figures')
  expect((await browser.get(`/${at.lab}/stuck`)).text).not.toContain('Send the figures')
})

test('whoever is asked to do the next step reads that lead, and nothing else of the money', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab } = begun
  const helper = await app.person(lab, { name: 'Somebody who helps' })
  const step = { nextStep: 'Ring them', nextOn: '2026-11-25', nextBy: helper.participantId }
  await taken(browser, paths.newLead(at), { ...leadWords, ...step })
  const lead = await leadOf(begun, 'Ring them')
  const read = await helper.browser.get(lead)
  expect(read.status).toBe(200)
  expect(read.text).not.toContain('Ulla')
  for (const address of [paths.leads(at), paths.plan(at)])
    expect((await helper.browser.get(address)).status).toBe(403)
  expect((await app.visitor().get(lead)).status).not.toBe(200)
})

test('an organisation of the map is named, and its name stays when it has gone from there', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, coordinator, read } = begun
  const actor = actorOf(coordinator, 'coordinator')
  const bank = { kind: 'organisation', helix: 'business', name: 'Savings bank', public: true }
  const { id } = await app.run(lab.id, actor, addStakeholder, bank)
  await taken(browser, paths.newLead(at), { ...leadWords, funder: '', stakeholderId: id })
  await read(
    sql`update stakeholder set removed_at = ${app.clock.now().toISOString()} where id = ${id}`,
  )
  await read(sql`update funding_lead set stakeholder_id = null`)
  const lead = await leadOf(begun)
  const page = await browser.get(lead)
  expect(page.text).toContain('value="Savings bank"')
  const gone = await browser.post(lead, {
    ...leadWords,
    funder: '',
    stakeholderId: id,
    version: '1',
  })
  expect(gone.text).toContain('not on the map any more')
})

test('the funding of all pilots stands in one list, for those with a role, a page at a time', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, id, address, read } = begun
  const other = await planByForm(browser, address, { 'title.en': 'Second pilot', currency: 'SEK' })
  await taken(browser, paths.newLead(at), { ...leadWords, state: 'secured' })
  await taken(browser, paths.newLead(other), { ...leadWords, funder: 'Region', state: 'likely' })
  const list = paths.labLeads({ lab: lab.slug })
  for (const where of [list, paths.initiativeLeads(address)]) {
    const { text } = await browser.get(where)
    for (const part of ['Second pilot', 'Region', 'In all, in EUR', 'In all, in SEK', '30,000 SEK'])
      expect(text).toContain(part)
  }
  const funder = await app.person(lab, { role: 'funder', initiativeId: id })
  expect((await funder.browser.get(list)).text).toContain('Region')
  const stranger = await app.person(lab)
  expect((await stranger.browser.get(list)).status).toBe(403)
  await read(sql`insert into funding_lead (lab_id, id, pilot_id, funder, kind, amount_minor, from_year, to_year, state, added_at)
    select ${lab.id}, gen_random_uuid(), ${at.pilotId}, 'Funder ' || n, 'grant', 100, 1, 1, 'asked', now()
    from generate_series(1, 98) n`)
  const seen = new Set<string>()
  let next: string | undefined = list
  for (let pages = 0; next && pages < 3; pages++) {
    const { text } = await browser.get(next)
    for (const [, one] of text.matchAll(/funding\/([0-9a-f-]{36})"/g)) seen.add(one!)
    next = /href="([^"]*funding\?after=[^"]*)" rel="next"/.exec(text)?.[1]
  }
  expect(seen.size).toBe(100)
})

test('a plan belongs to whoever owns the pilot, also without a role', async () => {
  const lab = await app.lab()
  const owner = await app.person(lab, { name: 'Olle Ägare' })
  const begun = await pilotBegun(app)
  await taken(begun.browser, paths.planDetails(begun.at), peopleWords)
  await taken(begun.browser, paths.newPlanLine(begun.at), lineWords)
  expect((await owner.browser.get(paths.plan(begun.at))).status).not.toBe(200)
  const mine = await app.person(begun.lab, { name: 'Maj Ägare' })
  await begun.read(
    sql`update pilot set owner_id = ${mine.participantId} where id = ${begun.at.pilotId}`,
  )
  expect((await mine.browser.get(paths.plan(begun.at))).status).toBe(200)
})
