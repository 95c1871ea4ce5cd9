import { execFileSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The unprivileged user PostgreSQL runs as when Talkoo is root; null means: the user Talkoo is. */
export type SystemUser = { uid: number; gid: number } | null

const windows = process.platform === 'win32'

/** Chooses the user: the owner of an existing cluster, else `nobody`, because PostgreSQL refuses to be root. */
export async function chooseSystemUser(cluster: string): Promise<SystemUser> {
  if (windows || process.getuid?.() !== 0) return null
  const existing = await stat(cluster).catch(() => null)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') }
}

function idOfNobody(option: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return 65_534
  }
}

/** Whether the user may walk to a path and read it: root's own home is usually closed to others. */
export async function mayReach(path: string, user: SystemUser): Promise<boolean> {
  if (!user) return true
  for (let at = path; ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at)
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
    if ((bits & 1) === 0) return false
    if (at === dirname(at)) return true
  }
}
