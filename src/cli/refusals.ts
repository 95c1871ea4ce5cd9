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
  'no-such-file': ({ file }) => `There is no file ${file}, or it cannot be read.`,
  'initiative-ended': () => 'The initiative has ended; nothing new is brought in.',
  'file-empty': () => 'The file is empty.',
  'not-a-table': () => 'This is not a table of text. If it is a spreadsheet, save it as CSV first.',
  'unknown-column': ({ column }) => `The file has no column called ${column}.`,
  'import-failed': ({ problem, linesRead }) =>
    `Reading stopped after line ${linesRead} (${problem}). Nothing was brought in.`,
  'no-such-account': () => 'Nobody has an account with this e-mail address.',
}

/** By the field that was mistaken; a field is named as people type it. */
const mistakes: Record<string, string> = {
  slug: 'The address of a lab has 2 to 40 small letters a to z, figures and hyphens, a letter first.',
  languages: `--languages can be ${languages.join(', ')}, with a comma between them.`,
  name: '--name is too long.',
  timeZone: '--time-zone must be a time zone, such as Europe/Stockholm.',
  brandColour: '--colour must be # and six figures or letters a to f, such as "#0b5a4a".',
  body: '--map needs body or title: the column that holds what was said.',
  dateFormat: '--date-format can be iso, day-first, month-first or timestamp.',
  kind: '--kind can be idea or note.',
  visibility: '--visibility can be public or lab.',
  source: '--source has 500 characters at most.',
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
