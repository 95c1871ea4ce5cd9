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
import { readTextFiles } from '../../../platform/files.ts'

const skill = z.strictObject({ key, name: localText, low: localText, high: localText })

/** A list of skills that people rate themselves by: what a file under methods/skills holds. */
const skillListSchema = z.strictObject({
  id: key,
  version: fileVersion,
  name: localText,
  about: localText,
  skills: z.array(skill).min(1, 'A list needs at least one skill.').max(30),
})
export type SkillList = z.infer<typeof skillListSchema>

/** The list that champions rate themselves by. */
const championSkills = 'local-champion'

let opened: SkillList | null = null

/** Reads the skills of a champion once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openSkills(folder: string): Promise<void> {
  const files = await readTextFiles(join(folder, 'skills'), '.json')
  const read = files.map((file) =>
    readDataFile(file, skillListSchema, (list) => [
      ...misnamed(file, list),
      ...repeatedKeys(
        list.skills.map((one, i) => ({ key: one.key, path: ['skills', i, 'key'] })),
        'skill',
      ),
    ]),
  )
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0)
    throw new Error(`The lists of skills cannot be used:\n${describeMistakes(mistakes)}`)
  const lists = read.flatMap(({ value }) => (value?.id === championSkills ? [value] : []))
  const [newest] = lists.toSorted((a, b) => compareVersions(b.version, a.version))
  if (!newest) throw new Error(`There is no list of skills called ${championSkills}.`)
  opened = newest
}

/** The skills of a champion in their newest version. */
export function skillList(): SkillList {
  if (!opened) throw new Error('the skills are not open yet')
  return opened
}
