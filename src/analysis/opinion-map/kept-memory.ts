import type { GroupMemory } from './grouping.ts'
import { wideHash } from './hash.ts'

/*
 * What an update leaves to the next, as bytes:
 *   four 32-bit numbers: mark, people, whole numbers, fractions
 *   people as 53-bit hashes of their keys, rising, in 64-bit floats
 *   whole numbers (32 bits): see `numbersOf`
 *   fractions (32 bits): both directions by statement
 *   one byte for each person: the bunch they are in
 * Nine bytes a person, no key of anybody, and not the order in which they voted.
 */
const mark = 0x314d4d4f
const headBytes = 16

/** What rows and columns are called, the same in every update: rows may come, go and move. */
export type Names = { keys: readonly string[]; numbers: ArrayLike<number> }

/** What an update leaves to the next, by lasting names instead of places in a matrix. */
export function keptMemory(memory: GroupMemory, { keys, numbers }: Names): Uint8Array<ArrayBuffer> {
  const bunch = new Map(
    memory.base.flatMap(({ members }, b) => members.map((p) => [p, b] as const)),
  )
  const people = memory.grouped
    .filter((p) => bunch.has(p))
    .map((p) => ({ hash: wideHash(keys[p]!), bunch: bunch.get(p)! }))
    .toSorted((a, b) => a.hash - b.hash)
  const whole = numbersOf(memory, numbers)
  const { first, second } = memory.directions
  const bytes = new Uint8Array(
    headBytes + people.length * 9 + (whole.length + first.length + second.length) * 4,
  )
  const sizes = [people.length, whole.length, first.length + second.length] as const
  const parts = partsOf(bytes.buffer, sizes)
  new Int32Array(bytes.buffer, 0, 4).set([mark, ...sizes])
  parts.hashes.set(people.map(({ hash }) => hash))
  parts.whole.set(whole)
  parts.fractions.set(first)
  parts.fractions.set(second, first.length)
  parts.bunches.set(people.map((one) => one.bunch))
  return bytes
}

/**
 * The memory in the places of a new matrix: people who are gone are forgotten, people who are new belong to no bunch.
 * Null when the bytes are none of ours, of another version or cut off: groups then start afresh.
 */
export function memoryFrom(kept: Uint8Array, { keys, numbers }: Names): GroupMemory | null {
  const parts = readParts(kept)
  const read = parts && readNumbers(parts.whole)
  if (!read || read.statements.length * 2 !== parts.fractions.length) return null
  if (parts.bunches.some((bunch) => bunch >= read.base.length)) return null
  const base = read.base.map((id) => ({ id, members: [] as number[] }))
  const grouped: number[] = []
  keys.forEach((key, p) => {
    const at = placeOf(parts.hashes, wideHash(key))
    if (at < 0) return
    grouped.push(p)
    base[parts.bunches[at]!]!.members.push(p)
  })
  const column = new Map(read.statements.map((number, at) => [number, at]))
  const direction = (from: number) =>
    Float32Array.from({ length: numbers.length }, (_, c) => {
      const at = column.get(numbers[c]!)
      return at === undefined ? 0 : parts.fractions[from + at]!
    })
  const directions = { first: direction(0), second: direction(read.statements.length) }
  return { grouped, base, groups: read.groups, directions, ...read.choice }
}

/** [thisK, its count, smoothed k, statements, their numbers, bunches, their ids, then k and the group of each bunch]. */
function numbersOf({ base, groups, ...memory }: GroupMemory, numbers: ArrayLike<number>): number[] {
  const clusterings = Object.entries(groups).flatMap(([k, some]) => {
    const of = new Map(some.flatMap(({ id, members }) => members.map((one) => [one, id] as const)))
    return [Number(k), ...base.map(({ id }) => of.get(id) ?? -1)]
  })
  return [
    memory.thisK,
    memory.thisKCount,
    memory.smoothedK,
    numbers.length,
    ...Array.from(numbers),
    base.length,
    ...base.map(({ id }) => id),
    ...clusterings,
  ]
}

function readNumbers(whole: Int32Array) {
  const [thisK, thisKCount, smoothedK, statementCount] = whole
  const statements = [...whole.subarray(4, 4 + (statementCount ?? 0))]
  let at = 4 + statements.length
  const baseCount = whole[at++]
  if (baseCount === undefined || statements.length !== statementCount) return null
  const base = [...whole.subarray(at, at + baseCount)]
  at += baseCount
  const groups: GroupMemory['groups'] = {}
  for (; at + baseCount < whole.length; at += 1 + baseCount)
    groups[whole[at]!] = clustersOf(base, whole.subarray(at + 1, at + 1 + baseCount))
  if (at !== whole.length) return null
  const choice = { thisK: thisK!, thisKCount: thisKCount!, smoothedK: smoothedK! }
  return { choice, statements, base, groups }
}

function clustersOf(base: readonly number[], groupOf: Int32Array) {
  const ids = [...new Set(groupOf)].filter((id) => id >= 0).toSorted((a, b) => a - b)
  return ids.map((id) => ({ id, members: base.filter((_, b) => groupOf[b] === id) }))
}

function readParts(kept: Uint8Array) {
  if (kept.length < headBytes) return null
  const own = kept.slice().buffer
  const [found, people, whole, fractions] = new Int32Array(own, 0, 4) as unknown as number[]
  const sizes = [people!, whole!, fractions!] as const
  const length = headBytes + people! * 9 + (whole! + fractions!) * 4
  if (found !== mark || sizes.some((size) => size < 0) || length !== kept.length) return null
  return partsOf(own, sizes)
}

function partsOf(
  buffer: ArrayBuffer,
  [people, whole, fractions]: readonly [number, number, number],
) {
  const wholeAt = headBytes + people * 8
  const fractionsAt = wholeAt + whole * 4
  return {
    hashes: new Float64Array(buffer, headBytes, people),
    whole: new Int32Array(buffer, wholeAt, whole),
    fractions: new Float32Array(buffer, fractionsAt, fractions),
    bunches: new Uint8Array(buffer, fractionsAt + fractions * 4, people),
  }
}

function placeOf(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sorted[middle] === wanted) return middle
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
