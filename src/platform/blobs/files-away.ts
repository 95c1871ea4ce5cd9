/** The store of the files does not do what it should for now; the message is for the host. */
export function filesAway(sentence: string, cause?: unknown): Error {
  const problem = new Error(sentence, { cause })
  problem.name = 'FilesAway'
  return problem
}

/** Whether an error says so. */
export function isFilesAway(error: unknown): error is Error {
  return error instanceof Error && error.name === 'FilesAway'
}
