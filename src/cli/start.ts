import { hostProblem, errorCode } from '../platform/host-problem.ts'
import type { RunningSite } from './actions.ts'
import type { Answer, Call, CliCommand } from './command.ts'

const impatientAfterMs = 2_000

/** Serves until a signal comes; stops everything before it answers. */
export const startCommand: CliCommand = {
  name: 'start',
  usage: '',
  about: 'start the site (what npm start does)',
  words: 0,
  options: {},
  run: start,
}

async function start(call: Call): Promise<Answer> {
  const stopped = signalled()
  const site = await startOrExplain(call)
  for (const line of greeting(call, site)) call.say(line)
  call.say('Stop it with Ctrl-C.')
  await stopped
  call.say('Stopping.')
  await site.stop()
  return { lines: ['Stopped.'], data: { stopped: true } }
}

function greeting({ settings }: Call, { address, signIn }: RunningSite): string[] {
  if (settings.runs === 'jobs') return ['Talkoo works on its jobs; this process serves no pages.']
  return [`Talkoo answers at ${address}`, ...signIn]
}

/** Resolves at the first signal; a second one, given in earnest, ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt = 0
    const onSignal = () => {
      // Ctrl-C often arrives twice: from the terminal and from the program that started this one.
      if (firstAt && Date.now() - firstAt > impatientAfterMs) process.exit(130)
      firstAt ||= Date.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}

async function startOrExplain({ actions, settings, tell }: Call): Promise<RunningSite> {
  try {
    return await actions.start(settings, tell)
  } catch (error) {
    const where = `${settings.host}, port ${settings.port}`
    const sentences: Record<string, string> = {
      EADDRINUSE: `Port ${settings.port} is in use by another program; stop it or set PORT to another number.`,
      EACCES: `This user may not listen on ${where}; set PORT to a number above 1023.`,
      EADDRNOTAVAIL: `${settings.host} is not an address of this computer; correct HOST.`,
      ENOTFOUND: `${settings.host} is not known as a host; correct HOST.`,
    }
    const listening = (error as { syscall?: string }).syscall
    const sentence = ['listen', 'getaddrinfo'].includes(listening ?? '')
      ? sentences[errorCode(error)]
      : undefined
    throw sentence ? hostProblem(sentence, error) : error
  }
}
