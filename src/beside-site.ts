import type { App } from './app.ts'
import { open } from './main.ts'
import { system } from './platform/actor.ts'
import { runCommand, type Command } from './platform/command.ts'
import type { Settings } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import type { LabId } from './shared/id.ts'

/** Opens the application beside a site that may be running, and closes it again. */
export async function withApp<T>(
  settings: Settings,
  work: (app: App, applied: string[]) => Promise<T>,
): Promise<T> {
  const { app, database, applied } = await open(
    settings,
    openLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel),
    { join: true },
  )
  try {
    return await work(app, applied)
  } finally {
    await database.stop()
  }
}

/** Runs a change as Talkoo itself, for whoever keeps the site. */
export function act<I, V, C extends string>(
  parts: App['parts'],
  labId: LabId,
  what: Command<I, V, C>,
  input: unknown,
) {
  return runCommand(parts, { actor: system, labId }, what, input)
}
