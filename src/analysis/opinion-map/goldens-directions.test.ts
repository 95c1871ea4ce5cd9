import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyseVotes } from './analyse.ts'
import golden from './goldens/taxes-directions.json'
import taxes from './goldens/taxes.json'
import { groupTallies, priorities } from './group-votes.ts'
import { participantPositions, statementPositions } from './positions.ts'
import { readVotes } from './read-votes.ts'

const bytes = readFileSync(new URL('../../../seeds/polis/taxes-votes.csv', import.meta.url))
const read = readVotes(bytes)
if (!read.ok) throw new Error(read.code)
const { votes, participants, statements } = read.value
const away = new Set(taxes.leftOut)
const leftOut = Uint8Array.from(statements, (id) => (away.has(Number(id)) ? 1 : 0))
const place = golden.statements.map((id) => statements.indexOf(String(id)))
/** Figures of pol.is by our columns; it counts agreement as -1, so some change sign. */
const ordered = (values: readonly number[], sign = 1) => {
  const out = new Float64Array(statements.length)
  values.forEach((value, n) => (out[place[n]!] = value * sign))
  return out
}
const theirs = {
  center: ordered(golden.center, -1),
  first: ordered(golden.first),
  second: ordered(golden.second),
}
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, one, c) => sum + one * b[c]!, 0)

test('taxes: both directions are those of pol.is to a millionth', () => {
  const { components } = analyseVotes(votes, { leftOut })
  for (const key of ['first', 'second'] as const) {
    expect(dot(components[key], components[key])).toBeCloseTo(1, 12)
    expect(Math.abs(dot(components[key], theirs[key]))).toBeGreaterThan(0.999_999)
  }
  components.center.forEach((mean, c) => expect(mean).toBeCloseTo(theirs.center[c]!, 9))
})

test('taxes: along the directions of pol.is everybody stands where it showed them', () => {
  const { x, y } = participantPositions(votes, theirs, leftOut)
  const row = new Map(participants.map((id, p) => [Number(id), p]))
  for (const { members, x: theirX, y: theirY } of taxes.base) {
    const mean = (at: Float64Array) =>
      members.reduce((sum, id) => sum + at[row.get(id)!]!, 0) / members.length
    expect(mean(x)).toBeCloseTo(-theirX, 9)
    expect(mean(y)).toBeCloseTo(-theirY, 9)
  }
})

test('taxes: statements lie as far out as pol.is showed them', () => {
  const { x, y, extremity } = statementPositions(theirs, leftOut)
  const own = analyseVotes(votes, { leftOut }).statementMap
  golden.statements.forEach((_, n) => {
    const c = place[n]!
    expect(Math.abs(x[c]!)).toBeCloseTo(Math.abs(golden.x[n]!), 9)
    expect(Math.abs(y[c]!)).toBeCloseTo(Math.abs(golden.y[n]!), 9)
    expect(extremity[c]).toBeCloseTo(golden.extremity[n]!, 9)
    expect(Math.abs(own.extremity[c]! - golden.extremity[n]!)).toBeLessThan(1e-4)
  })
})

test('taxes: given the groups and extremities of pol.is, priorities are the same to a millionth', () => {
  const row = new Map(participants.map((id, p) => [Number(id), p]))
  const groupOf = new Int8Array(participants.length).fill(-1)
  taxes.groups.forEach(({ members }, g) => members.forEach((id) => (groupOf[row.get(id)!] = g)))
  const tallies = groupTallies(votes, groupOf, taxes.groups.length)
  // only statements about the people have a fixed priority there, not those that were rejected
  const meta = ordered(
    golden.statements.map((id) => Number((golden.meta as number[]).includes(id))),
  )
  const mine = priorities(tallies, ordered(golden.extremity), Uint8Array.from(meta))
  golden.priorities.forEach((priority, n) => expect(mine[place[n]!]! / priority).toBeCloseTo(1, 6))
})
