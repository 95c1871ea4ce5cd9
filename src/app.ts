import { join } from 'node:path'
import { scheduledBackup } from './platform/backup/index.ts'
import { forgetFiles, openBlobs, openBlobStore } from './platform/blobs/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Settings } from './platform/config.ts'
import type { Database } from './platform/db/database.ts'
import type { Assets } from './platform/http/assets.ts'
import { keptPages } from './platform/http/kept-pages.ts'
import { openLimits } from './platform/http/limits.ts'
import { buildWeb } from './platform/http/web.ts'
import { openDictionary } from './platform/i18n.ts'
import { openLabDirectory } from './platform/lab-directory.ts'
import { openJobLogger } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openMail, sendMail } from './platform/mail/index.ts'
import type { Manifest } from './platform/manifest.ts'
import { messages as platform } from './platform/messages/index.ts'
import { openProvider } from './platform/openid/index.ts'
import { openMetrics } from './platform/metrics/index.ts'
import type { AppParts } from './platform/parts.ts'
import { projectFolder, version } from './platform/project.ts'
import type { Secrets } from './platform/secrets.ts'
import { sweep } from './platform/sweep.ts'
import { platformRoutes } from './platform/http/platform-routes.ts'
import { manifest as audit } from './modules/audit/manifest.ts'
import { manifest as champions } from './modules/champions/manifest.ts'
import { manifest as engagement } from './modules/engagement/manifest.ts'
import { manifest as ecosystem } from './modules/ecosystem/manifest.ts'
import { openChecklists, openReadiness } from './modules/ecosystem/index.ts'
import { manifest as home } from './modules/home/manifest.ts'
import { problemPage } from './modules/home/index.ts'
import { manifest as initiatives } from './modules/initiatives/manifest.ts'
import { manifest as insight } from './modules/insight/manifest.ts'
import { lookSender } from './modules/labs/index.ts'
import { manifest as labs } from './modules/labs/manifest.ts'
import { manifest as learning } from './modules/learning/manifest.ts'
import { openLearning, openSkills } from './modules/learning/index.ts'
import { manifest as lessons } from './modules/lessons/manifest.ts'
import { manifest as methods } from './modules/methods/manifest.ts'
import { openCards, openMethods } from './modules/methods/index.ts'
import { manifest as network } from './modules/network/manifest.ts'
import { manifest as notifications } from './modules/notifications/manifest.ts'
import { manifest as people } from './modules/people/manifest.ts'
import { findActor, participantNames, signInAddress } from './modules/people/index.ts'
import { openPilotFiles } from './modules/pilots/index.ts'
import { manifest as pilots } from './modules/pilots/manifest.ts'
import { manifest as sessions } from './modules/sessions/manifest.ts'
import { manifest as thread } from './modules/thread/manifest.ts'
import { manifest as voices } from './modules/voices/manifest.ts'
import { messages as ui } from './ui/messages/index.ts'

/** Every part of the work, in the order of its level. */
export const manifests: readonly Manifest[] = [
  people,
  audit,
  thread,
  notifications,
  labs,
  methods,
  learning,
  ecosystem,
  initiatives,
  sessions,
  voices,
  engagement,
  champions,
  pilots,
  insight,
  lessons,
  network,
  home,
]

/** Every address of the site with who may reach it and what it records. */
export const routeList = [
  ...platformRoutes.list,
  ...manifests.flatMap((manifest) => (manifest.routes ?? []).flatMap((set) => set.list)),
]

/** What the app is built on; tests hand in their own. */
export type Ground = {
  settings: Settings
  secrets: Secrets
  database: Database
  clock: Clock
  log: Log
  assets: Assets
}

/** The application: its parts, its pages and what it keeps in memory. */
export type App = ReturnType<typeof openApp> extends Promise<infer A> ? A : never

/** Puts the modules together on given ground. */
export async function openApp(ground: Ground) {
  // Methods ask for learning paths by name, and a name that is none stops the start.
  await openLearning(join(projectFolder, 'methods'))
  await openSkills(join(projectFolder, 'methods'))
  await openMethods(join(projectFolder, 'methods'), askedWith())
  await openCards(join(projectFolder, 'methods'))
  await openReadiness(join(projectFolder, 'methods'))
  await openChecklists(join(projectFolder, 'methods'))
  await openPilotFiles(join(projectFolder, 'methods'))
  const parts = partsOf(ground)
  const kept = keptPages()
  const web = buildWeb(parts, routeList, { findActor, signInAddress, problemPage }, kept)
  return { parts, web, kept }
}

/** What each checker may be asked with, where its module says so. */
function askedWith() {
  const checkers = manifests.flatMap((manifest) => manifest.checkers ?? [])
  return new Map(checkers.flatMap(({ params }) => Object.entries(params ?? {})))
}

function partsOf(ground: Ground): AppParts {
  const all = <T>(pick: (manifest: Manifest) => readonly T[] | undefined): T[] =>
    manifests.flatMap((manifest) => pick(manifest) ?? [])
  const { settings, database, clock, log, secrets } = ground
  return {
    settings,
    database,
    clock,
    log,
    assets: ground.assets,
    jobLogger: openJobLogger(log),
    mail: openMail(settings, database),
    provider: openProvider(settings.provider, clock, log),
    blobs: openBlobs(openBlobStore(settings), log, clock),
    limits: openLimits(database),
    metrics: settings.metricsToken ? openMetrics(database, version) : null,
    labs: openLabDirectory(database),
    dictionary: openDictionary([platform, ui, ...manifests.map((manifest) => manifest.messages)]),
    listeners: all((m) => m.listeners),
    jobs: [sendMail, forgetFiles, sweep, scheduledBackup, ...all((m) => m.jobs)],
    navigation: all((m) => m.navigation),
    checkers: byName(
      all((m) => m.checkers),
      ({ names }) => names,
    ),
    threadKinds: byName(
      all((m) => m.threadKinds),
      ({ kind }) => [kind],
    ),
    gathered: manifests.flatMap((m) => m.gathered ?? []),
    besides: all((m) => m.besides),
    personalData: manifests.flatMap((m) => m.personalData ?? []),
    sweeps: manifests.flatMap((m) => m.sweep ?? []),
    roleWords: () => manifests.flatMap((m) => m.roleWords?.() ?? []),
    rolesAsked: async (db, labId) => {
      const asked = all((m) => (m.rolesAsked ? [m.rolesAsked] : []))
      return (await Promise.all(asked.map((ask) => ask(db, labId)))).flat()
    },
    activityNeeds: async (db, labId, initiativeId) => {
      const needs = all((m) => (m.activityNeeds ? [m.activityNeeds] : []))
      return (await Promise.all(needs.map((ask) => ask(db, labId, initiativeId)))).flat()
    },
    namePeople: participantNames,
    lookSender,
    signingKey: secrets.derive('signing'),
  }
}

function byName<T>(things: T[], namesOf: (thing: T) => readonly string[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      if (found.has(name)) throw new Error(`two modules offer ${name}`)
      found.set(name, thing)
    }
  }
  return found
}
