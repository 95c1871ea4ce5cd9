import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

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
    says: (pattern, withinMs = 20_000) => within(says(pattern), withinMs, String(pattern)),
    ends: (withinMs = 20_000) => within(ended, withinMs, 'its end'),
    kill: (signal) => void child.kill(signal),
  }
}

/** A data folder that is removed after the test, with the server a killed process may have left in it. */
export async function temporaryDataFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'talkoo-ops-'))
  await chmod(parent, 0o755)
  const dataFolder = join(parent, 'data')
  onTestFinished(async () => {
    const pid = await serverPid(dataFolder).catch(() => 0)
    if (pid) process.kill(pid, 'SIGQUIT')
    await new Promise((resolve) => setTimeout(resolve, pid ? 300 : 0))
    await rm(parent, { recursive: true, force: true, maxRetries: 5 })
  })
  return dataFolder
}

/** The process id of the embedded server of a data folder. */
export async function serverPid(dataFolder: string): Promise<number> {
  const text = await readFile(
    join(dataFolder, 'postgres', 'server', 'cluster', 'postmaster.pid'),
    'utf8',
  )
  return Number(text.split('\n')[0])
}
