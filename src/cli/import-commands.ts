import { basename, resolve } from 'node:path'
import type { ImportInput, ImportReport } from './actions.ts'
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
const fields = ['title', 'body', 'date', 'id', 'language', 'place']
/** Progress is told whenever so many hundredths more are done. */
const stepShare = 5

/** Commands that bring in what people said elsewhere. */
export const importCommands: CliCommand[] = [
  {
    name: 'import contributions',
    usage:
      '<file> --lab <address> --initiative <id> --map title=...,body=...,date=...,id=... [--source <words>] [--date-format iso|day-first|month-first|timestamp] [--encoding utf-8] [--kind idea|note] [--visibility public|lab] [--no-header]',
    about: 'bring in a CSV file of contributions of any size; the same file again changes nothing',
    words: 1,
    options: {
      lab: text,
      initiative: text,
      map: text,
      source: text,
      'date-format': text,
      encoding: text,
      kind: text,
      visibility: text,
      'no-header': { type: 'boolean' },
    },
    run: importContributions,
  },
]

async function importContributions(call: Call): Promise<Answer> {
  const file = resolve(call.words[0]!)
  const input: ImportInput = {
    file,
    lab: neededOption(call, 'lab'),
    initiativeId: neededOption(call, 'initiative'),
    columns: columnsOf(neededOption(call, 'map')),
    source: optionOr(call, 'source', basename(file)),
    dateFormat: optionOr(call, 'date-format', ''),
    encoding: optionOr(call, 'encoding', ''),
    kind: optionOr(call, 'kind', 'idea'),
    visibility: optionOr(call, 'visibility', 'public'),
    header: !call.options['no-header'],
  }
  const result = await call.actions.importContributions(call.settings, input, progress(call))
  if (!result.ok) throw refused(result)
  return answerOf(result.value)
}

/** `title=Rubrik,body=Text` as which column is what. */
function columnsOf(map: string): Record<string, string> {
  const pairs = map.split(',').map((pair) => {
    const [field = '', ...name] = pair.split('=')
    if (!fields.includes(field.trim()) || name.length === 0) {
      throw usageMistake(`--map: "${pair}" is not one of ${fields.join(', ')} with = and a column.`)
    }
    return [field.trim(), name.join('=').trim()]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

function progress({ tell }: Call): (doneBytes: number, ofBytes: number) => void {
  let told = -stepShare
  return (doneBytes, ofBytes) => {
    const share = ofBytes > 0 ? Math.floor((doneBytes / ofBytes) * 100) : 100
    if (share < told + stepShare && !(share === 100 && told < 100)) return
    told = share
    tell(share === 100 ? 'Checked all of it; writing.' : `Checked ${share} %`)
  }
}

function answerOf(report: ImportReport): Answer {
  const { kept, known, wrong, wrongLines } = report
  const lines = [`Brought in ${kept} contributions.`]
  if (known > 0) lines.push(`${known} were here already.`)
  if (kept === 0 && known > 0) lines.push('Nothing was changed.')
  if (wrong > 0) lines.push(`${wrong} lines could not be read:`)
  for (const { line, reason, detail } of wrongLines) {
    lines.push(`  line ${line}: ${reason}${detail && ` (${detail})`}`)
  }
  if (wrong > wrongLines.length) lines.push('  … all of them stand on the page of the import.')
  return { lines, data: report, failed: kept === 0 && known === 0 && wrong > 0 }
}
