import {
  misnamed,
  readDataFile,
  repeatedKeys,
  type FileMistake,
  type PathMistake,
} from '../../platform/data-files/index.ts'
import type { TextFile } from '../../platform/files.ts'
import { isRole, roles } from '../../shared/role.ts'
import { crossCheck } from './cross-check.ts'
import { wrongParams, type HandedParams } from './wrong-params.ts'
import { isOwnId, ownPrefix } from './kept-methods.ts'
import type { Vocabulary } from './mistakes.ts'
import {
  checkerNamesSchema,
  roleWordsSchema,
  templateSchema,
  type CheckerName,
  type RoleWord,
  type Template,
} from './template.ts'

/** All methods of this site: every version of every template, and the words they may use. */
export type MethodLibrary = Vocabulary & { templates: readonly Template[] }

/** Reads and validates the files of all methods; either all are right or every mistake is told at once. */
export function loadMethods(files: {
  roles: TextFile
  checkers: TextFile
  templates: readonly TextFile[]
  /** What the checkers of other modules may be asked with. */
  params?: HandedParams
}): { ok: true; library: MethodLibrary } | { ok: false; mistakes: FileMistake[] } {
  const wordList = readDataFile(files.roles, roleWordsSchema, (value) => wrongWords(value.roles))
  const names = readDataFile(files.checkers, checkerNamesSchema, (value) =>
    namedTwice(value.checkers),
  )
  const vocabulary = {
    words: new Map(wordList.value?.roles.map((word) => [word.word, word])),
    checkers: new Map(names.value?.checkers.map((one) => [one.name, one])),
  }
  const parsed = files.templates.map((file) =>
    readDataFile(file, templateSchema, (value) => [
      ...misnamed(file, value),
      ...ofLab(value),
      ...(wordList.value && names.value ? crossCheck(value, vocabulary) : []),
      ...(wordList.value ? wrongParams(value, files.params ?? new Map(), vocabulary.words) : []),
    ]),
  )
  const mistakes = [wordList, names, ...parsed].flatMap((one) => one.mistakes)
  if (mistakes.length > 0) return { ok: false, mistakes }
  const templates = parsed.flatMap(({ value }) => (value ? [value] : []))
  return { ok: true, library: { ...vocabulary, templates } }
}

function ofLab({ id }: Template): PathMistake[] {
  if (!isOwnId(id)) return []
  return [{ path: ['id'], reason: `Ids that begin with "${ownPrefix}" belong to methods of labs.` }]
}

function namedTwice(names: readonly CheckerName[]): PathMistake[] {
  return repeatedKeys(
    names.map(({ name }, i) => ({ key: name, path: ['checkers', i, 'name'] })),
    'checker',
  )
}

function wrongWords(words: readonly RoleWord[]): PathMistake[] {
  const seen = new Set<string>()
  const wrong = words.flatMap(({ word, role }, i): PathMistake[] => {
    const path = ['roles', i, 'word']
    if (seen.has(word)) return [{ path, reason: `The word "${word}" is listed twice.` }]
    seen.add(word)
    if (role === isRole(word)) return []
    const reason = role
      ? `"${word}" is not a role in Talkoo.`
      : `"${word}" is a role in Talkoo: write "role": true.`
    return [{ path, reason }]
  })
  const missing = roles.filter((role) => !seen.has(role))
  return [
    ...wrong,
    ...missing.map((role) => ({ path: ['roles'], reason: `The role "${role}" is missing.` })),
  ]
}
