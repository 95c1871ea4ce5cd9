import { join } from 'node:path'
import {
  compareVersions,
  describeMistakes,
  misnamed,
  readDataFile,
} from '../../platform/data-files/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { readTextFiles } from '../../platform/files.ts'
import {
  pathSchema,
  wrongInPath,
  type LearningModule,
  type LearningPath,
  type UnlockWord,
} from './path-file.ts'

/** The path everyone follows before they gather other people's stories. */
export const storytelling = 'responsible-storytelling'

let opened: readonly LearningPath[] | null = null

/** Reads all learning paths once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openLearning(folder: string): Promise<void> {
  const files = await readTextFiles(join(folder, 'learning'), '.json')
  const read = files.map((file) =>
    readDataFile(file, pathSchema, (path) => [...misnamed(file, path), ...wrongInPath(path)]),
  )
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0) {
    throw new Error(`The learning paths cannot be used:\n${describeMistakes(mistakes)}`)
  }
  opened = newestOf(read.flatMap(({ value }) => (value ? [value] : [])))
}

function newestOf(paths: readonly LearningPath[]): LearningPath[] {
  const newest = new Map<string, LearningPath>()
  for (const path of paths) {
    const known = newest.get(path.id)
    if (!known || compareVersions(path.version, known.version) > 0) newest.set(path.id, path)
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Every learning path in its newest version. */
export function listPaths(): readonly LearningPath[] {
  if (!opened) throw new Error('the learning paths are not open yet')
  return opened
}

/** A path in its newest version, or null where its file was taken away. */
export function lookPath(key: string): LearningPath | null {
  return listPaths().find(({ id }) => id === key) ?? null
}

/** A path that an address or a form names. */
export function findPath(key: string): LearningPath {
  const found = lookPath(key)
  if (!found) throw new NotFound()
  return found
}

/** The paths that open something; where there is none, it is open to everybody. */
export function pathsThatUnlock(word: UnlockWord): readonly LearningPath[] {
  return listPaths().filter(({ unlocks }) => unlocks?.includes(word))
}

/** A module of a path, with its place among the others. */
export function findModule(
  path: LearningPath,
  key: string,
): { module: LearningModule; place: number } {
  const place = path.modules.findIndex((one) => one.key === key)
  if (place < 0) throw new NotFound()
  return { module: path.modules[place]!, place }
}

/** How long a whole path takes. */
export function minutesOf({ modules }: LearningPath): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, 0)
}
