import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { analyseVotes, leaveOut, readVotes, summaryOf } from '../analysis/opinion-map/index.ts'
import { errorCode, hostProblem } from '../platform/host-problem.ts'
import type { Answer, Call, CliCommand } from './command.ts'

/** From so many bytes on it says what it is doing. */
const largeBytes = 5_000_000

/** Opinion groups from a file of votes, without a database. */
export const opinionMapCommand: CliCommand = {
  name: 'opinion-map analyse',
  usage: '<votes.csv> [--statements <comments.csv>]',
  about:
    'find opinion groups in votes exported by Polis or Talkoo (participants-votes.csv or votes.csv); statements rejected in the comments.csv beside it are left out',
  words: 1,
  options: { statements: { type: 'string' } },
  run: analyse,
}

async function analyse({ words, options, tell: say }: Call): Promise<Answer> {
  const start = performance.now()
  const [file] = words as [string]
  const bytes = await readFile(file).catch((error) => stop(`${file} ${whyUnread(error)}`))
  const tell = bytes.length < largeBytes ? () => {} : say
  tell(`Reading ${Math.round(bytes.length / 1e6)} MB of votes.`)
  const read = readVotes(bytes)
  if (!read.ok) return stop(sentenceOf(file, read.code, read.details))
  const { votes, statements } = read.value
  const rejected = await rejectedStatements(file, options.statements)
  tell(`Grouping ${votes.participants} participants by ${votes.column.length} votes.`)
  const leftOut = leaveOut(votes, (c) => rejected.has(statements[c]!))
  const map = analyseVotes(votes, { leftOut })
  tell(`Found ${map.groups.length} groups.`)
  const summary = summaryOf(read.value, map)
  const elapsedMs = Math.round(performance.now() - start)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const lines = inWords(summary, map.isMeaningful, elapsedMs)
  return { lines, data: { ...summary, elapsedMs, peakMb }, shape: 'own' }
}

function inWords(
  summary: ReturnType<typeof summaryOf>,
  isMeaningful: boolean,
  elapsedMs: number,
): string[] {
  const { participants, statements, votes, groups, commonGround } = summary
  return [
    `${participants} participants, ${statements} statements, ${votes} votes, ${elapsedMs} ms.`,
    ...(isMeaningful ? [] : ['There are too few people or votes for groups to mean anything yet.']),
    ...groups.flatMap(({ id, size, representative }) => [
      `Group ${id}: ${size} people. Typical of it:`,
      ...representative.map(
        ({ statement, direction, count, of }) =>
          `  statement ${statement}: ${count} of ${of} ${direction}`,
      ),
    ]),
    commonGround.length === 0 ? 'No statement is shared by all groups.' : 'Shared by all groups:',
    ...commonGround.map(
      ({ statement, direction, count, of }) =>
        `  statement ${statement}: ${count} of ${of} ${direction}`,
    ),
  ]
}

/** The ids of statements that were rejected, from the file named or the one beside the votes. */
async function rejectedStatements(
  file: string,
  named: string | boolean | undefined,
): Promise<Set<string>> {
  const isNamed = typeof named === 'string'
  const path = isNamed ? named : join(dirname(file), 'comments.csv')
  const text = await readFile(path, 'utf8').catch(() =>
    isNamed ? stop(`${named} cannot be read.`) : null,
  )
  if (text === null) return new Set()
  const rows = statementRows(path, text)
  return new Set(rows.filter((row) => row.moderated === '-1').map((row) => row['comment-id']!))
}

function statementRows(path: string, text: string): Record<string, string>[] {
  // Where the next row begins: an open quotation mark is noticed at the end of the file only.
  let begins = 1
  const from = <T>(row: T, line: number): T => {
    begins = line
    return row
  }
  try {
    return parse(text, {
      columns: (names: string[]) => from(names, 2),
      on_record: (row, { lines }) => from(row, lines + 1),
      bom: true,
      relax_quotes: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      return stop(`${path}, line ${begins}: ${reasons['quote-not-closed']}`)
    return stop(`${path}, line ${error.lines}: ${reasons['wrong-number-of-columns']}`)
  }
}

function sentenceOf(file: string, code: string, details: Record<string, unknown>): string {
  const { line, reason, value, header, column } = details
  if (code === 'votes-file-empty') return `${file} holds no votes.`
  if (code === 'votes-file-unknown')
    return `${file}, line 1: these columns are not those of a file of votes: ${header}`
  const where = column && column !== value ? `, column ${column}` : ''
  const found = value ? ` (${value})` : ''
  return `${file}, line ${line}${where}: ${reasons[String(reason)] ?? reason}${found}`
}

function whyUnread(error: unknown): string {
  const code = errorCode(error)
  if (code === 'EISDIR') return 'is a folder; name a file of votes in it.'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'is larger than 2 GB; split it.'
  return `cannot be read (${code}).`
}

const reasons: Readonly<Record<string, string>> = {
  'too-many-columns': 'more columns than the first line',
  'too-few-columns': 'fewer columns than the first line',
  'wrong-number-of-columns': 'not as many columns as the first line',
  'not-a-vote': 'a vote is 1, 0 or -1',
  'not-a-time': 'the timestamp is not a number',
  'nobody-or-nothing': 'voter or statement is missing',
  'participant-twice': 'this participant stands in the file twice',
  'column-twice': 'two columns have this name',
  'quote-not-closed': 'a quotation mark opens here and is never closed',
  'text-after-quote': 'something stands after a closing quotation mark',
  'utf-16': 'the file is written in UTF-16; save it as UTF-8',
  'not-text': 'there are bytes that are no text; the file is damaged or of another kind',
  'not-utf-8': 'a letter here is not written in UTF-8; save the file as UTF-8',
  'no-comment-id': 'the column comment-id is missing',
}

function stop(sentence: string): never {
  throw hostProblem(sentence)
}
