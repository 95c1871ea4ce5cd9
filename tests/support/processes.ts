import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** Long enough for a busy machine. */
const patienceMs = 90_000

/** A process under test with everything it has said. */
export type Watched = {
  child: ChildProcess
  output(): string
  /** Waits until the output matches. */
  says(pattern: RegExp, withinMs?: number): Promise<RegExpMatchArray>
  /** Waits for the end; answers the exit code or the signal. */
  ends(withinMs?: number): Promise<number | NodeJS.Signals | null>
  kill(signal: NodeJS.Signals): void
}

/** Starts a process that is killed at the latest when the test ends. */
export function watched(command: string, args: string[], options: SpawnOptions = {}): Watched {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  ended.catch(() => {})
  onTestFinished(() => void child.kill('SIGKILL'))
  const within = <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
    const late = Promise.withResolvers<T>()
    const timer = setTimeout(
      () => late.reject(new Error(`not within ${ms} ms: ${what}\n${output}`)),
      ms,
    )
    return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
  }
  const says = async (pattern: RegExp): Promise<RegExpMatchArray> => {
    for (;;) {
      const match = pattern.exec(output)
      if (match) return match
      if (child.exitCode !== null) throw new Error(`ended without saying ${pattern}:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return {
    child,
    output: () => output,
    says: (pattern, withinMs = patienceMs) => within(says(pattern), withinMs, String(pattern)),
    ends: (withinMs = patienceMs) => within(ended, withinMs, 'its end'),
    kill: (signal) => void child.kill(signal),
  }
}
