import { textOf } from './csv-cells.ts'

const firstRoom = 1 << 10

/**
 * Numbers names from 0 in the order they first stand in a file, without a text for each of millions of cells: a table
 * of hashes that points at where each name first stood.
 */
export function cellNames(bytes: Uint8Array) {
  let slots = new Int32Array(firstRoom * 2).fill(-1)
  let starts = new Float64Array(firstRoom)
  let lengths = new Int32Array(firstRoom)
  let hashes = new Int32Array(firstRoom)
  let [count, last] = [0, -1]

  /** The number of a name; new names get the next one. */
  function placeOf(from: number, to: number): number {
    if (last >= 0 && isSame(last, from, to)) return last
    const hash = hashOf(bytes, from, to)
    let slot = hash & (slots.length - 1)
    for (; slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1)) {
      const place = slots[slot]!
      if (hashes[place] === hash && isSame(place, from, to)) return (last = place)
    }
    slots[slot] = count
    starts[count] = from
    lengths[count] = to - from
    hashes[count++] = hash
    if (count === starts.length) grow()
    return (last = count - 1)
  }

  function isSame(place: number, from: number, to: number): boolean {
    if (lengths[place] !== to - from) return false
    const start = starts[place]!
    for (let i = 0; i < to - from; i++) if (bytes[start + i] !== bytes[from + i]) return false
    return true
  }

  function grow(): void {
    starts = doubled(starts, new Float64Array(count * 2))
    lengths = doubled(lengths, new Int32Array(count * 2))
    hashes = doubled(hashes, new Int32Array(count * 2))
    slots = new Int32Array(count * 4).fill(-1)
    for (let place = 0; place < count; place++) {
      let slot = hashes[place]! & (slots.length - 1)
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = place
    }
  }

  /** All names by number. */
  function texts(): string[] {
    return Array.from({ length: count }, (_, n) =>
      textOf(bytes, starts[n]!, starts[n]! + lengths[n]!),
    )
  }

  return { placeOf, texts, count: () => count }
}

function doubled<T extends Float64Array | Int32Array>(old: T, room: T): T {
  room.set(old)
  return room
}

/** FNV-1a over bytes, folded so that low bits depend on all. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return h ^ (h >>> 15)
}
