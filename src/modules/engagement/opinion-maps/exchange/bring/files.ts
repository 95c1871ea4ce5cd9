import { hashOf } from '../../../../../platform/ids.ts'
import { done, refuse, type Result } from '../../../../../shared/result.ts'
import { lookInto, type FileSource } from '../../../../voices/index.ts'
import type { SourceFile } from '../read/lines.ts'

/** Statements, and the votes on them where there are any. */
export type GivenFiles = { statements: FileSource; votes: FileSource | null }
export type KnownFiles = { statements: SourceFile; votes: SourceFile | null; hash: string }

/** Looks into the files before the change: how they are written, and what tells them from others. */
export async function knowFiles(
  given: GivenFiles,
): Promise<Result<KnownFiles, 'file-empty' | 'not-a-table'>> {
  const statements = await know(given.statements)
  if (!statements.ok) return statements
  const votes = given.votes ? await know(given.votes) : done(null)
  if (!votes.ok) return votes
  const hash = hashOf(`opinion map ${statements.value.hash} ${votes.value?.hash ?? ''}`)
  return done({ statements: statements.value, votes: votes.value, hash })
}

async function know(source: FileSource) {
  const found = await lookInto(source)
  if (!found.ok) return refuse(found.code, { file: source.name })
  return done({ ...source, ...found.value })
}
