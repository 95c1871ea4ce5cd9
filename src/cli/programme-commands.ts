import type { ProgrammeActions } from './actions.ts'
import { neededOption, optionOr, type Answer, type Call, type CliCommand } from './command.ts'
import { refused } from './refusals.ts'

const text = { type: 'string' } as const

/** Commands for whoever keeps the programmes of a site. */
export const programmeCommands: CliCommand[] = [
  {
    name: 'programme list',
    usage: '',
    about: 'show the programmes with their labs, and the labs that ask to join',
    words: 0,
    options: {},
    run: list,
  },
  {
    name: 'programme write',
    usage: '<address> --name <name> [--about <text>] [--language en]',
    about: 'make a programme, or word it in one more language; its page is /programmes/<address>',
    words: 1,
    options: { name: text, about: text, language: text },
    run: write,
  },
  withLab('invite', 'invite a lab; its coordinator answers', 'invited'),
  withLab('accept', 'let in a lab that asked to join', 'let in'),
  withLab('remove', 'take a lab out, with all it published there', 'taken out'),
  {
    name: 'programme centre',
    usage:
      '<address> --name <name> [--about <text>] [--link <web address>] [--language en] [--remove]',
    about: 'name a centre of knowledge on the page of a programme, or take it off',
    words: 1,
    options: { name: text, about: text, link: text, language: text, remove: { type: 'boolean' } },
    run: centre,
  },
  {
    name: 'programme rebuild',
    usage: '',
    about: 'make the published copies of all labs anew, such as after a restore',
    words: 0,
    options: {},
    run: rebuild,
  },
]

async function list({ actions, settings }: Call): Promise<Answer> {
  const programmes = await actions.programmes.list(settings)
  const lines = programmes.flatMap(({ slug, name, labs, asked, invited, centres }) => [
    `${slug}  ${Object.values(name)[0] ?? ''}`,
    `  labs: ${named(labs)}`,
    `  ask to join: ${named(asked)}`,
    `  invited: ${named(invited)}`,
    `  centres of knowledge: ${named(centres)}`,
  ])
  const none = 'There is no programme yet; talkoo programme write makes one.'
  return { lines: lines.length > 0 ? lines : [none], data: { programmes } }
}

const named = (words: readonly string[]) => words.join(', ') || 'none'

async function write(call: Call): Promise<Answer> {
  const slug = call.words[0]!
  const result = await call.actions.programmes.write(call.settings, {
    slug,
    language: optionOr(call, 'language', 'en'),
    name: neededOption(call, 'name'),
    about: optionOr(call, 'about', ''),
  })
  if (!result.ok) throw refused(result)
  return { lines: [`The programme has its page: ${result.value.address}`], data: result.value }
}

function withLab(
  what: keyof Pick<ProgrammeActions, 'invite' | 'accept' | 'remove'>,
  about: string,
  is: string,
): CliCommand {
  const run = async (call: Call): Promise<Answer> => {
    const lab = neededOption(call, 'lab')
    const programme = call.words[0]!
    const result = await call.actions.programmes[what](call.settings, { programme, lab })
    if (!result.ok) throw refused(result)
    return { lines: [`The lab ${lab} is ${is}.`], data: result.value }
  }
  return {
    name: `programme ${what}`,
    usage: '<address> --lab <address of the lab>',
    about,
    words: 1,
    options: { lab: text },
    run,
  }
}

async function centre(call: Call): Promise<Answer> {
  const input = { programme: call.words[0]!, name: neededOption(call, 'name') }
  const { programmes } = call.actions
  const result = call.options.remove
    ? await programmes.removeCentre(call.settings, input)
    : await programmes.nameCentre(call.settings, {
        ...input,
        language: optionOr(call, 'language', 'en'),
        about: optionOr(call, 'about', ''),
        link: optionOr(call, 'link', ''),
      })
  if (!result.ok) throw refused(result)
  const stands = call.options.remove ? 'is off the page' : 'stands on the page'
  return { lines: [`${input.name} ${stands}.`], data: result.value }
}

async function rebuild({ actions, settings }: Call): Promise<Answer> {
  const { labs, copies } = await actions.programmes.rebuild(settings)
  return { lines: [`Made ${copies} copies of ${labs} labs anew.`], data: { labs, copies } }
}
