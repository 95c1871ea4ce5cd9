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

/** A text as the log may keep it: a failed query names what it was given, and that can be anybody's words. */
export function withoutParams(text: string): string {
  return text.replace(/\nparams: [\s\S]*/, '\nparams: left out')
}

/** An error as the log may keep it, with the way it took through the program. */
export function errorForLog(error: unknown): Record<string, string | undefined> {
  const { name, message = '', stack = '', code } = error as Error & { code?: string }
  const way = stack.slice(Math.max(0, stack.indexOf(message)) + message.length)
  return {
    kind: name,
    code,
    message: withoutParams(message),
    stack: withoutParams(way.trimStart()),
  }
}
