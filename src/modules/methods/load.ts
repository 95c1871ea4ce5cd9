import type { z } from 'zod'
import type { TextFile } from '../../platform/files.ts'
import { isRole, roles } from '../../shared/role.ts'
import { crossCheck } from './cross-check.ts'
import {
  readLocatedJson,
  type JsonPath,
  type LineMistake,
  type LocatedJson,
} from './located-json.ts'
import { reasonFor } from './reasons.ts'
import { roleWordsSchema, templateSchema, type RoleWord, type Template } from './template.ts'

/** Where a method file is wrong, and why. */
export type FileMistake = LineMistake & { file: string }

/** All methods of this site: every version of every template, and the words for who takes part. */
export type MethodLibrary = { templates: readonly Template[]; words: ReadonlyMap<string, RoleWord> }

/** Reads and validates the files of all methods; either all are right or every mistake is told at once. */
export function loadMethods(files: {
  roles: TextFile
  templates: readonly TextFile[]
}): { ok: true; library: MethodLibrary } | { ok: false; mistakes: FileMistake[] } {
  const wordList = parse(files.roles, roleWordsSchema, (value) => wrongWords(value.roles))
  const words = new Map(wordList.value?.roles.map((word) => [word.word, word]))
  const parsed = files.templates.map((file) =>
    parse(file, templateSchema, (value) => [
      ...misnamed(file, value),
      ...(wordList.value ? crossCheck(value, words) : []),
    ]),
  )
  const mistakes = [wordList, ...parsed].flatMap((one) => one.mistakes)
  if (mistakes.length > 0) return { ok: false, mistakes }
  const templates = parsed.flatMap(({ value }) => (value ? [value] : []))
  return { ok: true, library: { templates, words } }
}

/** One line for each mistake: file, line, reason. */
export function describeMistakes(mistakes: readonly FileMistake[]): string {
  return mistakes.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n')
}

type PathMistake = { path: JsonPath; reason: string }
type Parsed<T> = { value: T | null; mistakes: FileMistake[] }

function parse<S extends z.ZodType>(
  file: TextFile,
  schema: S,
  furtherChecks: (value: z.infer<S>) => PathMistake[],
): Parsed<z.infer<S>> {
  const read = readLocatedJson(file.text)
  if (!read.ok) return { value: null, mistakes: [{ file: file.path, ...read.mistake }] }
  const { json } = read
  const checked = schema.safeParse(json.value)
  const found = checked.success
    ? furtherChecks(checked.data)
    : checked.error.issues.flatMap((i) => reasonFor(json, i))
  const mistakes = [...json.doubled, ...found.map((mistake) => located(json, mistake))]
  return {
    value: checked.success ? checked.data : null,
    mistakes: mistakes
      .toSorted((a, b) => a.line - b.line)
      .map((mistake) => ({ file: file.path, ...mistake })),
  }
}

function located(json: LocatedJson, { path, reason }: PathMistake): LineMistake {
  return { line: json.lineOf(path), reason }
}

function misnamed(file: TextFile, { id, version }: Template): PathMistake[] {
  const wanted = `${id}@${version}.json`
  if (file.name === wanted) return []
  return [{ path: ['id'], reason: `The file must be named ${wanted} after its id and version.` }]
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
