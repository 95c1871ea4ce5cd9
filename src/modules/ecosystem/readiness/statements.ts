import { join } from 'node:path'
import {
  compareVersions,
  describeMistakes,
  misnamed,
  readDataFile,
} from '../../../platform/data-files/index.ts'
import { readTextFiles } from '../../../platform/files.ts'
import {
  statementsSchema,
  wrongInStatements,
  type ReadinessStatement,
  type StatementsFile,
} from './statement-file.ts'
import type { Tier } from './tiers.ts'

let opened: readonly StatementsFile[] | null = null

/** Reads the statements once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openReadiness(folder: string): Promise<void> {
  const files = await readTextFiles(join(folder, 'readiness'), '.json')
  const read = files.map((file) =>
    readDataFile(file, statementsSchema, (one) => [
      ...misnamed(file, one),
      ...wrongInStatements(one),
    ]),
  )
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0) {
    throw new Error(`The readiness statements cannot be used:\n${describeMistakes(mistakes)}`)
  }
  opened = read
    .flatMap(({ value }) => (value ? [value] : []))
    .toSorted((a, b) => compareVersions(b.version, a.version))
  if (opened.length === 0) throw new Error(`There are no readiness statements in ${folder}.`)
}

function all(): readonly StatementsFile[] {
  if (!opened) throw new Error('the readiness statements are not open yet')
  return opened
}

const refOf = ({ id, version }: StatementsFile) => `${id}@${version}`

/** The name of the statements that a new round asks. */
export function newestStatements(): string {
  return refOf(all()[0]!)
}

/** The statements of a round, in the version it asked; the newest where that file was taken away. */
export function statementsOf(ref: string): StatementsFile {
  return all().find((one) => refOf(one) === ref) ?? all()[0]!
}

/** What a tier is asked, in the order of the file. */
export function askedOf({ statements }: StatementsFile, tier: Tier): ReadinessStatement[] {
  return statements.filter((one) => one.askedOf.includes(tier))
}

/** The keys of what a tier is asked by a new round. */
export function readinessStatements(tier: Tier): string[] {
  return askedOf(all()[0]!, tier).map(({ key }) => key)
}

/** How a statement is worded for a tier. */
export function wordingFor({ text, forResidents }: ReadinessStatement, tier: Tier | null) {
  return tier === 'residents' && forResidents ? forResidents : text
}
