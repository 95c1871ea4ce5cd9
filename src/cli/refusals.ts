import { hostProblem } from '../platform/host-problem.ts'
import { languages } from '../shared/language.ts'
import type { Refusal } from '../shared/result.ts'

type Details = Record<string, unknown>

const sentences: Record<string, (details: Details) => string> = {
  'not-empty': () => 'The database is not empty; a demo world needs an empty one.',
  'slug-taken': ({ slug }) => `The address ${slug} is taken; choose another.`,
  'slug-reserved': ({ slug }) => `The site needs the address ${slug} itself; choose another.`,
  'no-such-lab': ({ lab }) =>
    `There is no lab with the address ${lab}; talkoo lab create makes one.`,
  'no-such-initiative': ({ initiativeId }) =>
    `The lab has no initiative ${initiativeId}; its id stands in the address of its page.`,
  'folder-not-empty': ({ folder }) =>
    `The folder ${folder} is not empty; name one that is not there yet.`,
  'no-such-file': ({ file }) => `There is no file ${file}, or it cannot be read.`,
  'initiative-ended': () => 'The initiative has ended; nothing new is brought in.',
  'file-empty': () => 'The file is empty.',
  'not-a-table': () => 'This is not a table of text. If it is a spreadsheet, save it as CSV first.',
  'unknown-column': ({ column }) => `The file has no column called ${column}.`,
  'import-failed': ({ problem, linesRead }) =>
    `Reading stopped after line ${linesRead} (${problem}). Nothing was brought in.`,
  'file-mistakes': ({ mistakes: found, count }) => mistakenLines(found as Mistake[], Number(count)),
  'not-votes': ({ file }) =>
    `${file} is no file of votes: it has neither the columns comment-id, voter-id and vote, nor participant as its first column.`,
  'nothing-in-files': () => 'The files hold no statement.',
  'has-statements': () =>
    'The map has statements of its own; files are read into an empty map, or into one that came from files.',
  'map-open': () => 'The map is open; close it before files are read in.',
  'no-such-map': ({ opinionMapId }) => `The initiative has no opinion map ${opinionMapId}.`,
  'no-such-programme': ({ programme }) =>
    `There is no programme with the address ${programme}; talkoo programme write makes one.`,
  'in-a-programme': () => 'The lab belongs to a programme already.',
  'waits-already': () =>
    'The lab has asked or is invited already; talkoo programme list shows where.',
  'nothing-waits': () => 'The lab has not asked to join this programme.',
  'not-in-it': ({ programme }) => `The lab does not belong to the programme ${programme}.`,
  'no-such-centre': ({ name }) => `The programme names no centre called ${name}.`,
  'unknown-language': ({ language }) =>
    `The site does not speak ${language}; it speaks ${languages.join(', ')}.`,
  'no-such-account': () => 'Nobody has an account with this e-mail address.',
}

type Mistake = { file: string; line: number; reason: string; value: string }

function mistakenLines(found: readonly Mistake[], count: number): string {
  const lines = found.map(
    ({ file, line, reason, value }) =>
      `${file}, line ${line}: ${mistakeWords[reason] ?? reason}${value && ` (${value})`}`,
  )
  const more = count - found.length
  if (more > 0) lines.push(`… and ${more} more.`)
  return [...lines, 'Nothing was brought in.'].join('\n')
}

/** What is wrong with a line of statements or votes. */
const mistakeWords: Record<string, string> = {
  'line-too-long': 'this line is far too long for a line of votes',
  'no-column': 'this column is missing',
  'wrong-number-of-columns': 'not as many columns as the first line',
  'quote-not-closed': 'a quotation mark is never closed',
  'not-a-number': 'the number of a statement is a whole number',
  'not-a-time': 'the timestamp is not a number',
  'not-a-vote': 'a vote is 1, 0 or -1',
  'nobody-or-nothing': 'the voter is missing',
  'empty-statement': 'the statement is empty',
  'statement-too-long': 'the statement is longer than 1000 characters',
  'statement-twice': 'this number stands in the file twice',
  'other-words': 'the map has other words under this number',
  'too-many-statements': 'a map holds up to 5000 statements',
  'unknown-statement': 'no statement has this number',
  'participant-twice': 'this participant stands in the file twice',
}

/** By the field that was mistaken; a field is named as people type it. */
const mistakes: Record<string, string> = {
  slug: 'The address of a lab or programme has 2 to 40 small letters a to z, figures and hyphens, a letter first.',
  languages: `--languages can be ${languages.join(', ')}, with a comma between them.`,
  name: '--name is too long.',
  about: '--about is too long.',
  address: '--link must begin with http:// or https://.',
  timeZone: '--time-zone must be a time zone, such as Europe/Stockholm.',
  brandColour: '--colour must be # and six figures or letters a to f, such as "#0b5a4a".',
  body: '--map needs body or title: the column that holds what was said.',
  dateFormat: '--date-format can be iso, day-first, month-first or timestamp.',
  kind: '--kind can be idea or note.',
  visibility: '--visibility can be public or lab.',
  source: '--source has 500 characters at most.',
  topic: '--topic has 120 characters at most.',
  licence: '--licence has 200 characters at most.',
  sourceAddress: '--source-address must begin with http:// or https://.',
  email: '--email must be an e-mail address, such as anna@example.org.',
}

/** A refusal of the application as sentences for whoever typed the command. */
export function refused({ code, details }: Refusal<string>): Error {
  const known = code === 'invalid-input' ? mistaken(details) : sentences[code]?.(details)
  return hostProblem(known || `It was refused (${code}).`)
}

function mistaken({ issues }: Details): string {
  const fields = new Set((issues as { path: PropertyKey[] }[]).map(({ path }) => String(path[0])))
  // A name is kept by language, so an unknown language is a mistake in both.
  if (fields.has('languages')) fields.delete('name')
  return [...fields].map((field) => mistakes[field] ?? `${field} cannot be read.`).join('\n')
}
