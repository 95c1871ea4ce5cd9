import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../../../tests/support/app.ts'
import {
  manyVotes,
  openedMap,
  twoCamps,
  vote,
  workedOut,
} from '../../../../../tests/support/opinion-map.ts'
import { readPoints } from '../../../../analysis/opinion-map/index.ts'
import { decideStatement } from '../statement/commands.ts'
import type { OpinionMapId } from '../map/schema.ts'
import { removeMap } from '../map/commands.ts'
import type { ShownResult } from './shown-result.ts'

const app = await testApp()
type Row = {
  number: number
  voters: number
  votes: number
  result: ShownResult
  points: Buffer
}
type Opened = Awaited<ReturnType<typeof openedMap>>

const resultOf = async ({ read, id }: Opened) =>
  (await read<Row>(sql`select * from opinion_result where opinion_map_id = ${id}`))[0]
const isDirty = async ({ read, id }: Opened) =>
  (await read<{ d: boolean }>(sql`select is_dirty as d from opinion_map where id = ${id}`))[0]!.d
const queued = (text: string, values: unknown[] = []) =>
  app.database.owner.query<{ run_at: Date }>(text, values)
const waiting = async ({ id }: Opened) =>
  (
    await queued('select run_at from graphile_worker.jobs where key = $1', [
      `opinion-map-recompute:${id}`,
    ])
  ).rows
const later = (ms: number) => app.clock.set(new Date(testNow.getTime() + ms))

test('answers become two groups with points, a moment and new weights', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 60, twoCamps(60))
  await workedOut(app, opened)
  const { number, voters, votes, result, points } = (await resultOf(opened))!
  expect({ number, voters, votes }).toEqual({ number: 1, voters: 60, votes: 480 })
  expect(result.isMeaningful).toBe(true)
  expect(result.groups.map(({ size }) => size).toSorted()).toEqual([30, 30])
  expect(readPoints(new Uint8Array(points))!.x).toHaveLength(60)
  const { read, id } = opened
  expect(
    await read(
      sql`select voters, votes, statements from opinion_moment where opinion_map_id = ${id}`,
    ),
  ).toEqual([{ voters: 60, votes: 480, statements: 8 }])
  const weights = await read<{ weight: number }>(
    sql`select weight from opinion_statement where opinion_map_id = ${id}`,
  )
  expect(new Set(weights.map(({ weight }) => weight)).size).toBeGreaterThan(2)
})

test('a result keeps no answer of anybody and no place of a person', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 60, twoCamps(60))
  await workedOut(app, opened)
  const { result } = (await resultOf(opened))!
  expect(Object.keys(result)).not.toEqual(expect.arrayContaining(['people']))
  expect(JSON.stringify(result)).not.toMatch(/"(?:memory|extremity|priority)"/)
})

test('the first answer asks for one result, however many follow, and the next is worked out after it', async () => {
  const opened = await openedMap(app)
  const visitor = app.visitor()
  await vote(visitor, opened.address, 1, 'agree')
  await vote(visitor, opened.address, 2, 'agree')
  expect(await waiting(opened)).toHaveLength(1)
  await queued('update graphile_worker._private_jobs set run_at = now()')
  await app.drain()
  expect((await resultOf(opened))!.votes).toBe(2)
  expect(await isDirty(opened)).toBe(false)
  await vote(visitor, opened.address, 3, 'agree')
  expect(await isDirty(opened)).toBe(true)
  expect(await waiting(opened)).toHaveLength(1)
})

test('answers that come while a result is worked out ask for the next one', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 400, twoCamps(400))
  const running = workedOut(app, opened)
  const meanwhile = Array.from({ length: 20 }, () =>
    vote(app.visitor(), opened.address, 1, 'agree'),
  )
  await Promise.all([running, ...meanwhile])
  const counted = (await resultOf(opened))!.voters
  if (counted < 420) expect(await isDirty(opened)).toBe(true)
  await workedOut(app, opened)
  expect((await resultOf(opened))!.voters).toBe(420)
})

test('a result that dies with its process is worked out soon, and only once', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 60, twoCamps(60))
  let asked = 0
  const clock = { ...app.clock, now: () => (asked++ === 0 ? testNow : dies()) }
  const job = app.parts.jobs.find(({ name }) => name === 'opinion-map-recompute')!
  const about = { labId: opened.lab.id, opinionMapId: opened.id }
  await expect(job.run({ ...app.parts, clock }, about)).rejects.toThrow('killed')
  expect(await resultOf(opened)).toBeUndefined()
  expect(await isDirty(opened)).toBe(false)
  for (const _ of [1, 2]) {
    await queued('update graphile_worker._private_jobs set run_at = now()')
    await app.drain()
  }
  expect(await resultOf(opened)).toMatchObject({ number: 1, voters: 60 })
})

function dies(): never {
  throw new Error('killed')
}

test('two at once are harmless: one works, the other asks again', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 60, twoCamps(60))
  await Promise.all([workedOut(app, opened), workedOut(app, opened)])
  expect((await resultOf(opened))!.number).toBe(1)
  expect(await waiting(opened)).toHaveLength(1)
})

test('a result that took long rests ten times as long before the next', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 20, twoCamps(20))
  await workedOut(app, opened)
  await opened.read(
    sql`update opinion_result set elapsed_ms = 6000 where opinion_map_id = ${opened.id}`,
  )
  later(59_000)
  await workedOut(app, opened)
  expect((await resultOf(opened))!.number).toBe(1)
  expect((await waiting(opened))[0]!.run_at).toEqual(new Date(testNow.getTime() + 60_000))
  later(61_000)
  await workedOut(app, opened)
  expect((await resultOf(opened))!.number).toBe(2)
  later(0)
})

test('groups keep their ids from one result to the next', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 60, twoCamps(60))
  await workedOut(app, opened)
  const first = (await resultOf(opened))!.result.groups.map(({ id }) => id)
  await manyVotes(opened, 30, twoCamps(30))
  await workedOut(app, opened)
  const next = (await resultOf(opened))!
  expect(next.number).toBe(2)
  expect(next.result.groups.map(({ id }) => id)).toEqual(first)
})

test('whoever is doubtful does not count, and a rejected statement stays out of the mathematics', async () => {
  const opened = await openedMap(app)
  const { read, id, actor, lab, about } = opened
  await manyVotes(opened, 60, twoCamps(60))
  await read(sql`update opinion_voter set is_doubtful = true where opinion_map_id = ${id}
    and key like 'person 1 %'`)
  const [third] = await read<{ id: string }>(
    sql`select id from opinion_statement where opinion_map_id = ${id} and number = 3`,
  )
  await app.run(lab.id, actor, decideStatement, {
    ...about,
    opinionStatementId: third!.id,
    decision: 'reject',
    because: 'It names somebody.',
  })
  await workedOut(app, opened)
  const { result, voters } = (await resultOf(opened))!
  expect(voters).toBe(59)
  expect(result.figures.find(({ statement }) => statement === 3)!.leftOut).toBe(true)
})

test('a map that was removed meanwhile is no trouble', async () => {
  const opened = await openedMap(app)
  await app.run(opened.lab.id, opened.actor, removeMap, opened.about)
  await workedOut(app, opened)
  expect(await resultOf(opened)).toBeUndefined()
  expect(await waiting(opened)).toEqual([])
})

test.each([
  ['nobody', 0],
  ['one person', 1],
  ['two people', 2],
])('a map with answers of %s has a result without groups', async (_, people) => {
  const opened = await openedMap(app)
  if (people > 0) await manyVotes(opened, people, twoCamps(people))
  await workedOut(app, opened)
  const { result, voters } = (await resultOf(opened))!
  expect(voters).toBe(people)
  expect(result.isMeaningful).toBe(false)
  expect(result.groups).toEqual([])
  expect(result.figures.every(({ agree, disagree, pass }) => agree + disagree + pass === 0)).toBe(
    true,
  )
})

test('the weight of a statement tells nothing of what fewer than five people answered', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 4, (_, statement) => (statement === 1 ? 1 : statement === 2 ? -1 : 0))
  await workedOut(app, opened)
  const weights = await opened.read<{ weight: number }>(
    sql`select weight from opinion_statement where opinion_map_id = ${opened.id as OpinionMapId}`,
  )
  expect(new Set(weights.map(({ weight }) => weight)).size).toBe(1)
})
