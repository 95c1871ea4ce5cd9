import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../../tests/support/app.ts'
import {
  grown,
  manyVotes,
  openedMap,
  vote,
  workedOut,
} from '../../../../../../tests/support/opinion-map.ts'
import { opinionMapPaths as paths } from '../../paths.ts'

const app = await testApp()

async function keeper({ lab }: Awaited<ReturnType<typeof openedMap>>) {
  return (await app.person(lab, { role: 'coordinator' })).browser
}

test('rows of single people tell nobody: random numbers, times to the hour, and the record knows', async () => {
  const opened = await openedMap(app)
  const person = await app.person(opened.lab, { name: 'Svea Holm' })
  await vote(person.browser, opened.address, 1, 'agree', { matters: 'yes' })
  const browser = await keeper(opened)
  const rows = await browser.post(paths.file({ ...opened.address, file: 'votes.csv' }))
  const [, line] = rows.text.trim().split('\r\n')
  expect(line).toMatch(/^1795341600000,2026-11-22T10:00:00\.000Z,1,\d+,1,1$/)
  expect(rows.text).not.toContain(person.participantId)
  const facts = await opened.read<{ data: unknown }>(
    sql`select data from fact where name = 'opinion-map.taken' and subject = ${opened.id}`,
  )
  expect(facts.map(({ data }) => data)).toEqual([{ file: 'votes.csv' }])
})

test('while people vote, no file tells those who keep the map what one of them answered', async () => {
  const opened = await grown(app)
  const { address } = opened
  const browser = await keeper(opened)
  const files = async () => {
    const names = ['comments.csv', 'comment-groups.csv']
    const taken = await Promise.all(
      names.map((name) => browser.get(paths.file({ ...address, file: name }))),
    )
    return taken.map(({ text }) => text)
  }
  const before = await files()
  expect(before[0]).toMatch(/,1,,60,0,1,A lamp/)
  for (const number of [1, 2, 3]) await vote(app.visitor(), address, number, 'disagree')
  expect(await files()).toEqual(before)
})

test('who is known by a statement is not known by their answers', async () => {
  const opened = await openedMap(app, { moderation: 'after' })
  const { address } = opened
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  const said = { words: 'The bell should ring twice.', language: 'en', website: '' }
  await visitor.post(paths.statements(address), said)
  const browser = await keeper(opened)
  const comment = await browser.get(paths.file({ ...address, file: 'comments.csv' }))
  const author = /,9,(\d+),/.exec(comment.text)![1]!
  for (const name of ['votes.csv', 'participants-votes.csv']) {
    const { text } = await browser.post(paths.file({ ...address, file: name }))
    expect(text).not.toContain(author)
  }
  const table = await browser.post(paths.file({ ...address, file: 'participants-votes.csv' }))
  expect(table.text.split('\r\n')[1]).toMatch(/^\d+,,,1,1,0,1,/)
})

test('rows of single people name no group of fewer than five', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 28, threeCamps)
  await workedOut(app, opened)
  const browser = await keeper(opened)
  const name = 'participants-votes.csv'
  const { text } = await browser.post(paths.file({ ...opened.address, file: name }))
  const groups = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[1]!)
  const sizes = [...Map.groupBy(groups, (group) => group)].map(([group, all]) => [
    group,
    all.length,
  ])
  expect(sizes.filter(([group]) => group !== '').map(([, size]) => size)).toEqual([12, 12])
  expect(sizes).toContainEqual(['', 4])
})

/** Two camps of twelve, and four people who answer otherwise than both. */
function threeCamps(person: number, statement: number): -1 | 0 | 1 {
  const camp = Math.floor(person / 12)
  if (((person % 12) * 7 + statement) % 11 === 0) return 0
  if (camp === 2) return statement <= 4 ? -1 : 1
  return (statement % 2 === 1) === (camp === 0) ? 1 : -1
}
