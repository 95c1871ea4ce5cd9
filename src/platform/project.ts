import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds migrations, methods and seeds: the same from the sources and from the bundle. */
export const projectFolder = findProjectFolder(dirname(fileURLToPath(import.meta.url)))

/** The version of this Talkoo, as package.json says. */
export const version: string = JSON.parse(
  readFileSync(join(projectFolder, 'package.json'), 'utf8'),
).version

function findProjectFolder(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'migrations'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('the project folder was not found')
  return findProjectFolder(above)
}
