import type { Refusal } from '../../shared/result.ts'
import type { BlobProblem } from './blobs.ts'

/** The sentence for a file that cannot be taken: its message key and values. */
export function fileProblem({ code, details }: Refusal<BlobProblem>) {
  return { key: `platform.file.${code}`, values: details }
}
