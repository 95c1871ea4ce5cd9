import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLearning, storytelling } from '../../src/modules/learning/index.ts'
import { readTextFiles } from '../../src/platform/files.ts'

type Changes = { validMonths?: number; unlocks?: string[] }

/** From now on this test file learns from the path on storytelling alone, under these names and with these changes. */
export async function learnFrom(changed: Record<string, Changes>): Promise<void> {
  const files = await readTextFiles('methods/learning', '.json')
  const original = files.find(({ name }) => name.startsWith(`${storytelling}@`))!
  const folder = await mkdtemp(join(tmpdir(), 'learning-paths-'))
  await mkdir(join(folder, 'learning'))
  for (const [id, changes] of Object.entries(changed)) {
    const path = { ...JSON.parse(original.text), id, ...changes }
    const name = `${id}@${path.version}.json`
    await writeFile(join(folder, 'learning', name), JSON.stringify(path))
  }
  await openLearning(folder)
  await rm(folder, { recursive: true })
}
