import { readFileSync } from 'node:fs'
import { assert, integer, property, record, array, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedRand } from './adjusted-rand.ts'
import { participantStatistics } from './participant-statistics.ts'
import { analyseVotes, leaveOut, readVotes, summaryOf } from './index.ts'
import { matrixOf, type Vote, type VoteEntry } from './votes.ts'

const bytesOf = (name: string) =>
  readFileSync(new URL(`../../../seeds/polis/${name}-votes.csv`, import.meta.url))

function mapOf(bytes: Uint8Array) {
  const read = readVotes(bytes)
  if (!read.ok) throw new Error(read.code)
  const { votes } = read.value
  return { file: read.value, map: analyseVotes(votes, { leftOut: leaveOut(votes) }) }
}

test.each(['biodiversity', 'taxes', 'vtaiwan', 'austria'])(
  '%s: the groups found in one go are those that were published',
  (name) => {
    const { file, map } = mapOf(bytesOf(name))
    const known = [...map.grouped].filter((p) => file.publishedGroups![p] !== '')
    const published = known.map((p) => file.publishedGroups![p])
    expect(
      adjustedRand(
        published,
        known.map((p) => map.groupOf[p]),
      ),
    ).toBeGreaterThan(0.75)
    expect(map.isMeaningful).toBe(true)
  },
)

test('the same votes give the same bytes', () => {
  const [one, other] = [0, 1].map(() => {
    const { file, map } = mapOf(bytesOf('taxes'))
    return JSON.stringify({ ...summaryOf(file, map), x: [...map.positions.x] })
  })
  expect(one).toBe(other)
})

test('an update with the same votes keeps groups and their ids', () => {
  const { file, map } = mapOf(bytesOf('vtaiwan'))
  const again = analyseVotes(file.votes, { leftOut: leaveOut(file.votes), before: map.memory })
  expect(again.groups.map(({ id }) => id)).toEqual(map.groups.map(({ id }) => id))
  expect(adjustedRand([...map.groupOf], [...again.groupOf])).toBeGreaterThan(0.95)
})

test.each([
  ['nobody', 0, 0, []],
  ['one person', 1, 1, [[0, 0, 1]]],
  [
    'two people of one mind',
    2,
    2,
    [
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ],
  ],
  [
    'two people who differ',
    2,
    1,
    [
      [0, 0, 1],
      [1, 0, -1],
    ],
  ],
  [
    'passes only',
    3,
    2,
    [
      [0, 0, 0],
      [1, 1, 0],
      [2, 0, 0],
    ],
  ],
] as const)('%s: no groups are claimed and nothing breaks', (_, people, statements, cast) => {
  const entries = cast.map(([participant, statement, vote]) => ({ participant, statement, vote }))
  const map = analyseVotes(matrixOf(people, statements, entries as VoteEntry[]))
  expect(map.isMeaningful).toBe(false)
  expect([...map.positions.x, ...map.commonGround.agree].every(Number.isFinite)).toBe(true)
})

const anyVotes = array(
  record({
    participant: integer({ min: 0, max: 29 }),
    statement: integer({ min: 0, max: 11 }),
    vote: constantFrom<Vote>(-1, 0, 1),
  }),
  { maxLength: 300 },
)

test('whatever is voted, everybody is in one group at most and every figure is a number', () => {
  assert(
    property(anyVotes, (entries) => {
      const map = analyseVotes(matrixOf(30, 12, entries))
      const members = map.groups.flatMap((group) => group.members)
      expect(new Set(members).size).toBe(members.length)
      if (map.base.length > 1) expect(members.length).toBe(map.grouped.length)
      for (const some of [map.positions.x, map.positions.y, map.priorities, map.commonGround.agree])
        expect([...some].every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('turning every vote round turns the map round and leaves the groups', () => {
  const { file, map } = mapOf(bytesOf('taxes'))
  const turned = { ...file.votes, value: file.votes.value.map((vote) => -vote) }
  const other = analyseVotes(turned, { leftOut: leaveOut(turned) })
  expect(adjustedRand([...map.groupOf], [...other.groupOf])).toBeCloseTo(1, 9)
})

test('who stands out is told from who stands in the middle', () => {
  const { map } = mapOf(bytesOf('taxes'))
  const [group] = map.groups
  const [own] = participantStatistics(map.positions, map.groups)
  const { centricness, coreness, extremeness } = own!
  expect(coreness).toHaveLength(group!.members.length)
  const out = [...extremeness.keys()].toSorted((a, b) => extremeness[b]! - extremeness[a]!)
  expect(centricness[out[0]!]!).toBeLessThan(centricness[out.at(-1)!]!)
  expect([...coreness].every((one) => one <= 1)).toBe(true)
})
