import { readFileSync } from 'node:fs'
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { campsInput, peopleOf } from './fixtures/camps.ts'
import {
  analyseMap,
  matrixBuilder,
  priorityUnseen,
  readPoints,
  readVotes,
  whereIs,
  type MapInput,
  type MapResult,
} from './index.ts'

const camps = [...peopleOf(0, 30), ...peopleOf(1, 20), ...peopleOf(2, 10)]
const groupsByCamp = (people: typeof camps, { people: places }: MapResult) =>
  [0, 1, 2].map((camp) => [
    ...new Set(people.flatMap((one, p) => (one.camp === camp ? [places.group[p]] : []))),
  ])

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)]
  return typeof value === 'object' && value ? Object.values(value).flatMap(numbersIn) : []
}

const bytesOf = (result: MapResult) =>
  JSON.stringify(result, (_, value) =>
    ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
  )

test('camps are found, what each thinks, what divides and what all share', () => {
  const map = analyseMap(campsInput(camps))
  expect(map).toMatchObject({ participants: 60, statements: 12, votes: 720, k: 3, grouped: 60 })
  expect(map.isMeaningful).toBe(true)
  expect(map.groups.map(({ size }) => size).toSorted()).toEqual([10, 20, 30])
  expect(groupsByCamp(camps, map).map((ids) => ids.length)).toEqual([1, 1, 1])
  expect(map.commonGround[0]).toMatchObject({ statement: 10, direction: 'agree', of: 60 })
  expect(map.commonGround[0]!.groups.map(({ of }) => of).toSorted()).toEqual([10, 20, 30])
  expect(map.dividing).not.toContain(10)
  expect(map.dividing.length).toBeGreaterThan(3)
  const typical = map.groups.flatMap((group) => group.typical.map(({ statement }) => statement))
  expect(typical.every((statement) => statement >= 10 && statement < 22)).toBe(true)
  expect(map.figures.map(({ statement }) => statement)).toEqual(
    [...Array(12).keys()].map((c) => c + 10),
  )
})

test('the figures of a statement add up', () => {
  for (const figure of analyseMap(campsInput(camps)).figures) {
    for (const side of ['agree', 'disagree', 'pass'] as const)
      expect(figure.groups.reduce((sum, one) => sum + one[side], 0)).toBe(figure[side])
    const { agree, disagree, pass } = figure
    expect(figure.unsure).toBeCloseTo(pass / (agree + disagree + pass), 12)
    expect(figure.extremity).toBeCloseTo(Math.hypot(figure.x, figure.y), 9)
    expect(figure.difference).toBeLessThanOrEqual(1)
  }
})

test('people who leave and people who come do not rename groups', () => {
  const first = analyseMap(campsInput(camps))
  const gone = camps.filter((_, n) => n !== 0 && n !== 31 && n !== 55)
  const later = [...peopleOf(1, 2, 100), ...gone, ...peopleOf(2, 3, 100), ...peopleOf(0, 1, 100)]
  const second = analyseMap(campsInput(later, first.memory))
  expect(groupsByCamp(later, second)).toEqual(groupsByCamp(camps, first))
  const turned = later.toReversed()
  const third = analyseMap(campsInput(turned, second.memory))
  expect(groupsByCamp(turned, third)).toEqual(groupsByCamp(camps, first))
})

test('an update does not mirror the map', () => {
  const first = analyseMap(campsInput(camps))
  const second = analyseMap(campsInput(camps.slice(1), first.memory))
  const [one, other] = [first.people, second.people]
  const along = (axis: 'x' | 'y') =>
    other[axis].reduce((sum, at, p) => sum + at * one[axis][p + 1]!, 0)
  expect(along('x')).toBeGreaterThan(0)
  expect(along('y')).toBeGreaterThan(0)
})

test('a memory that is broken, cut off or of something else starts afresh', () => {
  const afresh = bytesOf(analyseMap(campsInput(camps)))
  const { memory } = analyseMap(campsInput(camps))
  const other = memory.slice()
  other[0]! ^= 1
  for (const broken of [new Uint8Array(), memory.subarray(1), memory.slice(0, -1), other])
    expect(bytesOf(analyseMap(campsInput(camps, broken)))).toBe(afresh)
})

test('the memory is small, names nobody and does not tell who voted first', () => {
  const { memory } = analyseMap(campsInput(camps))
  expect(memory.length).toBeLessThan(60 * 9 + 2_500)
  expect(new TextDecoder().decode(memory)).not.toContain('camp')
  const turned = analyseMap(campsInput(camps.toReversed())).memory
  const hashes = (bytes: Uint8Array) => [...new Float64Array(bytes.slice(16, 16 + 60 * 8).buffer)]
  expect(hashes(turned)).toEqual(hashes(memory))
})

test('statements about the people may be voted on and stay out of the map', () => {
  const input = campsInput(camps)
  const map = analyseMap({ ...input, leftOut: [11, 15] })
  const [own, other] = [11, 12].map((wanted) =>
    map.figures.find(({ statement }) => statement === wanted),
  )
  expect(own).toMatchObject({ leftOut: true, extremity: 0, priority: 49 })
  expect(own!.agree + own!.disagree + own!.pass).toBe(60)
  expect(other!.priority).not.toBe(49)
  expect(map.dividing).not.toContain(11)
  expect(map.commonGround.some(({ statement }) => statement === 11)).toBe(false)
  expect(map.compass.statements).not.toContain(15)
})

test('a statement one person has voted on waits for more, with a priority like a new one', () => {
  const builder = matrixBuilder()
  for (let p = 0; p < 20; p++) {
    builder.startVoter()
    for (let c = 0; c < 8; c++) builder.add(c, (p + c) % 2 === 0 ? 1 : -1)
    if (p === 3) builder.add(8, 1)
  }
  const { votes, numbers } = builder.finish()
  const map = analyseMap({ votes, numbers, keys: numbered(20), leftOut: [], memory: null })
  const lone = map.figures.at(-1)!
  expect(lone).toMatchObject({ statement: 8, agree: 1, leftOut: true, extremity: 0 })
  expect(lone.priority).toBeLessThan(20)
  expect(priorityUnseen).toBeCloseTo(5.0625, 12)
})

test('everybody is found again by their votes', () => {
  const input = campsInput(camps)
  const map = analyseMap({ ...input, leftOut: [14] })
  const { rowStart, column, value } = input.votes
  for (let p = 0; p < 60; p++) {
    const own = Array.from({ length: 12 }, (_, n) => rowStart[p]! + n).map((i) => ({
      statement: input.numbers[column[i]!]!,
      vote: value[i] as 1,
    }))
    const found = whereIs(JSON.parse(JSON.stringify(map.compass)), own)
    expect(found.x).toBeCloseTo(map.people.x[p]!, 4)
    expect(found.y).toBeCloseTo(map.people.y[p]!, 4)
    expect(found.group).toBe(map.people.group[p])
  }
  expect(whereIs(map.compass, [])).toEqual({ x: 0, y: 0, group: null })
  expect(whereIs(map.compass, [{ statement: 999, vote: 1 }]).group).toBeNull()
})

const numbered = (count: number) => Array.from({ length: count }, (_, p) => `${p}`)

const anyInput = record({
  rows: array(array(constantFrom(-1, 0, 1, null), { maxLength: 9 }), { maxLength: 40 }),
  leftOut: array(integer({ min: 0, max: 9 }), { maxLength: 10 }),
  again: boolean(),
})

function inputOf(rows: readonly (readonly (-1 | 0 | 1 | null)[])[], leftOut: number[]): MapInput {
  const builder = matrixBuilder()
  for (const row of rows) {
    builder.startVoter()
    row.forEach((vote, c) => vote !== null && builder.add(c, vote))
  }
  return { ...builder.finish(), keys: numbered(rows.length), leftOut, memory: null }
}

test('whatever is voted and left out, every figure is a number and the same input gives the same bytes', () => {
  assert(
    property(anyInput, ({ rows, leftOut, again }) => {
      const input = inputOf(rows as (-1 | 0 | 1 | null)[][], leftOut)
      const map = analyseMap(input)
      expect(numbersIn(map).filter((one) => !Number.isFinite(one))).toEqual([])
      expect(bytesOf(analyseMap(input))).toBe(bytesOf(map))
      expect(readPoints(map.pointFile)).not.toBeNull()
      expect(map.groups.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(rows.length)
      if (!again) return
      const next = analyseMap({ ...input, memory: map.memory })
      expect(numbersIn(next).filter((one) => !Number.isFinite(one))).toEqual([])
      expect(next.groups.map(({ id }) => id)).toEqual(map.groups.map(({ id }) => id))
    }),
    { numRuns: 100 },
  )
})

type Rows = (-1 | 0 | 1 | null)[][]
const many = (row: Rows[number]): Rows => Array.from({ length: 20 }, () => row)

test.each<[string, Rows, number[]]>([
  ['nobody', [], []],
  ['one person', [[1, -1, 1]], []],
  [
    'two people',
    [
      [1, -1],
      [-1, 1],
    ],
    [],
  ],
  ['people who never voted', [[], [], []], []],
  ['one statement', many([1]), []],
  ['one statement that divides', [...many([1]), ...many([-1])], []],
  ['nobody disagrees', many([1, 1, 1, 1, 1, 1, 1, 1]), []],
  ['all pass', many([0, 0, 0, 0, 0, 0, 0, 0]), []],
  [
    'everything left out',
    [...many([1, -1, 1, 1, 1, 1, 1]), ...many([-1, 1, 0, 0, 0, 0, 0])],
    [0, 1, 2, 3, 4, 5, 6],
  ],
])('%s: no meaning is claimed and nothing breaks', (_, rows, leftOut) => {
  const map = analyseMap(inputOf(rows, leftOut))
  expect(map.isMeaningful).toBe(false)
  expect(numbersIn(map).filter((one) => !Number.isFinite(one))).toEqual([])
  expect(map.figures.every(({ difference }) => difference >= 0 && difference <= 1)).toBe(true)
  if (map.k < 2) expect(map.commonGround).toEqual([])
})

test('a real conversation: what pages need is small', () => {
  const url = new URL('../../../seeds/polis/vtaiwan-votes.csv', import.meta.url)
  const read = readVotes(readFileSync(url))
  if (!read.ok) throw new Error(read.code)
  const { votes, participants, statements } = read.value
  const numbers = Int32Array.from(statements, Number)
  const map = analyseMap({ votes, numbers, keys: participants, leftOut: [], memory: null })
  expect(map.picture.dots).toHaveLength(400)
  expect(map.picture.density).not.toBeNull()
  expect(JSON.stringify(map.picture).length).toBeLessThan(60_000)
  expect(map.pointFile.length).toBeLessThan(map.grouped * 4)
  expect(JSON.stringify(map.compass).length).toBeLessThan(20_000)
  expect(map.memory.length).toBeLessThan(map.grouped * 9 + 8_000)
})
