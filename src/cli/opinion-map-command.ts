import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { analyseVotes, leaveOut, readVotes, summaryOf } from '../analysis/opinion-map/index.ts'
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
  const bytes = await readFile(file).catch(() => stop(`${file} cannot be read.`))
  const tell = bytes.length < largeBytes ? () => {} : say
  tell(`Reading ${Math.round(bytes.length / 1e6)} MB of votes.`)
  const read = readVotes(bytes)
  if (!read.ok) return stop(sentenceOf(file, read.code, read.details))
  const { votes, statements } = read.value
  const rejected = await rejectedStatements(file, options.statements)
  tell(`Grouping ${votes.participants} participants by ${votes.column.length} votes.`)
  const map = analyseVotes(votes, {
    leftOut: leaveOut(votes, (c) => rejected.has(statements[c]!)),
  })
  const summary = summaryOf(read.value, map)
  const elapsedMs = Math.round(performance.now() - start)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  return { lines: inWords(summary, elapsedMs), data: { ...summary, elapsedMs, peakMb } }
}

function inWords(summary: ReturnType<typeof summaryOf>, elapsedMs: number): string[] {
  const { participants, statements, votes, groups, commonGround, isMeaningful } = summary
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
    commonGround.length === 0
      ? 'No statement is shared by all groups.'
      : `Shared by all groups: statements ${commonGround.map(({ statement }) => statement).join(', ')}`,
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
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    relax_quotes: true,
  })
  return new Set(rows.filter((row) => row.moderated === '-1').map((row) => row['comment-id']!))
}

function sentenceOf(file: string, code: string, details: Record<string, unknown>): string {
  const { line, reason, value, header } = details
  if (code === 'votes-file-empty') return `${file} holds no votes.`
  if (code === 'votes-file-unknown')
    return `${file}, line 1: these columns are not those of a file of votes: ${header}`
  return `${file}, line ${line}: ${reasons[String(reason)] ?? reason} (${value})`
}

const reasons: Readonly<Record<string, string>> = {
  'too-many-columns': 'more columns than the first line',
  'too-few-columns': 'fewer columns than the first line',
  'wrong-number-of-columns': 'not as many columns as the first line',
  'not-a-vote': 'a vote is 1, 0 or -1',
  'not-a-time': 'the timestamp is not a number',
  'nobody-or-nothing': 'voter or statement is missing',
  'participant-twice': 'this participant stands in the file twice',
  'no-comment-id': 'the column comment-id is missing',
}

function stop(sentence: string): never {
  const problem = new Error(sentence)
  problem.name = 'HostProblem'
  throw problem
}
