import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { lineWords, peopleWords, planMoney } from '../../../../tests/support/business-plan.ts'
import { pilotBegun, pilotWords, taken } from '../../../../tests/support/pilots.ts'
import { threadPaths } from '../../thread/index.ts'
import { pilotPaths as paths } from '../paths.ts'

const app = await testApp()

test('a plan says in a sentence what it costs a head, what is missing and when it breaks even', async () => {
  const { browser, at } = await pilotBegun(app)
  const none = await browser.get(paths.plan(at))
  expect(none.text).toContain('There is no business plan yet')
  expect((await browser.get(paths.newPlanLine(at))).status).toBe(404)
  await taken(browser, paths.planDetails(at), peopleWords)
  expect((await browser.get(paths.plan(at))).text).toContain(
    'no costs and no income in the plan yet',
  )
  await taken(browser, paths.newPlanLine(at), lineWords)
  const income = { what: 'income', kind: '', words: 'Municipality', amount: '450', each: 'person' }
  await taken(browser, paths.newPlanLine(at), { ...lineWords, ...income })
  await taken(browser, paths.newPlanLine(at), {
    ...lineWords,
    what: 'volunteer',
    kind: '',
    words: 'Neighbours',
    amount: '120',
  })
  const { text } = await browser.get(paths.plan(at))
  expect(text).toContain(
    'The plan costs 400 EUR for each person in year 2. 17,500 EUR is missing to get through its 3 years. It breaks even: in year 2.',
  )
  expect(text).toContain('Year 2 (2028)')
  expect(text).toContain('5,000 EUR over')
  expect(text).toContain('120 hours')
  expect(text).toContain('<title id="plan-picture">Costs, and what covers them')
  expect(text).toContain('What moves the gap most: what staff costs.')
  expect(text).toContain('20 % fewer people')
  expect(text).toContain('What moves the cost per head most: how many people it serves.')
  const thread = threadPaths.thread({ lab: at.lab, kind: 'pilot', thingId: at.pilotId })
  expect((await browser.get(thread)).text).toContain(paths.plan(at))
})

test('an hour of volunteers gets a price beside the money, and none of it enters the gap', async () => {
  const { browser, at } = await pilotBegun(app)
  await planMoney(browser, at)
  const before = /[\d,]+ EUR is missing/.exec((await browser.get(paths.plan(at))).text)![0]
  const time = { what: 'volunteer', kind: '', words: 'Neighbours', amount: '100' }
  await taken(browser, paths.newPlanLine(at), { ...lineWords, ...time })
  const details = { ...peopleWords, version: '1', hourRate: '20' }
  await taken(browser, paths.planDetails(at), details)
  const { text } = await browser.get(paths.plan(at))
  expect(text).toContain(before)
  expect(text).toContain('Cost per head, with volunteers’ time')
  expect(text).toContain('840 EUR')
})

test('nobody served in a year is said in words, never as a cost per head', async () => {
  const { browser, at } = await pilotBegun(app)
  const nobody = { ...peopleWords, 'people.1': '0', 'people.2': '0', 'people.3': '' }
  await taken(browser, paths.planDetails(at), nobody)
  await taken(browser, paths.newPlanLine(at), lineWords)
  const { status, text } = await browser.get(paths.plan(at))
  expect(status).toBe(200)
  expect(text).toContain('Nobody is served in year 2, so there is no cost per head.')
  expect(text).not.toMatch(/NaN|Infinity/)
})

test('a plan of ten years with the largest amounts is reckoned, and one that is larger is refused', async () => {
  const { browser, at } = await pilotBegun(app)
  const ten = Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`people.${n + 1}`, '1000000']),
  )
  await taken(browser, paths.planDetails(at), { ...peopleWords, ...ten })
  const most = { ...lineWords, amount: '9999999999.99' }
  await taken(browser, paths.newPlanLine(at), most)
  const { text } = await browser.get(paths.plan(at))
  expect(text).toContain('Year 10 (2036)')
  expect(text).toContain('100,000,000,000 EUR is missing to get through its 10 years')
  for (const larger of [
    { amount: '99999999999' },
    { amount: '9999999999', growth: '1' },
    { amount: '10001', each: 'person' },
  ]) {
    const answer = await browser.post(paths.newPlanLine(at), { ...lineWords, ...larger })
    expect([answer.status, answer.text.includes('larger than a plan can hold')]).toEqual([
      409,
      true,
    ])
    expect(answer.text).toContain(`value="${larger.amount}"`)
  }
  const over = await browser.post(paths.planDetails(at), { ...peopleWords, 'people.2': '1000001' })
  expect(over.status).toBe(422)
})

test.each([
  ['a negative amount', { amount: '-40' }, 'Write an amount such as 1200'],
  ['no amount', { amount: '0' }, 'Write an amount such as 1200'],
  ['another currency', { amount: '40 SEK' }, 'This pilot is reckoned in EUR'],
  ['a year after the plan', { from: '4' }, 'The plan ends with year 3'],
  ['years in the wrong order', { from: '3', to: '2' }, 'The last year is before the first one'],
  ['growth beyond reason', { growth: '400' }, 'Write a percentage from -50 to 50'],
  ['no hours', { what: 'volunteer', amount: 'many' }, 'Write the hours'],
  ['no words', { words: ' ' }, 'Write it in words'],
])('a line with %s is refused, and what was typed stays', async (_, wrong, sentence) => {
  const { browser, at, read } = await ready
  const sent = { ...lineWords, kind: 'travel', ...wrong }
  const answer = await browser.post(paths.newPlanLine(at), sent)
  expect(answer.text).toContain('<option value="travel" selected')
  expect([409, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  const [kept] = await read<{ n: number }>(
    sql`select count(*)::int as n from business_line where pilot_id = ${at.pilotId}`,
  )
  expect(kept!.n).toBe(2)
})

const ready = (async () => {
  const begun = await pilotBegun(app)
  await planMoney(begun.browser, begun.at)
  return begun
})()

test.each([
  ['a hole', { 'people.2': '' }, 'Write a whole number for every year'],
  ['half a person', { 'people.2': '1.5' }, 'Write a whole number for every year'],
  ['no year', { 'people.1': '', 'people.2': '', 'people.3': '' }, 'Write a whole number'],
  ['a year that is none', { firstYear: '27' }, 'Write a year such as 2027'],
  ['a percentage beyond reason', { staffBy: '100' }, 'Write a whole number from 1 to 90'],
])('people and assumptions with %s are refused', async (_, wrong, sentence) => {
  const { browser, at } = await ready
  const answer = await browser.post(paths.planDetails(at), {
    ...peopleWords,
    version: '1',
    ...wrong,
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
})

test('of two who write at once the second is told what stands there now, and loses nothing', async () => {
  const { browser, at, read } = await pilotBegun(app)
  await planMoney(browser, at)
  await taken(browser, paths.planDetails(at), { ...peopleWords, version: '1', 'people.1': '70' })
  const late = { ...peopleWords, version: '1', 'people.1': '90', assumptions: 'All of them come.' }
  const second = await browser.post(paths.planDetails(at), late)
  expect(second.status).toBe(409)
  for (const part of ['People in year 1', '<del', 'All of them come.', 'name="version" value="2"'])
    expect(second.text).toContain(part)
  const [line] = await read<{ id: string }>(sql`select id from business_line where what = 'cost'`)
  const address = paths.planLine({ ...at, businessLineId: line!.id })
  await taken(browser, address, { ...lineWords, version: '1', amount: '41000' })
  const other = await browser.post(address, { ...lineWords, version: '1', words: 'Two nurses' })
  expect(other.status).toBe(409)
  expect(other.text).toContain('41000')
  expect(other.text).toContain('Two nurses')
})

test('a line is taken out and put back, and the plan does not end before its lines begin', async () => {
  const { browser, at, read } = await pilotBegun(app)
  await planMoney(browser, at)
  await taken(browser, paths.newPlanLine(at), {
    ...lineWords,
    words: 'Phones',
    each: 'once',
    from: '3',
  })
  const shorter = { ...peopleWords, version: '1', 'people.3': '' }
  const refused = await browser.post(paths.planDetails(at), shorter)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('One line begins after year 2')
  const [line] = await read<{ id: string }>(
    sql`select id from business_line where words = 'Phones'`,
  )
  const one = { ...at, businessLineId: line!.id }
  await taken(browser, paths.planLineRemoval(one))
  expect((await browser.get(paths.planLine(one))).status).toBe(404)
  expect((await browser.get(paths.plan(at))).text).toContain('One line that was taken out')
  await taken(browser, paths.planLineReturn(one))
  expect((await browser.post(paths.planLineReturn(one))).status).toBe(409)
  await taken(browser, paths.planLineRemoval(one))
  await taken(browser, paths.planDetails(at), shorter)
  expect((await browser.post(paths.planLineReturn(one))).text).toContain(
    'The plan ends with year 2',
  )
})

test('a plan is read by funders, changed by those who work, and shown to everybody when the coordinator says so', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, id } = begun
  await planMoney(browser, at)
  const funder = await app.person(lab, { role: 'funder', initiativeId: id })
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  const other = await app.person(lab)
  const page = await funder.browser.get(paths.plan(at))
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Add a line')
  expect((await funder.browser.get(paths.pilot(at))).text).toContain(paths.plan(at))
  expect((await funder.browser.post(paths.newPlanLine(at), lineWords)).status).toBe(403)
  expect((await nurse.browser.get(paths.plan(at))).text).toContain('Add a line')
  for (const address of [paths.plan(at), paths.planExport(at), paths.leads(at)])
    expect((await other.browser.get(address)).status).toBe(403)
  const visitor = () => app.visitor().get(paths.pilot(at))
  expect((await visitor()).text).not.toContain('The plan costs')
  const byNurse = await nurse.browser.post(paths.planPublication(at), { published: 'yes' })
  expect(byNurse.status).toBe(409)
  await taken(browser, paths.planPublication(at), { published: 'yes' })
  const shown = await visitor()
  expect(shown.text).toContain('The plan costs 400 EUR for each person in year 2.')
  for (const hidden of ['Nurse', 'Example foundation', 'Ulla'])
    expect(shown.text).not.toContain(hidden)
  await taken(browser, paths.planPublication(at), { published: '' })
  expect((await visitor()).text).not.toContain('The plan costs')
})

test('a plan is begun while a pilot is planned, changed after it closed, and keeps it from being deleted', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read, coordinator } = begun
  await taken(browser, paths.planDetails(at), peopleWords)
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  expect((await browser.get(paths.removal(at))).text).toContain('a business plan')
  const change = {
    ...pilotWords,
    ownerId: coordinator.participantId,
    currency: 'SEK',
    version: '1',
  }
  const inOther = await browser.post(paths.details(at), change)
  expect(inOther.text).toContain('are reckoned in EUR')
  await read(sql`update pilot set state = 'closed' where id = ${at.pilotId}`)
  await taken(browser, paths.newPlanLine(at), lineWords)
  await read(sql`update pilot set state = 'withdrawn' where id = ${at.pilotId}`)
  const off = await browser.post(paths.newPlanLine(at), { ...lineWords, words: 'More' })
  expect(off.text).toContain('The pilot was called off')
})

test('the pages of a plan ask the same number of queries, however long it is', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab } = begun
  await planMoney(browser, at)
  const pages = [
    paths.plan(at),
    paths.pilot(at),
    paths.leads(at),
    paths.labLeads({ lab: lab.slug }),
  ]
  const counted = async () => {
    const counts: number[] = []
    for (const page of pages) counts.push(await app.queries(() => browser.get(page)))
    return counts
  }
  const few = await counted()
  await begun.read(sql`insert into business_line (lab_id, id, pilot_id, what, kind, words, amount, each, from_year, written_at)
    select ${lab.id}, gen_random_uuid(), ${at.pilotId}, 'cost', 'other', 'More ' || n, 100, 'year', 1, now()
    from generate_series(1, 90) n`)
  await begun.read(sql`insert into funding_lead (lab_id, id, pilot_id, funder, kind, amount_minor, from_year, to_year, state, added_at)
    select ${lab.id}, gen_random_uuid(), ${at.pilotId}, 'Funder ' || n, 'grant', 100, 1, 1, 'asked', now()
    from generate_series(1, 120) n`)
  expect(await counted()).toEqual(few)
})
