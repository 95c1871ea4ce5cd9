import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, realpath, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostProblem } from '../../host-problem.ts'
import { makeDataFolder } from '../../secrets.ts'
import { findPrograms, type Programs } from './programs.ts'
import { chooseSystemUser, mayReach, type SystemUser } from './system-user.ts'

/** Where the parts of one embedded server are. */
export type Place = {
  dataFolder: string
  home: string
  /** Folder of the password and the cluster, made as one. */
  server: string
  cluster: string
  passwordFile: string
  /** Folder of the socket; null where PostgreSQL listens on the loopback address instead. */
  socketFolder: string | null
  portFile: string
  logFile: string
  user: SystemUser
  programs: Programs
}

const socketPathBytesMax = 107

/** Finds or makes the folders of the embedded server of a data folder. */
export async function findPlace(dataFolder: string, programsFolder?: string): Promise<Place> {
  await makeDataFolder(dataFolder)
  const data = await realpath(dataFolder)
  const user = await chooseSystemUser(join(data, 'postgres', 'server'))
  const home = await makeHome(data, user)
  return {
    dataFolder: data,
    home,
    server: join(home, 'server'),
    cluster: join(home, 'server', 'cluster'),
    passwordFile: join(home, 'server', 'password'),
    socketFolder: process.platform === 'win32' ? null : await makeSocketFolder(home, user),
    portFile: join(home, 'port'),
    logFile: join(home, 'postgres.log'),
    user,
    programs: await findPrograms(programsFolder ?? home, user),
  }
}

/** Inside the data folder; but when root keeps that closed to others, beside it under /var/lib with a link. */
async function makeHome(data: string, user: SystemUser): Promise<string> {
  const home = join(data, 'postgres')
  const existing = await lstat(home).catch(() => null)
  if (!existing && !(await mayReach(data, user))) {
    const outside = join('/var/lib/talkoo', shortHash(data))
    await mkdir(outside, { recursive: true, mode: 0o711 })
    await symlink(outside, home).catch(ifThere)
  } else if (!existing) {
    await mkdir(home, { mode: user ? 0o711 : 0o700 }).catch(ifThere)
  }
  return realpath(home)
}

async function makeSocketFolder(home: string, user: SystemUser): Promise<string> {
  const inside = join(home, 'run')
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= socketPathBytesMax
  const folder = fits ? inside : join(await realpath(tmpdir()), `talkoo-${shortHash(home)}`)
  await mkdir(folder, { mode: 0o700 }).catch(ifThere)
  const wanted = user?.uid ?? process.getuid?.()
  const found = await lstat(folder)
  if (user && found.uid === 0) await chown(folder, user.uid, user.gid)
  else if (!found.isDirectory() || found.uid !== wanted) {
    throw hostProblem(
      `${folder} belongs to another user; start Talkoo as that user or remove the folder.`,
    )
  }
  await chmod(folder, 0o700)
  return folder
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
