import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyseVotes } from './analyse.ts'
import { commonGround, groupTallies, priorities, sumOf } from './group-votes.ts'
import biodiversity from './goldens/biodiversity.json'
import taxes from './goldens/taxes.json'
import { readVotes, type VotesFile } from './read-votes.ts'
import { representativeOf } from './representative.ts'

type Golden = typeof taxes
const goldens: [string, Golden][] = [
  ['taxes', taxes],
  ['biodiversity', biodiversity as unknown as Golden],
]

/** A conversation as it was voted on, with the map of it. */
function open(name: string, leftOutIds: readonly number[]) {
  const bytes = readFileSync(new URL(`../../../seeds/polis/${name}-votes.csv`, import.meta.url))
  const read = readVotes(bytes)
  if (!read.ok) throw new Error(read.code)
  const file = read.value
  const leftOut = Uint8Array.from(file.statements, (id) =>
    leftOutIds.includes(Number(id)) ? 1 : 0,
  )
  return { file, leftOut, map: analyseVotes(file.votes, { leftOut }) }
}

const placeOf = (file: VotesFile, id: number) => file.statements.indexOf(String(id))

test.each(goldens)(
  '%s: centre, directions and positions are as pol.is showed them',
  (name, golden) => {
    const { file, map } = open(name, golden.leftOut)
    const { center, first, second } = map.components
    const sign = (mine: Float64Array, key: 'first' | 'second') => {
      const largest = golden.statements.toSorted((a, b) => Math.abs(b[key]) - Math.abs(a[key]))[0]!
      return Math.sign(mine[placeOf(file, largest.id)]! * largest[key])
    }
    const [along, across] = [sign(first, 'first'), sign(second, 'second')]
    for (const one of golden.statements) {
      const c = placeOf(file, one.id)
      // pol.is counts agreement as -1
      expect(center[c]).toBeCloseTo(-one.center, 9)
      expect(first[c]! * along).toBeCloseTo(one.first, 5)
      expect(second[c]! * across).toBeCloseTo(one.second, 5)
    }
    const place = new Map(file.participants.map((id, p) => [Number(id), p]))
    for (const { members, x, y } of golden.base) {
      const mean = (of: Float64Array) =>
        members.reduce((sum, id) => sum + of[place.get(id)!]!, 0) / members.length
      expect(mean(map.positions.x)).toBeCloseTo(-x * along, 4)
      expect(mean(map.positions.y)).toBeCloseTo(-y * across, 4)
    }
  },
)

test.each(goldens)(
  '%s: with the groups of pol.is, what they think is as it showed it',
  (name, golden) => {
    const { file, leftOut, map } = open(name, golden.leftOut)
    const place = new Map(file.participants.map((id, p) => [Number(id), p]))
    const groupOf = new Int8Array(file.participants.length).fill(-1)
    golden.groups.forEach(({ members }, g) =>
      members.forEach((id) => (groupOf[place.get(id)!] = g)),
    )
    const tallies = groupTallies(file.votes, groupOf, golden.groups.length)
    const shared = commonGround(tallies, file.statements.length)
    const next = priorities(tallies, map.statementMap.extremity, leftOut)
    for (const { id, votes, commonGround: product, priority } of golden.statements) {
      const c = placeOf(file, id)
      expect(shared.agree[c]).toBeCloseTo(product, 9)
      expect(Math.abs(next[c]! / priority - 1)).toBeLessThan(1e-4)
      golden.groups.forEach((group, g) => {
        const cast = votes[String(group.id) as keyof typeof votes]
        expect([tallies[g]!.agree[c], tallies[g]!.disagree[c], tallies[g]!.seen[c]]).toEqual([
          cast.A,
          cast.D,
          cast.S,
        ])
      })
    }
    golden.groups.forEach((group, g) => {
      const rest = sumOf(
        tallies.filter((_, other) => other !== g),
        file.statements.length,
      )
      const mine = representativeOf(tallies[g]!, rest, leftOut)
      const theirs = golden.representative[String(group.id) as '0']
      expect(mine.map(({ statement }) => Number(file.statements[statement]))).toEqual(
        theirs.map(({ id }) => id),
      )
      mine.forEach((one, n) => {
        expect([one.direction, one.count, one.of]).toEqual([
          theirs[n]!.direction,
          theirs[n]!.count,
          theirs[n]!.of,
        ])
        expect(one.ratio).toBeCloseTo(theirs[n]!.ratio, 9)
        expect(one.ratioTest).toBeCloseTo(theirs[n]!.ratioTest, 4)
      })
    })
    for (const side of ['agree', 'disagree'] as const) {
      expect(
        map.majority[side].map(({ statement, count, of }) => [
          file.statements[statement],
          count,
          of,
        ]),
      ).toEqual(golden.majority[side].map(({ id, count, of }) => [String(id), count, of]))
    }
  },
)
