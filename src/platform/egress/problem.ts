/** Why nothing came back from outside: we may not go there, nobody answers, or the answer is beyond our limits. */
export type EgressFault = 'not-allowed' | 'away' | 'too-much'

/** An error of the way out, with its fault; its message is safe to show to the host. */
export function egressProblem(fault: EgressFault, sentence: string, cause?: unknown): Error {
  const problem = Object.assign(new Error(sentence, { cause }), { fault })
  problem.name = 'EgressProblem'
  return problem
}

/** The fault of the way out that an error was caused by, however deep; null when it was something else. */
export function egressFaultOf(error: unknown): EgressFault | null {
  const found = error as { name?: string; fault?: EgressFault; cause?: unknown } | null
  if (!found || typeof found !== 'object') return null
  return found.name === 'EgressProblem' ? found.fault! : egressFaultOf(found.cause)
}
