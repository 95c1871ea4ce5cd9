import { pino } from 'pino'

export type Log = pino.Logger

/** A log without personal data: no addresses, no names, no bodies; callers pass ids and codes only. */
export function openLog(level: string): Log {
  const options = {
    level,
    base: undefined,
    redact: ['email', 'name', 'token', 'cookie', 'headers'],
  }
  // The standard output belongs to the command line, where a machine may read it.
  return pino(options, pino.destination({ fd: 2, sync: true }))
}
