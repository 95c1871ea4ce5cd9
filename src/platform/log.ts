import { pino } from 'pino'

export type Log = pino.Logger

/** A log without personal data: no addresses, no names, no bodies; callers pass ids and codes only. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    redact: ['email', 'name', 'token', 'cookie', 'headers'],
  })
}
