import { runCommandLine } from './cli/index.ts'

/** Runs what was typed after `talkoo`; answers the exit code. */
export function talkoo(typed: string[]): Promise<number> {
  const say = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`)
  return runCommandLine(typed, async () => (await import('./site-actions.ts')).actions, {
    env: process.env,
    out: say(process.stdout),
    problem: say(process.stderr),
  })
}
