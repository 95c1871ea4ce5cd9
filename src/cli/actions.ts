import type { Settings } from '../platform/config.ts'
import type { Result } from '../shared/result.ts'

/** A site that answers: where, how people sign in, and how to stop it. */
export type RunningSite = { address: string; signIn: string[]; stop(): Promise<void> }

/** What a person typed for a new lab. */
export type LabInput = {
  slug: string
  name: string
  languages: string
  timeZone: string
  colour: string
}

/** What a person typed for a new account that leads a lab. */
export type CoordinatorInput = { email: string; name: string; lab: string }

/** What a person typed to bring in a file of contributions. */
export type ImportInput = {
  file: string
  lab: string
  initiativeId: string
  /** Which column is what: `{ title: 'title', body: 'description' }`. */
  columns: Record<string, string>
  encoding: string
  dateFormat: string
  header: boolean
  kind: string
  visibility: string
  source: string
}

/** What came of an import, with the first lines that could not be read. */
export type ImportReport = {
  importId: string
  kept: number
  known: number
  wrong: number
  wrongLines: { line: number; reason: string; detail: string }[]
}

/** Which contributions to write into which file. */
export type ExportInput = {
  file: string
  format: 'csv' | 'jsonl'
  lab: string
  initiativeId: string
}

/** A way in that works once, for a while. */
export type SignInLink = { address: string; expiresAt: Date; code?: string }

/** What the command line asks of the application; the front door hands it in, because this folder knows no module. */
export type Actions = {
  start(settings: Settings): Promise<RunningSite>
  migrate(settings: Settings): Promise<{ applied: string[] }>
  worlds: readonly string[]
  seed(settings: Settings, world: string): Promise<Result<{ world: string }>>
  createLab(settings: Settings, input: LabInput): Promise<Result<{ id: string; address: string }>>
  createCoordinator(
    settings: Settings,
    input: CoordinatorInput,
  ): Promise<Result<{ id: string; link: SignInLink }>>
  importContributions(
    settings: Settings,
    input: ImportInput,
    tell: (doneBytes: number, ofBytes: number) => void,
  ): Promise<Result<ImportReport>>
  exportContributions(
    settings: Settings,
    input: ExportInput,
    tell: (count: number) => void,
  ): Promise<Result<{ count: number }>>
  signInLink(settings: Settings, email: string): Promise<Result<SignInLink>>
}
