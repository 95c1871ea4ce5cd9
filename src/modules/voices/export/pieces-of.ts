import { inLab, rows } from '../../../platform/db/database.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { isUuid } from '../../../shared/id.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import { exportChunk } from './queries.ts'
import { exportPieces, type Format } from './streams.ts'

type Wish = { initiativeId: string; format: Format; tell(count: number): void }

const oneInitiative = {
  name: 'voices-export-initiative',
  text: 'select from initiative where lab_id = $1 and id = $2',
}

/** The export of an initiative piece by piece, for the command line; tells how many lines there are so far. */
export async function exportContributions(
  { database }: Pick<AppParts, 'database'>,
  lab: LabEntry,
  { initiativeId, format, tell }: Wish,
): Promise<Result<AsyncGenerator<string>, 'no-such-initiative'>> {
  const found = isUuid(initiativeId)
    ? await inLab(database, lab.id, (db) => rows(db, oneInitiative, [lab.id, initiativeId]))
    : []
  if (found.length === 0) return refuse('no-such-initiative', { initiativeId })
  const read = (after: string | null) =>
    inLab(database, lab.id, (db) => exportChunk(db, lab.id, initiativeId, after))
  return done(told(exportPieces(format, lab.languages[0] ?? 'en', read), tell))
}

async function* told(
  pieces: ReturnType<typeof exportPieces>,
  tell: Wish['tell'],
): AsyncGenerator<string> {
  let sum = 0
  for await (const { text, count } of pieces) {
    yield text
    sum += count
    tell(sum)
  }
}
