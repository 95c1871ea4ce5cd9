import { openApp } from '../../src/app.ts'
import { anonymous, system, type Actor } from '../../src/platform/actor.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { runCommand, type Command } from '../../src/platform/command.ts'
import { readSettings } from '../../src/platform/config.ts'
import type { Assets } from '../../src/platform/http/assets.ts'
import { hashOf, newId, newToken } from '../../src/platform/ids.ts'
import { drainJobs } from '../../src/platform/jobs.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { openLog } from '../../src/platform/log.ts'
import { siteLabId, type Id, type LabId } from '../../src/shared/id.ts'
import type { Role } from '../../src/shared/role.ts'
import { createLab } from '../../src/modules/labs/index.ts'
import { addParticipant, createAccount, giveRole, signIn } from '../../src/modules/people/index.ts'
import { onSite } from '../../src/platform/db/database.ts'
import { openBrowser, type Browser } from './browser.ts'
import { countingQueries } from './queries.ts'
import { emptyWorld, type World } from './world.ts'

/** The moment at which tests happen, unless they move the clock. */
export const testNow = new Date('2026-11-22T10:00:00Z')

/** A person of a test with their own signed-in browser. */
export type TestPerson = {
  name: string
  email: string
  participantId: Id<'participant'>
  accountId: Id<'account'>
  browser: Browser
}
type PersonWish = { name?: string; role?: Role; initiativeId?: string }

/** The whole application on a database of its own, entered through the front door. */
export type TestApp = Awaited<ReturnType<typeof testApp>>

const noAssets: Assets = {
  css: '/assets/site.css',
  font: '/assets/font.woff2',
  islands: {},
  find: async () => null,
}

/** Opens the application for one test file, in a world of its own; `env` adds settings. */
export async function testApp(env: Record<string, string> = {}, world?: World) {
  const { database, folder } = world ?? (await emptyWorld())
  const settings = readSettings({
    TALKOO_DATA: folder,
    LOG_LEVEL: 'silent',
    TALKOO_WORLD: 'none',
    ...env,
  })
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const clock = fixedClock(testNow)
  const secrets = { derive: (purpose: string) => `test ${purpose}` }
  const log = openLog('silent')
  const { parts, web, kept } = await openApp({
    settings: settings.value,
    secrets,
    database,
    clock,
    log,
    assets: noAssets,
  })

  const run = async <I, V, C extends string>(
    labId: LabId,
    actor: Actor,
    what: Command<I, V, C>,
    input: unknown,
  ): Promise<V> => {
    const result = await runCommand(parts, { actor, labId }, what, input)
    if (result.ok) return result.value
    throw new Error(`${what.name} was refused: ${result.code} ${JSON.stringify(result.details)}`)
  }

  /** A lab of its own for each test. */
  const lab = async (
    wish: Partial<Pick<LabEntry, 'languages' | 'demo' | 'name'>> = {},
  ): Promise<LabEntry> => {
    const slug = `lab-${newToken(6)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, 'x')}`
    await run(siteLabId, system, createLab, {
      slug,
      name: { en: 'Test lab', sv: 'Testlabb' },
      languages: ['en', 'sv'],
      timeZone: 'Europe/Stockholm',
      brandColour: '#0b6e4f',
      ...wish,
    })
    parts.labs.forget()
    return (await parts.labs.find(slug))!
  }

  /** Somebody with an account who is signed in, holding a role in the lab or in one initiative. */
  const person = async (of: LabEntry, wish: PersonWish = {}): Promise<TestPerson> => {
    const mark = newToken(6).toLowerCase()
    const name = wish.name ?? `Person ${mark}`
    const email = `${mark.replace(/[^a-z0-9]/g, 'x')}@test.example`
    const made = await run(siteLabId, system, createAccount, { email, name, language: 'en' })
    const accountId = made.id as Id<'account'>
    const details = { name, email, preferredChannel: 'email', language: 'en', accountId }
    const added = await run(of.id, system, addParticipant, details)
    const participantId = added.id as Id<'participant'>
    if (wish.role) {
      const { role, initiativeId } = wish
      await run(of.id, system, giveRole, { participantId, role, initiativeId })
    }
    return { name, email, participantId, accountId, browser: await signedIn(accountId) }
  }

  const signedIn = async (accountId: Id<'account'>): Promise<Browser> => {
    const token = newToken()
    const now = clock.now()
    const row = {
      id: newId<'sign-in'>(now),
      accountId,
      tokenHash: hashOf(token),
      device: 'Test browser',
    }
    const expiresAt = new Date(now.getTime() + 30 * 24 * 3600 * 1000)
    await onSite(parts.database, (db) =>
      db.insert(signIn).values({ ...row, createdAt: now, lastSeenAt: now, expiresAt }),
    )
    const browser = openBrowser(web)
    browser.cookies.set('talkoo-sign-in', token)
    return browser
  }

  return {
    parts,
    web,
    kept,
    clock,
    database,
    lab,
    person,
    signedIn,
    run,
    /** A browser nobody has signed in with. */
    visitor: () => openBrowser(web),
    /** Runs every waiting job. */
    drain: () => drainJobs(parts),
    /** How many statements some work makes, without the opening and closing of transactions. */
    queries: (work: () => Promise<unknown>) => countingQueries(database.app, work),
  }
}

/** An actor for commands that a test runs past the pages. */
export function actorOf(
  person: Pick<TestPerson, 'participantId' | 'name'>,
  role: Role,
  initiativeId: string | null = null,
): Actor {
  return { ...anonymous(), kind: 'participant', ...person, grants: [{ role, initiativeId }] }
}
