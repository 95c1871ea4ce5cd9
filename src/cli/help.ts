import { settingList } from '../platform/config.ts'
import type { CliCommand } from './command.ts'

/** How one command is used. */
export function helpFor(command: CliCommand): string[] {
  return [
    `Usage: talkoo ${command.name} ${command.usage}`.trimEnd() + ' [--json]',
    `  ${command.about}`,
  ]
}

/** Every command and every setting, each with one line. */
export function helpOnAll(commands: CliCommand[]): string[] {
  const usages = commands.map(
    ({ name, usage, about }) => `  talkoo ${name} ${usage}`.trimEnd() + `\n      ${about}`,
  )
  const settings = Object.entries(settingList).map(
    ([name, { meaning }]) => `  ${name.padEnd(18)}${meaning}`,
  )
  return [
    'Talkoo: co-production of public services',
    '',
    'Commands:',
    ...usages,
    '',
    'Settings, by environment:',
    ...settings,
  ]
}
