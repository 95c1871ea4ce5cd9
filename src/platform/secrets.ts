import { createHmac, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from './config.ts'

/** One secret of the site and what is derived from it: one key for each purpose, so that none opens two doors. */
export type Secrets = { derive(purpose: string): string }

/** Where the secret is kept when the environment does not hold it. */
export const secretFile = (dataFolder: string): string => join(dataFolder, 'secret')

/** The secret from the settings, else from the data folder, made there on first start. */
export async function openSecrets(
  settings: Pick<Settings, 'secret' | 'dataFolder'>,
): Promise<Secrets> {
  return secretsFrom(settings.secret ?? (await keptSecret(settings.dataFolder)))
}

/** The keys that follow from a secret. */
export function secretsFrom(secret: string): Secrets {
  return { derive: (purpose) => createHmac('sha256', secret).update(purpose).digest('base64url') }
}

/** Makes the data folder; as root others may pass through it, because the database runs as another user. */
export async function makeDataFolder(dataFolder: string): Promise<void> {
  await mkdir(dirname(dataFolder), { recursive: true })
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  if (process.getuid?.() === 0) await chmod(dataFolder, 0o711)
}

async function keptSecret(dataFolder: string): Promise<string> {
  const file = secretFile(dataFolder)
  const kept = await readFile(file, 'utf8').catch(ifMissing)
  if (kept) return kept.trim()
  await makeDataFolder(dataFolder)
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await link(draft, file).catch(ifAnotherWasFirst)
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function ifAnotherWasFirst(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
