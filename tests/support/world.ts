import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { keptDatabase, testDatabase, type TestDatabase } from './database.ts'

/** What the application of a test stands on: a database, and a folder with its files and its secret. */
export type World = { database: TestDatabase; folder: string }

/** A world in which nothing has happened yet. */
export async function emptyWorld(): Promise<World> {
  return { database: await testDatabase(), folder: await openFolder() }
}

/**
 * A copy of a world that takes long to make: the first file of a run that wants it makes it for all.
 * What `make` opens on the database besides, it closes.
 */
export async function copiedWorld(
  name: string,
  make: (world: World) => Promise<void>,
): Promise<World> {
  const kept = join(inject('database').worldsFolder, name)
  const template = `world_${name}`
  await keptDatabase(template, async (database) => {
    await rm(kept, { recursive: true, force: true })
    await mkdir(kept, { recursive: true })
    await make({ database, folder: kept })
  })
  const folder = await openFolder()
  await cp(kept, folder, { recursive: true })
  return { database: await testDatabase(template), folder }
}

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talkoo-files-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}
