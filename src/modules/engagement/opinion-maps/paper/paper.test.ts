import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, type TestPerson } from '../../../../../tests/support/app.ts'
import { keptVotes, openedMap, vote } from '../../../../../tests/support/opinion-map.ts'
import { closeMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { sheetCode } from './sheet-code.ts'

const app = await testApp()

type Opened = Awaited<ReturnType<typeof openedMap>>

/** A sheet of all statements, made by a champion of the initiative. */
async function madeSheet(opened: Opened, wish: Record<string, string | string[]> = {}) {
  const champion = await app.person(opened.lab, {
    role: 'champion',
    name: 'Per Nyberg',
    initiativeId: opened.initiativeId,
  })
  const made = await champion.browser.post(paths.sheets(opened.address), {
    choice: 'all',
    language: 'sv',
    copies: '30',
    ...wish,
  })
  expect(made.status).toBe(303)
  const opinionSheetId = made.location!.split('/').at(-1)!
  return { champion, address: { ...opened.address, opinionSheetId } }
}

type Sheet = Awaited<ReturnType<typeof madeSheet>>

function key(
  by: TestPerson,
  { address }: Sheet,
  copy: number,
  more: Record<string, string | string[]> = {},
) {
  return by.browser.post(paths.sheetKeying(address), {
    copy: String(copy),
    'answers.1': 'agree',
    'answers.2': 'none',
    'answers.3': 'disagree',
    'matters[]': ['1'],
    words: '',
    speaker: '',
    confirmedHow: 'not-yet',
    ...more,
  })
}

test('a champion prints a sheet in its own language and types in what comes back', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  const { champion, address } = sheet
  const print = await champion.browser.get(`${paths.sheetPrint(address)}?from=26&size=large`)
  expect(print.text).toContain(`Blad ${sheetCode(address.opinionSheetId)} · exemplar 26 av 30`)
  expect(print.text.match(/class="paper"/g)).toHaveLength(5)
  expect(print.text).toContain('förvarar svaren')
  const kept = await key(champion, sheet, 12, { words: 'Ring the door bell twice.' })
  const next = await champion.browser.get(kept.location!)
  expect(next.text).toContain('Copy 12 is kept.')
  expect(next.text).toContain('The statement on it waits to be read.')
  expect(await opened.read(keptVotes(opened.id))).toMatchObject([
    { statement: 1, vote: 1, matters: true, channel: 'paper' },
    { statement: 3, vote: -1, matters: false },
  ])
  const said = await opened.read(
    sql`select state, origin, voter_id is not null as owned from opinion_statement where language = 'sv'`,
  )
  expect(said).toEqual([{ state: 'waiting', origin: 'voter', owned: true }])
  const list = await champion.browser.get(paths.sheets(opened.address))
  expect(list.text).toContain('1 of 30')
})

test('a copy that is typed in twice is refused with who did it, and nothing typed is lost', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  await key(sheet.champion, sheet, 3)
  const again = await key(sheet.champion, sheet, 3, { 'answers.2': 'pass', words: 'Louder bells.' })
  expect(again.status).toBe(409)
  expect(again.text).toContain('Copy 3 was typed in before')
  expect(again.text).toContain('Typed in by Per Nyberg')
  expect(again.text).toContain('Louder bells.')
  expect(again.text).toMatch(/id="f-answers\.2-pass"[^>]*checked/)
  expect(await opened.read(keptVotes(opened.id))).toHaveLength(2)
})

test('two people who type in the same copy at once keep it once', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  const other = await app.person(opened.lab, { role: 'coordinator' })
  const people = [sheet.champion, other, sheet.champion, other, sheet.champion]
  const answers = await Promise.all(people.map((person) => key(person, sheet, 7)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409])
  const apart = await Promise.all([8, 9, 10, 11].map((copy, n) => key(people[n]!, sheet, copy)))
  expect(apart.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await opened.read(keptVotes(opened.id))).toHaveLength(10)
})

test('a copy is corrected in place; what is not on it any more goes', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  await key(sheet.champion, sheet, 2)
  const shown = await sheet.champion.browser.get(`${paths.sheetKeying(sheet.address)}?copy=2`)
  expect(shown.text).toMatch(/id="f-answers\.1-agree"[^>]*checked/)
  const mended = await key(sheet.champion, sheet, 2, {
    corrects: 'yes',
    'answers.1': 'none',
    'answers.2': 'pass',
    confirmedHow: 'signed',
  })
  expect(mended.status).toBe(303)
  expect(await opened.read(keptVotes(opened.id))).toMatchObject([
    { statement: 2, vote: 0 },
    { statement: 3, vote: -1 },
  ])
})

test('somebody who is named answers once, on paper or on the web', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  const svea = await app.person(opened.lab, { name: 'Svea Holm' })
  const coordinator = await app.person(opened.lab, { role: 'coordinator' })
  const found = await key(coordinator, sheet, 1, { q: 'Svea', find: 'yes' })
  expect(found.text).toContain(svea.participantId)
  const named = { speaker: svea.participantId, confirmedHow: 'signed' }
  expect((await key(coordinator, sheet, 1, named)).status).toBe(303)
  const twice = await key(coordinator, sheet, 2, named)
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('has answered this map already')
  expect((await svea.browser.get(paths.voting(opened.address))).text).toContain('2 of 8')
})

test('what a named person answers on the web is hidden from those who type in, and outlives a correction', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  const svea = await app.person(opened.lab, { name: 'Svea Holm' })
  const coordinator = await app.person(opened.lab, { role: 'coordinator' })
  const named = { speaker: svea.participantId, confirmedHow: 'signed' }
  await key(coordinator, sheet, 1, named)
  await vote(svea.browser, opened.address, 1, 'disagree')
  await vote(svea.browser, opened.address, 4, 'agree')
  const shown = await coordinator.browser.get(`${paths.sheetKeying(sheet.address)}?copy=1`)
  expect(shown.text).toMatch(/id="f-answers\.1-none"[^>]*checked/)
  expect(shown.text).toMatch(/id="f-answers\.3-disagree"[^>]*checked/)
  const corrected = { ...named, corrects: 'yes', 'answers.3': 'none', 'answers.2': 'agree' }
  expect((await key(coordinator, sheet, 1, corrected)).status).toBe(303)
  const kept = await opened.read<{ statement: number; vote: number }>(keptVotes(opened.id))
  expect(kept.map((one) => [one.statement, one.vote]).toSorted()).toEqual([
    [1, -1],
    [2, 1],
    [4, 1],
  ])
})

test('the record says which copy was typed in and never what was answered', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  await key(sheet.champion, sheet, 5)
  const facts = await opened.read<{ data: unknown }>(
    sql`select data from fact where name = 'opinion-sheet.keyed' and subject = ${sheet.address.opinionSheetId}`,
  )
  expect(facts.map(({ data }) => data)).toEqual([
    { opinionMapId: opened.id, copy: 5, corrected: false },
  ])
  const waiting = await opened.read(sql`select is_dirty from opinion_map where id = ${opened.id}`)
  expect(waiting).toEqual([{ is_dirty: true }])
})

test.each([
  ['a copy that was never printed', { copy: '31' }, 409],
  ['a copy that is no number', { copy: 'x' }, 422],
  ['an answer that is none', { 'answers.1': 'maybe' }, 422],
  ['somebody unknown', { speaker: '0198c0de-0000-7000-8000-000000000000' }, 409],
  ['a statement of its own that is too long', { words: 'x'.repeat(301) }, 422],
])('%s is refused, and nothing is kept', async (_, form, status) => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  expect((await key(sheet.champion, sheet, 1, form as never)).status).toBe(status)
  expect(await opened.read(keptVotes(opened.id))).toEqual([])
})

test('paper is typed in while the map is open, and not after it was closed', async () => {
  const opened = await openedMap(app, { closesOn: '2026-11-01' })
  const sheet = await madeSheet(opened)
  expect((await key(sheet.champion, sheet, 1)).status).toBe(303)
  await app.run(opened.lab.id, opened.actor, closeMap, opened.about)
  const late = await key(sheet.champion, sheet, 2)
  expect(late.status).toBe(409)
  expect(late.text).toContain('takes no more answers')
})

test('more statements than fit are refused, and those most worth asking are chosen instead', async () => {
  const many = Array.from({ length: 25 }, (_, n) => `Statement that is called ${n}.`)
  const opened = await openedMap(app, { statements: many })
  const coordinator = await app.person(opened.lab, { role: 'coordinator' })
  const asked = { language: 'en', copies: '1' }
  const refused = await coordinator.browser.post(paths.sheets(opened.address), {
    ...asked,
    choice: 'all',
  })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('25 statements do not fit')
  const { address } = await madeSheet(opened, { choice: 'weight', copies: '1' })
  const print = await coordinator.browser.get(paths.sheetPrint(address))
  expect(print.text.match(/<th scope="row"/g)).toHaveLength(20)
  const none = await coordinator.browser.post(paths.sheets(opened.address), {
    ...asked,
    choice: 'picked',
  })
  expect(none.text).toContain('Choose at least one statement.')
})

test('the keying page asks for eight reads, however many copies are in', async () => {
  const opened = await openedMap(app)
  const sheet = await madeSheet(opened)
  for (const copy of [1, 2, 3]) await key(sheet.champion, sheet, copy)
  const { browser } = sheet.champion
  const open = () => browser.get(`${paths.sheetKeying(sheet.address)}?copy=2`)
  await open()
  expect(await app.queries(open)).toBeLessThanOrEqual(8)
})
