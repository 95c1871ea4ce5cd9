import { inLab } from '../../../platform/db/database.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { exportChunk } from './queries.ts'
import { exportPieces, type Format } from './streams.ts'

type Wish = { initiativeId: string; format: Format; told(count: number): void }

/** The export of an initiative piece by piece, for the command line; tells how many lines there are so far. */
export async function* exportContributions(
  { database }: Pick<AppParts, 'database'>,
  lab: LabEntry,
  { initiativeId, format, told }: Wish,
): AsyncGenerator<string> {
  const read = (after: string | null) =>
    inLab(database, lab.id, (db) => exportChunk(db, lab.id, initiativeId, after))
  let sum = 0
  for await (const { text, count } of exportPieces(format, lab.languages[0] ?? 'en', read)) {
    yield text
    sum += count
    told(sum)
  }
}
