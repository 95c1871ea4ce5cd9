import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { peopleWords, planMoney } from '../../../../tests/support/business-plan.ts'
import { pilotBegun, taken } from '../../../../tests/support/pilots.ts'
import { pilotPaths as paths } from '../paths.ts'

const app = await testApp()
const head = 'what,kind,words,amount,each,from,to,growth,currency'

const ready = (async () => {
  const begun = await pilotBegun(app)
  await planMoney(begun.browser, begun.at)
  return begun
})()

test.each([
  ['an unknown side', 'loan,,House,40,year,1,,,', '“loan” in what'],
  ['an unknown kind', 'cost,fun,House,40,year,1,,,', '“fun” in kind'],
  ['no words', 'cost,staff,,40,year,1,,,', 'Write what “” is for'],
  ['a negative amount', 'cost,staff,House,-40,year,1,,,', 'Write an amount such as 1200'],
  ['no amount', 'cost,staff,House,,year,1,,,', '“” is no amount'],
  ['another currency', 'cost,staff,House,40,year,1,,,SEK', 'reckoned in EUR'],
  ['another currency in the amount', 'cost,staff,House,40 kr,year,1,,,', 'reckoned in EUR'],
  ['an unknown rhythm', 'cost,staff,House,40,week,1,,,', '“week” in each'],
  ['a year of the calendar', 'cost,staff,House,40,year,2027,,,', '“2027” in from'],
  ['a year after the plan', 'cost,staff,House,40,year,4,,,', 'The plan ends with year 3'],
  ['years in the wrong order', 'cost,staff,House,40,year,3,2,,', '“2” in to'],
  ['growth that is none', 'cost,staff,House,40,year,1,,lots,', '“lots” in growth'],
  ['too much', 'cost,staff,House,99999999999,year,1,,,', 'larger than a plan can hold'],
  ['hours that are none', 'volunteer,,Neighbours,some,year,1,,,', 'Write the hours'],
  ['a line that is there', 'cost,staff,nurse,40000,year,1,,,', 'has this line already'],
])('of a table with %s nothing is taken in, and the line is named', async (_, line, sentence) => {
  const { browser, at, read } = await ready
  const csv = `${head}\ncost,travel,Bus,100,year,1,,,\n${line}`
  const answer = await browser.post(paths.planTable(at), { csv })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Line 3: ')
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('cost,travel,Bus,100')
  const [kept] = await read<{ n: number }>(
    sql`select count(*)::int as n from business_line where pilot_id = ${at.pilotId}`,
  )
  expect(kept!.n).toBe(2)
})

test('a table without columns, without lines, cut off, too long or empty is refused', async () => {
  const { browser, at } = await ready
  const send = (csv: string) => browser.post(paths.planTable(at), { csv })
  expect((await send('words,amount\nBus,1')).text).toContain('Columns are missing: what')
  expect((await send(head)).text).toContain('no line to take in')
  expect((await send(`${head}\n"cost`)).text).toContain('not closed')
  expect((await send('')).status).toBe(422)
  const many = Array.from({ length: 101 }, (_, n) => `cost,travel,Bus ${n},1,year,1,,,`)
  expect((await send([head, ...many].join('\n'))).status).toBe(422)
  const almost = await send([head, ...many.slice(0, 99)].join('\n'))
  expect(almost.text).toContain('A plan has 100 lines at most')
})

test('a table as spreadsheets of the north write it is taken in, comes out the same, and is not taken twice', async () => {
  const { browser, at } = await pilotBegun(app)
  await taken(browser, paths.planDetails(at), peopleWords)
  const csv = [
    '\ufeffWhat;Kind;Words;Amount;Each;From;To;Growth',
    'cost;staff;"Nurse; nights";40 000,50;year;1;;2,5',
    'cost;equipment;Phones;100 EUR;person;1;2;',
    'income;;Municipality;9000;;;;',
    'volunteer;;Neighbours;7,5;once;2;;',
  ].join('\r\n')
  const file = new File([csv], 'plan.csv', { type: 'text/csv' })
  await taken(browser, paths.planTable(at), { file, csv: '' })
  const out = await browser.get(paths.planLinesExport(at))
  const lines = out.text.trim().split('\r\n')
  expect(lines.slice(1)).toEqual([
    'cost,staff,"Nurse; nights",40000.5,year,1,,2.5,EUR',
    'cost,equipment,Phones,100,person,1,2,0,EUR',
    'income,,Municipality,9000,year,1,,0,EUR',
    'volunteer,,Neighbours,7.5,once,2,,0,',
  ])
  const again = await browser.post(paths.planTable(at), { csv: out.text })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Line 2: The plan has this line already.')
  const twice = await browser.post(paths.planTable(at), {
    csv: `${head}\ncost,travel,Bus,1,year,1,,,\ncost,travel,BUS,1.00,year,1,,0,EUR`,
  })
  expect(twice.text).toContain('Line 3: The same as line 2.')
  const years = await browser.get(paths.planExport(at))
  const [, first] = years.text.trim().split('\r\n')
  expect(first).toBe('1,2027,50,45000.5,9000,36000.5,36000.5,0,36000.5,900.01,0,,,EUR')
})

test('what the pilot has cost stands in the table to begin with, volunteers as hours', async () => {
  const { browser, at } = await pilotBegun(app)
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '60' }
  const more = { currency: 'EUR', hours: '', unsurePercent: '0' }
  await taken(browser, paths.costs(at), { ...cost, ...more })
  await taken(browser, paths.costs(at), { ...cost, ...more, words: 'phones', amount: '15.50' })
  await taken(browser, paths.costs(at), {
    ...cost,
    ...more,
    kind: 'volunteer',
    words: 'Visits',
    amount: '',
    hours: '12.5',
  })
  await taken(browser, paths.planDetails(at), peopleWords)
  const start = `${paths.planTable(at)}?from=costs`
  expect((await browser.get(paths.plan(at))).text).toContain('Start from what the pilot has cost')
  const { text } = await browser.get(start)
  const csv = /<textarea[^>]*>([^<]*)</.exec(text)![1]!
  // Written at one moment, either of the two may come first.
  expect(csv.toLowerCase()).toContain('cost,other,phones,75.5,year,1,,0,eur')
  expect(csv).toContain('volunteer,,Visits,12.5,year,1,,0,')
  await taken(browser, paths.planTable(at), { csv })
  expect((await browser.get(paths.plan(at))).text).toContain('75.5 EUR a year')
})
