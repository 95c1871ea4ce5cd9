import { parseArgs } from 'node:util'
import { readSettings, type Settings } from '../platform/config.ts'
import { isHostProblem } from '../platform/host-problem.ts'
import { openLog } from '../platform/log.ts'
import type { Actions } from './actions.ts'
import { usageMistake, type Answer, type CliCommand } from './command.ts'
import { exportCommands } from './export-commands.ts'
import { importCommands } from './import-commands.ts'
import { keepingCommands } from './keeping-commands.ts'
import { opinionMapCommand } from './opinion-map-command.ts'
import { opinionMapImportCommand } from './opinion-map-import.ts'
import { peopleCommands } from './people-commands.ts'
import { programmeCommands } from './programme-commands.ts'
import { startCommand } from './start.ts'
import { helpFor, helpOnAll } from './help.ts'

export type { Actions } from './actions.ts'

const commands: CliCommand[] = [
  startCommand,
  ...keepingCommands,
  ...peopleCommands,
  ...programmeCommands,
  opinionMapCommand,
  opinionMapImportCommand,
  ...importCommands,
  ...exportCommands,
]

/** What the command line reads and where it writes. */
export type Terminal = {
  env: Record<string, string | undefined>
  out(line: string): void
  problem(line: string): void
}

/** Runs what was typed after `talkoo`; answers the exit code: 0 done, 1 failed, 2 not understood. */
export async function runCommandLine(
  typed: string[],
  site: () => Promise<Actions>,
  terminal: Terminal,
): Promise<number> {
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, at) => typed[at] === word),
  )
  if (!command) return withoutCommand(typed, terminal)
  const rest = typed.slice(command.name.split(' ').length)
  const json = rest.includes('--json')
  try {
    const answer = await runOne(command, rest, json, site, terminal)
    const ok = answer.shape === 'own' ? {} : { ok: !answer.failed }
    if (json) terminal.out(JSON.stringify({ ...ok, ...(answer.data as object) }))
    else for (const line of answer.lines) terminal.out(line)
    return answer.failed ? 1 : 0
  } catch (error) {
    return explain(error, command, json, terminal)
  }
}

async function runOne(
  command: CliCommand,
  rest: string[],
  json: boolean,
  site: () => Promise<Actions>,
  terminal: Terminal,
): Promise<Answer> {
  const { positionals, values } = parse(command, rest)
  if (values.help) return { lines: helpFor(command), data: { usage: helpFor(command).join('\n') } }
  if (positionals.length !== command.words)
    throw usageMistake(`It needs ${command.words || 'no'} word after it.`)
  const settings = settingsOrStop(terminal.env)
  const log = openLog(
    settings.logLevel === 'info' && command.name !== 'start' ? 'warn' : settings.logLevel,
  )
  const say = json ? () => {} : terminal.out
  const tell = terminal.problem
  const call = { words: positionals, options: values, settings, log, say, tell }
  return command.worksAlone ? command.run(call) : command.run({ ...call, actions: await site() })
}

function parse(command: CliCommand, args: string[]) {
  try {
    const options = {
      ...command.options,
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    return {
      positionals: parsed.positionals,
      values: parsed.values as Record<string, string | boolean | undefined>,
    }
  } catch (error) {
    throw usageMistake((error as Error).message)
  }
}

function settingsOrStop(env: Terminal['env']): Settings {
  const read = readSettings(env)
  if (read.ok) return read.value
  const mistakes = new Error((read.details.sentences as string[]).join('\n'))
  mistakes.name = 'HostProblem'
  throw mistakes
}

function withoutCommand(typed: string[], terminal: Terminal): number {
  const asked = typed.length === 0 || ['help', '--help', '-h'].includes(typed[0]!)
  if (!asked) terminal.problem(`talkoo ${typed.join(' ')}: there is no such command.`)
  for (const line of helpOnAll(commands)) (asked ? terminal.out : terminal.problem)(line)
  return asked ? 0 : 2
}

function explain(error: unknown, command: CliCommand, json: boolean, terminal: Terminal): number {
  const mistaken = error instanceof Error && error.name === 'UsageMistake'
  const known = mistaken || isHostProblem(error)
  const text = known
    ? (error as Error).message
    : `Something went wrong: ${error instanceof Error ? error.stack : error}`
  if (json) terminal.out(JSON.stringify({ ok: false, problem: known ? text : String(error) }))
  else terminal.problem(text)
  if (mistaken && !json) for (const line of helpFor(command)) terminal.problem(line)
  return mistaken ? 2 : 1
}
