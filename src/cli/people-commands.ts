import type { SignInLink } from './actions.ts'
import {
  neededOption,
  optionOr,
  usageMistake,
  type Answer,
  type Call,
  type CliCommand,
} from './command.ts'
import { refused } from './refusals.ts'

const text = { type: 'string' } as const

/** Commands that make labs and let people in. */
export const peopleCommands: CliCommand[] = [
  {
    name: 'seed',
    usage: '<world>',
    about: 'fill an empty database with the world demo, or add the demo lab hundred-champions',
    words: 1,
    options: {},
    run: seed,
  },
  {
    name: 'lab create',
    usage:
      '<address> --name <name> [--languages en,sv] [--time-zone Europe/Stockholm] [--colour "#0b5a4a"]',
    about: 'make a lab; all its pages begin with the address, such as donegal',
    words: 1,
    options: { name: text, languages: text, 'time-zone': text, colour: text },
    run: createLab,
  },
  {
    name: 'account create',
    usage: '--coordinator --email <e-mail> --name <name> --lab <address>',
    about: 'let a person lead a lab, and print a link that signs them in',
    words: 0,
    options: { coordinator: { type: 'boolean' }, email: text, name: text, lab: text },
    run: createAccount,
  },
  {
    name: 'sign-in-link',
    usage: '<e-mail>',
    about: 'print a link that signs a person in, when mail does not reach them',
    words: 1,
    options: {},
    run: signInLink,
  },
]

async function seed({ actions, settings, words, say }: Call): Promise<Answer> {
  const world = words[0]!
  if (!actions.worlds.includes(world))
    throw usageMistake(`There is no world ${world}; there is ${actions.worlds.join(', ')}.`)
  say(`Filling the database with the world ${world}.`)
  const result = await actions.seed(settings, world)
  if (!result.ok) throw refused(result)
  return { lines: [`The world ${world} is there.`], data: result.value }
}

async function createLab(call: Call): Promise<Answer> {
  const result = await call.actions.createLab(call.settings, {
    slug: call.words[0]!,
    name: neededOption(call, 'name'),
    languages: optionOr(call, 'languages', 'en'),
    timeZone: optionOr(call, 'time-zone', Intl.DateTimeFormat().resolvedOptions().timeZone),
    colour: optionOr(call, 'colour', '#0b5a4a'),
  })
  if (!result.ok) throw refused(result)
  return { lines: [`The lab is made: ${result.value.address}`], data: result.value }
}

async function createAccount(call: Call): Promise<Answer> {
  if (!call.options.coordinator)
    throw usageMistake('Say --coordinator: other people are invited by their lab.')
  const result = await call.actions.createCoordinator(call.settings, {
    email: neededOption(call, 'email'),
    name: neededOption(call, 'name'),
    lab: neededOption(call, 'lab'),
  })
  if (!result.ok) throw refused(result)
  const { email = '', lab = '' } = call.options
  const lines = [`${email} leads the lab ${lab}.`, ...linesOf(result.value.link)]
  return { lines, data: result.value }
}

async function signInLink({ actions, settings, words }: Call): Promise<Answer> {
  const result = await actions.signInLink(settings, words[0]!)
  if (!result.ok) throw refused(result)
  return { lines: linesOf(result.value), data: result.value }
}

function linesOf({ address, expiresAt, code }: SignInLink): string[] {
  const minutes = Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 60_000))
  const lines = [`This link signs in once, within ${minutes} minutes:`, address]
  return code ? [...lines, `In another browser, type the code ${code}.`] : lines
}
