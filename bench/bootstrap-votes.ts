import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../src/platform/project.ts'

/** A conversation as rows of cells: 1, 0, -1 or empty. */
type Rows = string[][]

const statements = 896
const votesEach = 111.28
const helpersMax = 8
const aboutAustria = 7
const aboutBiodiversity = 6

/**
 * A large conversation drawn from two real ones, as participants-votes.csv: each row joins somebody of the climate
 * council with somebody of the talk on biodiversity, and borrows votes of others until rows have 111.28 on average.
 * The same seed gives the same bytes.
 */
export function bootstrapVotes(participants: number, seed = 1): { bytes: Buffer; votes: number } {
  const [austria, biodiversity] = [
    rowsOf('austria', aboutAustria),
    rowsOf('biodiversity', aboutBiodiversity),
  ]
  const draw = drawer(seed)
  const half = austria[0]!.length
  const lines = [['participant', ...Array.from({ length: statements }, (_, c) => c)].join(',')]
  let votes = 0
  for (let p = 0; p < participants; p++) {
    const row = [...draw(austria), ...draw(biodiversity)].slice(0, statements)
    votes += row.filter(Boolean).length
    const wanted = (p + 1) * votesEach
    for (let n = 0; n < helpersMax && votes < wanted; n++)
      votes += borrow(row, draw(austria), half, wanted - votes)
    lines.push(`${p},${row.join(',')}`)
  }
  return { bytes: Buffer.from(lines.join('\n')), votes }
}

/** Fills empty places with another one's votes; answers how many. */
function borrow(row: string[], other: readonly string[], places: number, most: number): number {
  let taken = 0
  for (let c = 0; c < places && taken < most; c++) {
    if (row[c] || !other[c]) continue
    row[c] = other[c]!
    taken++
  }
  return taken
}

function rowsOf(name: string, about: number): Rows {
  const text = readFileSync(join(projectFolder, 'seeds/polis', `${name}-votes.csv`), 'utf8')
  const lines = text.trim().split(/\r?\n/).slice(1)
  return lines.map((line) => line.split(',').slice(about))
}

/** Draws rows with chances that a seed decides (mulberry32, public domain). */
function drawer(seed: number): (rows: Rows) => string[] {
  let state = seed | 0
  return (rows) => {
    state = (state + 0x6d2b79f5) | 0
    let h = Math.imul(state ^ (state >>> 15), 1 | state)
    h = (h + Math.imul(h ^ (h >>> 7), 61 | h)) ^ h
    return rows[((((h ^ (h >>> 14)) >>> 0) * rows.length) / 2 ** 32) | 0]!
  }
}
