import type { z } from 'zod'
import type { TextFile } from '../files.ts'
import { readLocatedJson, type JsonPath, type LineMistake } from './located-json.ts'
import { reasonFor } from './reasons.ts'

/** Where a file of data is wrong, and why. */
export type FileMistake = LineMistake & { file: string }

/** Something wrong in a part of a document, by where the part is. */
export type PathMistake = { path: JsonPath; reason: string }

/** What a file holds, or null where it does not fit its schema; and all that is wrong in it, by line. */
export type ReadDataFile<T> = { value: T | null; mistakes: FileMistake[] }

/** Reads a JSON file that people wrote: against its schema, then for what a schema cannot see. */
export function readDataFile<S extends z.ZodType>(
  file: TextFile,
  schema: S,
  furtherChecks: (value: z.infer<S>) => PathMistake[],
): ReadDataFile<z.infer<S>> {
  const read = readLocatedJson(file.text)
  if (!read.ok) return { value: null, mistakes: [{ file: file.path, ...read.mistake }] }
  const { json } = read
  const checked = schema.safeParse(json.value)
  const found = checked.success
    ? furtherChecks(checked.data)
    : checked.error.issues.flatMap((issue) => reasonFor(json, issue))
  const located = found.map(({ path, reason }) => ({ line: json.lineOf(path), reason }))
  return {
    value: checked.success ? checked.data : null,
    mistakes: [...json.doubled, ...located]
      .toSorted((a, b) => a.line - b.line)
      .map((mistake) => ({ file: file.path, ...mistake })),
  }
}

/** One line for each mistake: file, line, reason. */
export function describeMistakes(mistakes: readonly FileMistake[]): string {
  return mistakes.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n')
}

/** A file that is not called after its id and version would be found under another name than it says. */
export function misnamed(file: TextFile, { id, version }: Versioned): PathMistake[] {
  const wanted = `${id}@${version}.json`
  if (file.name === wanted) return []
  return [{ path: ['id'], reason: `The file must be named ${wanted} after its id and version.` }]
}

type Versioned = { id: string; version: string }

/** A key that an earlier one of the same list already has; keys name things for good. */
export function repeatedKeys(
  keyed: readonly { key: string; path: JsonPath }[],
  what: string,
): PathMistake[] {
  const seen = new Set<string>()
  return keyed.flatMap(({ key, path }) => {
    if (!seen.has(key)) return (seen.add(key), [])
    return [{ path, reason: `The key "${key}" is already used by another ${what}.` }]
  })
}
