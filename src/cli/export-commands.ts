import { resolve } from 'node:path'
import {
  neededOption,
  optionOr,
  usageMistake,
  type Answer,
  type Call,
  type CliCommand,
} from './command.ts'
import { refused } from './refusals.ts'

const text = { type: 'string' } as const
const formats = ['csv', 'jsonl'] as const
/** Progress is told after so many further lines. */
const stepLines = 25_000

/** Commands that take along what people said. */
export const exportCommands: CliCommand[] = [
  {
    name: 'export contributions',
    usage: '--lab <address> --initiative <id> --to <file> [--format csv|jsonl]',
    about: 'write an initiative’s contributions into a file, without names and what is private',
    words: 0,
    options: { lab: text, initiative: text, to: text, format: text },
    run: exportContributions,
  },
]

async function exportContributions(call: Call): Promise<Answer> {
  const file = resolve(neededOption(call, 'to'))
  const asked = optionOr(call, 'format', file.endsWith('.jsonl') ? 'jsonl' : 'csv')
  const format = formats.find((one) => one === asked)
  if (!format) throw usageMistake(`--format must be ${formats.join(' or ')}.`)
  const input = {
    file,
    format,
    lab: neededOption(call, 'lab'),
    initiativeId: neededOption(call, 'initiative'),
  }
  const result = await call.actions.exportContributions(call.settings, input, progress(call))
  if (!result.ok) throw refused(result)
  const { count } = result.value
  return { lines: [`Wrote ${count} contributions into ${file}`], data: { file, count } }
}

function progress({ tell }: Call): (count: number) => void {
  let next = stepLines
  return (count) => {
    if (count < next) return
    next = count + stepLines
    tell(`Wrote ${count} so far.`)
  }
}
