/** Something the host of the site can put right: its message is one plain sentence, shown without a stack. */
export function hostProblem(sentence: string, cause?: unknown): Error {
  const problem = new Error(sentence, { cause })
  problem.name = 'HostProblem'
  return problem
}

/** Whether the message may be shown to the host as it is. */
export function isHostProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'HostProblem'
}

/** The code of a system or database error, such as ENOENT or 28P01. */
export function errorCode(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
