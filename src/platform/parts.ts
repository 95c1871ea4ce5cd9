import type { Logger } from 'graphile-worker'
import type { Clock } from './clock.ts'
import type { Database, Db } from './db/database.ts'
import type { Settings } from './config.ts'
import type { Dictionary } from './i18n.ts'
import type { Job, Listener } from './jobs.ts'
import type { LabDirectory } from './lab-directory.ts'
import type { Log } from './log.ts'
import type {
  ActivityNeed,
  Beside,
  Checkers,
  GatheredPage,
  NavigationItem,
  PersonalData,
  RoleAsked,
  RoleWord,
  Sweep,
  ThreadKind,
} from './manifest.ts'
import type { LabId } from '../shared/id.ts'
import type { Provider } from './openid/index.ts'
import type { Metrics } from './metrics/index.ts'
import type { Mail } from './mail/mail.ts'
import type { Blobs } from './blobs/blobs.ts'
import type { Assets } from './http/assets.ts'
import type { Limits } from './http/limits.ts'

/** What people of a lab are called, by participant id: for modules that may not know people. */
export type NamePeople = (
  db: Db,
  labId: LabId,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, string>>

/** How a lab signs what it sends, for modules that may not know labs: empty where it has said nothing. */
export type Sender = {
  operator: string
  champion: string
  phone: string
  email: string
  postalAddress: string
}
export type LookSender = (db: Db, labId: LabId) => Promise<Sender>

/** Everything a request, a job or a command needs from the house. */
export type AppParts = {
  settings: Settings
  database: Database
  clock: Clock
  log: Log
  jobLogger: Logger
  mail: Mail
  /** Where staff may sign in with the account of their work. */
  provider: Provider | null
  blobs: Blobs
  limits: Limits
  /** What this process counts about itself, if the host wants to read it. */
  metrics: Metrics | null
  assets: Assets
  labs: LabDirectory
  dictionary: Dictionary
  listeners: readonly Listener[]
  jobs: readonly Job[]
  navigation: readonly NavigationItem[]
  checkers: Checkers
  threadKinds: ReadonlyMap<string, ThreadKind>
  gathered: readonly GatheredPage[]
  besides: readonly Beside[]
  personalData: readonly PersonalData[]
  sweeps: readonly Sweep[]
  /** The words for who takes part in a method. */
  roleWords(): RoleWord[]
  /** Whom running work asks for: one query for each module that knows. */
  rolesAsked(db: Db, labId: LabId): Promise<RoleAsked[]>
  /** What the activities of an initiative need: one query for each module that knows. */
  activityNeeds(db: Db, labId: LabId, initiativeId: string): Promise<ActivityNeed[]>
  namePeople: NamePeople
  lookSender: LookSender
  /** Secret for signing what goes into an address or a cookie. */
  signingKey: string
}
