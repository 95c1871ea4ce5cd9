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
/** Progress is told after so many further pages. */
const stepPages = 100

/** Commands that take along what people said, and what a lab shows. */
export const exportCommands: CliCommand[] = [
  {
    name: 'export contributions',
    usage: '--lab <address> --initiative <id> --to <file> [--format csv|jsonl]',
    about: 'write an initiative’s contributions into a file, without names and what is private',
    words: 0,
    options: { lab: text, initiative: text, to: text, format: text },
    run: exportContributions,
  },
  {
    name: 'export archive',
    usage: '--lab <address> --to <folder>',
    about:
      'write what a lab shows in public into a folder: pages that open without a server, and data',
    words: 0,
    options: { lab: text, to: text },
    run: exportArchive,
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

async function exportArchive(call: Call): Promise<Answer> {
  const input = { lab: neededOption(call, 'lab'), folder: resolve(neededOption(call, 'to')) }
  const tell = (pages: number) => {
    if (pages % stepPages === 0) call.tell(`Copied ${pages} pages so far.`)
  }
  const result = await call.actions.archiveLab(call.settings, input, tell)
  if (!result.ok) throw refused(result)
  const { folder, pages, rows } = result.value
  const lines = [`Wrote ${pages} pages and ${rows} rows into ${folder}`, 'Begin at index.html.']
  return { lines, data: result.value }
}

function progress({ tell }: Call): (count: number) => void {
  let next = stepLines
  return (count) => {
    if (count < next) return
    next = count + stepLines
    tell(`Wrote ${count} so far.`)
  }
}
