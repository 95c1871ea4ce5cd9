import { join } from 'node:path'
import { z } from 'zod'
import {
  compareVersions,
  describeMistakes,
  fileVersion,
  key,
  localText,
  misnamed,
  readDataFile,
  repeatedKeys,
} from '../../../platform/data-files/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { readTextFiles } from '../../../platform/files.ts'

const point = z.strictObject({ key, title: localText, why: localText, clause: localText })

/** A checklist as data: what a file under methods/commissioning holds. */
const checklistSchema = z.strictObject({
  id: key,
  version: fileVersion,
  name: localText,
  about: localText,
  points: z.array(point).min(1, 'A checklist needs at least one point.'),
})
export type Checklist = z.infer<typeof checklistSchema>
export type Point = Checklist['points'][number]

let opened: readonly Checklist[] | null = null

/** Reads all checklists once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openChecklists(folder: string): Promise<void> {
  const files = await readTextFiles(join(folder, 'commissioning'), '.json')
  const read = files.map((file) =>
    readDataFile(file, checklistSchema, (list) => [
      ...misnamed(file, list),
      ...repeatedKeys(
        list.points.map((one, at) => ({ key: one.key, path: ['points', at, 'key'] })),
        'point',
      ),
    ]),
  )
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0) {
    throw new Error(`The checklists cannot be used:\n${describeMistakes(mistakes)}`)
  }
  opened = read
    .flatMap(({ value }) => (value ? [value] : []))
    .toSorted((a, b) => compareVersions(b.version, a.version))
}

/** The checklist in its newest version, for texts that are added now. */
export function newestChecklist(): Checklist {
  if (!opened?.[0]) throw new Error('the checklists are not open yet')
  return opened[0]
}

/** The checklist that a text was held against when it was added. */
export function findChecklist(text: { checklistId: string; checklistVersion: string }): Checklist {
  const { checklistId: id, checklistVersion: version } = text
  const found = opened?.find((one) => one.id === id && one.version === version)
  if (!found) throw new NotFound()
  return found
}
