import { sql, type SQL } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../tests/support/app.ts'
import { answered, keptVotes, openedMap, vote } from '../../../../../tests/support/opinion-map.ts'
import { asOwner } from '../../../../platform/db/database.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { castVote, type NewVote } from './cast.ts'
import { closeMap } from '../map/commands.ts'

const app = await testApp()

test('somebody without an account answers one statement after the other, and changes an answer', async () => {
  const { address, read, id } = await openedMap(app)
  const visitor = app.visitor()
  const first = await visitor.get(paths.voting(address))
  expect(first.text).toContain('0 of 8')
  const number = shownNumber(first.text)
  const answer = await vote(visitor, address, number, 'agree', { matters: 'yes' })
  expect(answer.status).toBe(303)
  const next = await visitor.get(answer.location!)
  expect(next.text).toContain('Kept: you agree with')
  expect(next.text).toContain('1 of 8')
  expect(shownNumber(next.text)).not.toBe(number)
  await vote(visitor, address, number, 'disagree')
  expect(await read(keptVotes(id))).toMatchObject([{ statement: number, vote: -1, matters: false }])
})

test('a map that nobody has answered yet leads nobody to a result', async () => {
  const draft = await openedMap(app, { isOpen: false })
  const { text } = await draft.coordinator.browser.get(paths.map(draft.address))
  expect(text).toContain('This map is not open for answers yet.')
  expect(text).not.toContain(`href="${paths.result(draft.address)}"`)
})

test('the page that is opened again shows the same statement', async () => {
  const { address } = await openedMap(app)
  const visitor = app.visitor()
  const once = shownNumber((await visitor.get(paths.voting(address))).text)
  expect(shownNumber((await visitor.get(paths.voting(address))).text)).toBe(once)
})

test('a script gets the next statement in the answer itself', async () => {
  const { address } = await openedMap(app)
  const visitor = app.visitor()
  const body = { statement: '1', vote: 'pass' }
  const answer = await visitor.post(paths.voting(address), body, { 'x-talkoo-part': 'voting' })
  expect(answer.status).toBe(200)
  expect(answer.text).not.toContain('<html')
  expect(answer.text).toContain('1 of 8')
  expect(answer.text).toContain('you passed on')
})

test('a hundred newcomers at once all have their first answer kept', async () => {
  const { address, read, id } = await openedMap(app)
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => vote(app.visitor(), address, 1, 'agree')),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(303))
  expect(await read(keptVotes(id))).toHaveLength(100)
})

test('two hundred copies of a newcomer’s answer leave one voter and one answer', async () => {
  const { address, read, id } = await openedMap(app)
  const visitor = app.visitor()
  await visitor.get(paths.voting(address))
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => vote(visitor, address, 2, 'agree')),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(await read(keptVotes(id))).toHaveLength(1)
})

test('several answers of one voter at once are all kept', async () => {
  const { address, read, id } = await openedMap(app)
  const visitor = app.visitor()
  await visitor.get(paths.voting(address))
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
  await Promise.all(numbers.map((number) => vote(visitor, address, number, 'agree')))
  const kept = await read<{ voter_id: string; statement: number }>(keptVotes(id))
  expect(kept.map(({ statement }) => statement).toSorted()).toEqual(numbers)
  expect(new Set(kept.map(({ voter_id }) => voter_id)).size).toBe(1)
})

test('an answer that cannot be kept takes none of those along that come with it', async () => {
  const opened = await openedMap(app)
  const { address, read, id } = opened
  const one = await answered(app, opened, 1)
  const other = await answered(app, opened, 1)
  const asHost = (what: SQL) => asOwner(app.parts.database, (db) => db.execute(what))
  await asHost(
    sql`alter table opinion_response add constraint planted check (statement <> 7) not valid`,
  )
  const votes = [
    ...Array.from({ length: 10 }, () => vote(app.visitor(), address, 2, 'agree')),
    vote(one, address, 99, 'agree'),
    vote(other, address, 7, 'agree'),
    ...Array.from({ length: 10 }, () => vote(app.visitor(), address, 2, 'agree')),
  ]
  const answers = await Promise.all(votes)
  await asHost(sql`alter table opinion_response drop constraint planted`)
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array(10).fill(303),
    409,
    500,
    ...Array(10).fill(303),
  ])
  expect(await read(keptVotes(id))).toHaveLength(22)
})

test('two processes that keep the same newcomers in turned order keep each once, and neither waits in a ring', async () => {
  const { read, id, lab } = await openedMap(app)
  // Answers wait in a line of their database: another one is another process.
  const elsewhere = { ...app.parts, database: { ...app.parts.database } }
  const given = (n: number): NewVote => ({
    opinionMapId: id,
    statement: 1,
    vote: 1,
    matters: false,
    voter: {
      key: `newcomer ${n}`,
      channel: 'web',
      participantId: null,
      enteredBy: null,
      confirmedHow: 'self',
      isDoubtful: false,
    },
  })
  const numbers = Array.from({ length: 120 }, (_, n) => n)
  const casts = await Promise.all([
    ...numbers.map((n) => castVote(app.parts, lab.id, given(n))),
    ...numbers.toReversed().map((n) => castVote(elsewhere, lab.id, given(n))),
  ])
  expect(casts.every(({ kept }) => kept)).toBe(true)
  expect(await read(keptVotes(id))).toHaveLength(120)
})

test('what was answered before signing in stays with the person', async () => {
  const { address, read, id, lab } = await openedMap(app)
  const person = await app.person(lab)
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  visitor.cookies.set('talkoo-sign-in', person.browser.cookies.get('talkoo-sign-in')!)
  expect((await visitor.get(paths.voting(address))).text).toContain('1 of 8')
  await vote(visitor, address, 2, 'agree')
  const kept = await read<{ voter_id: string }>(keptVotes(id))
  expect(kept).toHaveLength(2)
  expect(new Set(kept.map((one) => one.voter_id)).size).toBe(1)
})

test('a map for people of the lab takes no answer from others, and says why', async () => {
  const { address, read, id, lab } = await openedMap(app, { whoVotes: 'participants' })
  const refused = await vote(app.visitor(), address, 1, 'agree')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Sign in to answer')
  const person = await app.person(lab)
  expect((await vote(person.browser, address, 1, 'agree')).status).toBe(303)
  expect(await read(keptVotes(id))).toHaveLength(1)
})

test('a closed map keeps no more answers', async () => {
  const { address, about, actor, lab, read, id } = await openedMap(app)
  await vote(app.visitor(), address, 1, 'agree')
  await app.run(lab.id, actor, closeMap, about)
  const refused = await vote(app.visitor(), address, 1, 'agree')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('takes no more answers')
  expect(await read(keptVotes(id))).toHaveLength(1)
})

test('somebody who answered as a person elsewhere and here without a name is one voter afterwards', async () => {
  const { address, read, id, lab } = await openedMap(app)
  const person = await app.person(lab)
  await vote(person.browser, address, 1, 'agree')
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'disagree')
  await vote(visitor, address, 2, 'agree')
  visitor.cookies.set('talkoo-sign-in', person.browser.cookies.get('talkoo-sign-in')!)
  await vote(visitor, address, 3, 'agree')
  const kept = await read<{ voter_id: string; statement: number }>(keptVotes(id))
  expect(kept.map(({ statement }) => statement).toSorted()).toEqual([1, 2, 3])
  expect(new Set(kept.map((one) => one.voter_id)).size).toBe(1)
})

test('a map that is not open yet says so to those who keep it, with the day where there is one', async () => {
  const { address, lab, read, id } = await openedMap(app, { isOpen: false })
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const plain = await browser.get(paths.map(address))
  expect(plain.status).toBe(200)
  expect(plain.text).toContain('This map is not open for answers yet.')
  await read(sql`update opinion_map set opens_on = '2026-12-24' where id = ${id}`)
  expect((await browser.get(paths.map(address))).text).toContain('It opens on 24 December 2026.')
})

test('an address in capitals is no other map, and nobody votes twice with it', async () => {
  const { address } = await openedMap(app)
  const capitals = { ...address, opinionMapId: address.opinionMapId.toUpperCase() }
  expect((await vote(app.visitor(), capitals, 1, 'agree')).status).toBe(404)
})

test('answers to a map through the address of another lab are refused and hold up nobody', async () => {
  const { address, read, id } = await openedMap(app)
  const elsewhere = await openedMap(app)
  const wrong = { ...address, lab: elsewhere.lab.slug, initiativeId: elsewhere.initiativeId }
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => vote(app.visitor(), n % 2 ? address : wrong, 1, 'agree')),
  )
  expect(answers.filter((_, n) => n % 2).map(({ status }) => status)).toEqual(Array(20).fill(303))
  expect(answers.filter((_, n) => !(n % 2)).every(({ status }) => status >= 400)).toBe(true)
  expect(await read(keptVotes(id))).toHaveLength(20)
})

test.each([
  ['an answer that is none', { statement: '1', vote: 'maybe' }, 422],
  ['no answer', { statement: '1' }, 422],
  ['a statement that is not there', { statement: '99', vote: 'agree' }, 409],
  ['a number that is none', { statement: '1e3x', vote: 'agree' }, 422],
  ['a field that nobody asked for', { statement: '1', vote: 'agree', voterId: 'x' }, 422],
])('%s is refused, and nothing is kept', async (_, form, status) => {
  const { address, read, id } = await openedMap(app)
  const refused = await app.visitor().post(paths.voting(address), form as never)
  expect(refused.status).toBe(status)
  expect(await read(keptVotes(id))).toEqual([])
})

test('an answer costs one statement of the database once its voter is known and a result is waited for', async () => {
  const { address } = await openedMap(app)
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  expect(await app.queries(() => vote(visitor, address, 2, 'agree'))).toBe(1)
})

function shownNumber(html: string): number {
  return Number(/name="statement" value="(\d+)"/.exec(html)?.[1])
}
