import type { ParseArgsOptionsConfig } from 'node:util'
import type { Settings } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import type { Actions } from './actions.ts'

/** What one command is given: what was typed, the settings, and a pen for people. */
export type Call = {
  words: string[]
  options: Record<string, string | boolean | undefined>
  settings: Settings
  /** What the site does; only loaded for commands that need one. */
  actions: Actions
  log: Log
  /** Says something while the work goes on; silent with --json. */
  say(line: string): void
  /** Says how far long work has come, beside what the command answers. */
  tell(line: string): void
}

/**
 * What one command answers: lines for people, data for machines, and whether it failed. Data whose shape is its own is
 * written as it is, without the `ok` of the other commands.
 */
export type Answer = { lines: string[]; data: unknown; failed?: boolean; shape?: 'own' }

/** One command of `talkoo`; one that works alone needs no site and loads none. */
export type CliCommand = Described &
  (
    | { worksAlone: true; run(call: Omit<Call, 'actions'>): Promise<Answer> }
    | { worksAlone?: false; run(call: Call): Promise<Answer> }
  )

type Described = {
  name: string
  /** What follows the name: `<word>` is needed. */
  usage: string
  about: string
  words: number
  options: ParseArgsOptionsConfig
}

/** Something typed that cannot be understood: answered with the usage and exit code 2. */
export function usageMistake(sentence: string): Error {
  const mistake = new Error(sentence)
  mistake.name = 'UsageMistake'
  return mistake
}

/** The text of an option that is needed. */
export function neededOption(call: Call, name: string): string {
  const value = call.options[name]
  if (typeof value === 'string' && value.trim()) return value.trim()
  throw usageMistake(`--${name} is missing.`)
}

/** The text of an option, or what is meant when it is absent. */
export function optionOr(call: Call, name: string, otherwise: string): string {
  const value = call.options[name]
  return typeof value === 'string' && value.trim() ? value.trim() : otherwise
}
