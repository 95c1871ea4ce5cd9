import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file people wrote by hand: `path` is what a mistake in it is reported under. */
export type TextFile = { name: string; path: string; text: string }

/** Reads the files of one folder whose names end so, in the order of their names. Folders inside are left alone. */
export async function readTextFiles(folder: string, ending: string): Promise<TextFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .toSorted()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { name, path, text: await readFile(path, 'utf8') }
    }),
  )
}
