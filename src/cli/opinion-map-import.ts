import { basename, resolve } from 'node:path'
import type { MapImportInput, MapImportReport } from './actions.ts'
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
/** Progress is told after so many further votes. */
const stepVotes = 50_000

/** Statements and votes that were given elsewhere, as an opinion map of a lab. */
export const opinionMapImportCommand: CliCommand = {
  name: 'opinion-map import',
  usage:
    '--lab <address> --initiative <id> --comments <file> [--votes <file>] (--topic <words> | --map <id>) [--source <words>] [--source-address <address>] [--licence <words>]',
  about:
    'make an opinion map from files of Polis or Talkoo (comments.csv with votes.csv or participants-votes.csv), or from a list of statements; the same files again change nothing',
  words: 0,
  options: {
    lab: text,
    initiative: text,
    comments: text,
    votes: text,
    topic: text,
    map: text,
    source: text,
    'source-address': text,
    licence: text,
  },
  run: importOpinionMap,
}

async function importOpinionMap(call: Call): Promise<Answer> {
  const votes = optionOr(call, 'votes', '')
  const opinionMapId = optionOr(call, 'map', '') || null
  if (!opinionMapId && !optionOr(call, 'topic', ''))
    throw usageMistake('--topic is missing: what is the map about?')
  const input: MapImportInput = {
    lab: neededOption(call, 'lab'),
    initiativeId: neededOption(call, 'initiative'),
    statements: resolve(neededOption(call, 'comments')),
    votes: votes ? resolve(votes) : null,
    opinionMapId,
    topic: optionOr(call, 'topic', ''),
    source: optionOr(call, 'source', ''),
    sourceAddress: optionOr(call, 'source-address', ''),
    licence: optionOr(call, 'licence', ''),
  }
  const result = await call.actions.importOpinionMap(call.settings, input, progress(call))
  if (!result.ok) throw refused(result)
  return answerOf(input, result.value)
}

function progress({ tell }: Call): (votesRead: number) => void {
  let next = stepVotes
  return (votesRead) => {
    if (votesRead < next) return
    next = votesRead + stepVotes
    tell(`Read ${votesRead} votes so far.`)
  }
}

function answerOf(input: MapImportInput, report: MapImportReport): Answer {
  const { isKnown, statements, voters, votes, read, id } = report
  const lines = isKnown
    ? ['These files were here already. Nothing was changed.']
    : [`Brought in ${statements} statements from ${basename(input.statements)}.`]
  if (votes > 0) lines.push(`The map holds ${votes} votes of ${voters} people.`)
  if (read > votes) lines.push(`${read - votes} votes were replaced by later ones.`)
  lines.push(`The map: ${id}`)
  return { lines, data: report }
}
