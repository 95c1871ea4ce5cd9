import {
  misnamed,
  readDataFile,
  type FileMistake,
  type PathMistake,
} from '../../platform/data-files/index.ts'
import type { TextFile } from '../../platform/files.ts'
import { isRole, roles } from '../../shared/role.ts'
import { crossCheck } from './cross-check.ts'
import { roleWordsSchema, templateSchema, type RoleWord, type Template } from './template.ts'

/** All methods of this site: every version of every template, and the words for who takes part. */
export type MethodLibrary = { templates: readonly Template[]; words: ReadonlyMap<string, RoleWord> }

/** Reads and validates the files of all methods; either all are right or every mistake is told at once. */
export function loadMethods(files: {
  roles: TextFile
  templates: readonly TextFile[]
}): { ok: true; library: MethodLibrary } | { ok: false; mistakes: FileMistake[] } {
  const wordList = readDataFile(files.roles, roleWordsSchema, (value) => wrongWords(value.roles))
  const words = new Map(wordList.value?.roles.map((word) => [word.word, word]))
  const parsed = files.templates.map((file) =>
    readDataFile(file, templateSchema, (value) => [
      ...misnamed(file, value),
      ...(wordList.value ? crossCheck(value, words) : []),
    ]),
  )
  const mistakes = [wordList, ...parsed].flatMap((one) => one.mistakes)
  if (mistakes.length > 0) return { ok: false, mistakes }
  const templates = parsed.flatMap(({ value }) => (value ? [value] : []))
  return { ok: true, library: { templates, words } }
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
