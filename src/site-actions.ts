import { and, eq } from 'drizzle-orm'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type {
  Actions,
  ArchiveInput,
  CoordinatorInput,
  ExportInput,
  ImportInput,
  ImportReport,
  LabInput,
  MapImportInput,
  MapImportReport,
  SignInLink,
} from './cli/actions.ts'
import { manifests, type App } from './app.ts'
import { act, withApp } from './beside-site.ts'
import { start } from './main.ts'
import { programmes } from './programmes.ts'
import { system } from './platform/actor.ts'
import type { Settings } from './platform/config.ts'
import { inLab, onSite } from './platform/db/database.ts'
import { NotFound } from './platform/errors.ts'
import { archiveLab, type Site } from './platform/lab-archive/index.ts'
import { isUuid, siteLabId, type Id, type LabId } from './shared/id.ts'
import type { Language } from './shared/language.ts'
import { done, refuse, type Result } from './shared/result.ts'
import { bringFiles } from './modules/engagement/index.ts'
import { createLab as createLabCommand } from './modules/labs/index.ts'
import {
  addParticipant,
  createAccount,
  giveRole,
  linkMinutes,
  lookAccountByEmail,
  participant,
  signInLinkFor,
} from './modules/people/index.ts'
import { exportContributions, guessLanguage, importFile } from './modules/voices/index.ts'
import { hundredChampions, seedHundredChampions } from '../seeds/hundred-champions.ts'
import { lookState, seedWorld, worlds } from '../seeds/index.ts'

/** What the commands do that need a site: loading it takes most of the memory of a short command. */
export const actions: Actions = {
  start: startSite,
  migrate: (settings) => withApp(settings, async (_app, applied) => ({ applied })),
  worlds: [...Object.keys(worlds), hundredChampions],
  seed: (settings, world) =>
    withApp(settings, (app) =>
      world === hundredChampions
        ? seedChampions(app, world)
        : seed(app, world as keyof typeof worlds),
    ),
  createLab: (settings, input) => withApp(settings, (app) => createLab(app, settings, input)),
  createCoordinator: (settings, input) => withApp(settings, (app) => createCoordinator(app, input)),
  importContributions: (settings, input, tell) =>
    withApp(settings, (app) => importContributions(app, input, tell)),
  exportContributions: (settings, input, tell) =>
    withApp(settings, (app) => exportToFile(app, input, tell)),
  archiveLab: (settings, input, tell) => withApp(settings, (app) => archive(app, input, tell)),
  importOpinionMap: (settings, input, tell) =>
    withApp(settings, (app) => importOpinionMap(app, input, tell)),
  programmes,
  signInLink: (settings, email) => withApp(settings, (app) => signInLink(app, email)),
}

async function startSite(settings: Settings, tell: (line: string) => void) {
  const { address, app, stop } = await start(settings, tell)
  return { address, signIn: await waysIn(app, settings), stop }
}

async function waysIn(app: App, settings: Settings): Promise<string[]> {
  const lines: string[] = []
  const labs = await app.parts.labs.all()
  const demo = settings.world === 'demo' && labs.some((lab) => lab.demo)
  if (demo)
    lines.push('Demo: open Sign in and choose a person, such as the coordinator Britta Sjödin.')
  else
    lines.push(
      'People sign in by a link that comes by e-mail. No mail yet? npx talkoo sign-in-link <e-mail>',
    )
  if (labs.length === 0) lines.push('There is no lab yet. Make one: npx talkoo lab create')
  if (app.parts.mail.kind === 'inbox') {
    lines.push(
      'No mail server is set: letters wait in the database' +
        (demo ? ', at /development-inbox.' : '; set SMTP_URL.'),
    )
  }
  return lines
}

async function seed(
  { parts }: App,
  world: keyof typeof worlds,
): Promise<Result<{ world: string }>> {
  if ((await lookState(parts)) === 'in-use') return refuse('not-empty')
  await seedWorld(parts, world)
  return done({ world })
}

/** A lab beside what is there already, so the database need not be empty. */
async function seedChampions({ parts }: App, world: string): Promise<Result<{ world: string }>> {
  await seedHundredChampions(parts)
  return done({ world })
}

async function createLab(
  { parts }: App,
  settings: Settings,
  input: LabInput,
): Promise<Result<{ id: string; address: string }>> {
  const languages = input.languages.split(',').map((language) => language.trim())
  const { slug, timeZone } = input
  const name = Object.fromEntries(languages.map((language) => [language, input.name]))
  const made = await act(parts, siteLabId, createLabCommand, {
    slug,
    name,
    languages,
    timeZone,
    brandColour: input.colour,
  })
  return made.ok ? done({ id: made.value.id, address: `${settings.url}/${slug}` }) : made
}

async function createCoordinator(
  { parts }: App,
  input: CoordinatorInput,
): Promise<Result<{ id: string; link: SignInLink }>> {
  parts.labs.forget()
  const lab = await parts.labs.find(input.lab)
  if (!lab) return refuse('no-such-lab', { lab: input.lab })
  const { email, name } = input
  const language = lab.languages[0]!
  const known = await onSite(parts.database, (db) => lookAccountByEmail(db, email))
  const account = known
    ? done({ id: known.id })
    : await act(parts, siteLabId, createAccount, { email, name, language })
  if (!account.ok) return account
  const accountId = account.value.id
  const person = await personOf(parts, lab.id, accountId, { name, email, language })
  if (!person.ok) return person
  const role = await act(parts, lab.id, giveRole, {
    participantId: person.value.id,
    role: 'coordinator',
  })
  if (!role.ok && role.code !== 'role-already-held') return role
  const link = await signInLink({ parts }, email)
  return link.ok ? done({ id: accountId, link: link.value }) : link
}

/** Who this account is in a lab; they are added where the lab does not know them. */
async function personOf(
  parts: App['parts'],
  labId: LabId,
  accountId: Id<'account'>,
  details: { name: string; email: string; language: string },
): Promise<Result<{ id: Id<'participant'> }>> {
  const [known] = await inLab(parts.database, labId, (db) =>
    db
      .select({ id: participant.id })
      .from(participant)
      .where(and(eq(participant.labId, labId), eq(participant.accountId, accountId))),
  )
  if (known) return done(known)
  return act(parts, labId, addParticipant, { ...details, preferredChannel: 'email', accountId })
}

/** How often the command line looks whether another process has done the work. */
const lookEveryMs = 500

async function importContributions(
  { parts }: App,
  { lab: slug, file, ...asked }: ImportInput,
  tell: (doneBytes: number, ofBytes: number) => void,
): Promise<Result<ImportReport>> {
  parts.labs.forget()
  const lab = await parts.labs.find(slug)
  if (!lab) return refuse('no-such-lab', { lab: slug })
  if (await firstUnreadable([file])) return refuse('no-such-file', { file })
  const source = fileAt(file)
  const waiting = { tell, pause: () => pause(lookEveryMs) }
  return importFile(parts, lab.id, { ...asked, file: source }, waiting)
}

async function importOpinionMap(
  { parts }: App,
  { lab: slug, statements, votes, topic, opinionMapId, ...told }: MapImportInput,
  tell: (votesRead: number) => void,
): Promise<Result<MapImportReport>> {
  parts.labs.forget()
  const lab = await parts.labs.find(slug)
  if (!lab) return refuse('no-such-lab', { lab: slug })
  if (!isUuid(told.initiativeId)) return refuse('no-such-initiative', told)
  if (opinionMapId && !isUuid(opinionMapId)) return refuse('no-such-map', { opinionMapId })
  const missing = await firstUnreadable([statements, ...(votes ? [votes] : [])])
  if (missing) return refuse('no-such-file', { file: missing })
  const { initiativeId } = told
  const wish = opinionMapId
    ? { initiativeId, opinionMapId }
    : { ...told, topic: { [languageOf(topic, lab.languages)]: topic } }
  const given = { statements: fileAt(statements), votes: votes ? fileAt(votes) : null }
  const who = { actor: system, labId: lab.id }
  try {
    return await bringFiles(parts, who, wish, given, { tell })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return opinionMapId
      ? refuse('no-such-map', { opinionMapId })
      : refuse('no-such-initiative', { initiativeId })
  }
}

function languageOf(words: string, spoken: readonly Language[]): Language {
  const guess = guessLanguage(words, spoken)
  return spoken.find((one) => one === guess) ?? spoken[0]!
}

function fileAt(file: string) {
  return { name: basename(file), open: () => createReadStream(file) }
}

async function firstUnreadable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const readable = await access(file, constants.R_OK).then(
      () => true,
      () => false,
    )
    if (!readable) return file
  }
  return undefined
}

async function exportToFile(
  { parts }: App,
  { lab: slug, initiativeId, format, file }: ExportInput,
  tell: (count: number) => void,
): Promise<Result<{ count: number }>> {
  parts.labs.forget()
  const lab = await parts.labs.find(slug)
  if (!lab) return refuse('no-such-lab', { lab: slug })
  let sum = 0
  const wish = { initiativeId, format, tell: (count: number) => tell((sum = count)) }
  const pieces = await exportContributions(parts, lab, wish)
  if (!pieces.ok) return pieces
  await pipeline(pieces.value, createWriteStream(file))
  return done({ count: sum })
}

async function archive(
  { parts, web }: App,
  { lab: slug, folder }: ArchiveInput,
  tell: (pages: number) => void,
) {
  parts.labs.forget()
  const lab = await parts.labs.find(slug)
  if (!lab) return refuse('no-such-lab', { lab: slug })
  const tables = manifests.flatMap(({ archived = [] }) => archived)
  const site: Site = async (address, language) =>
    web.request(parts.settings.url + address, { headers: { 'accept-language': language } })
  return archiveLab(parts, { lab, site, tables, folder, tell })
}

async function signInLink(
  { parts }: Pick<App, 'parts'>,
  email: string,
): Promise<Result<SignInLink>> {
  const link = await signInLinkFor(parts, email)
  if (!link.ok) return link
  const expiresAt = new Date(parts.clock.now().getTime() + linkMinutes * 60_000)
  return done({ address: link.value.address, expiresAt })
}
