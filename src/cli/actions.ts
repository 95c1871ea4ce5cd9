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

/** What a person typed to make an opinion map from files of another place. */
export type MapImportInput = {
  lab: string
  initiativeId: string
  statements: string
  votes: string | null
  /** A map to read into; none to make one. */
  opinionMapId: string | null
  topic: string
  source: string
  sourceAddress: string
  licence: string
}

/** What came of it; `isKnown` when the same files were there already. */
export type MapImportReport = {
  id: string
  isKnown: boolean
  statements: number
  voters: number
  votes: number
  read: number
}

/** Which contributions to write into which file. */
export type ExportInput = {
  file: string
  format: 'csv' | 'jsonl'
  lab: string
  initiativeId: string
}

/** Which lab to write into which folder. */
export type ArchiveInput = { lab: string; folder: string }

/** A programme as the command line lists it. */
export type ListedProgramme = {
  slug: string
  name: Record<string, string>
  labs: string[]
  asked: string[]
  invited: string[]
  centres: string[]
}

/** What a person typed to word a programme in one language. */
export type ProgrammeInput = { slug: string; language: string; name: string; about: string }

/** What a person typed of a centre of knowledge. */
export type CentreInput = {
  programme: string
  name: string
  language: string
  about: string
  link: string
}

type ProgrammeAndLab = { programme: string; lab: string }

/** What whoever keeps the site does about programmes. */
export type ProgrammeActions = {
  list(settings: Settings): Promise<ListedProgramme[]>
  write(settings: Settings, input: ProgrammeInput): Promise<Result<{ id: string; address: string }>>
  invite(settings: Settings, input: ProgrammeAndLab): Promise<Result<{ id: string }>>
  accept(settings: Settings, input: ProgrammeAndLab): Promise<Result<{ id: string }>>
  remove(settings: Settings, input: ProgrammeAndLab): Promise<Result<{ id: string }>>
  nameCentre(settings: Settings, input: CentreInput): Promise<Result<{ id: string }>>
  removeCentre(
    settings: Settings,
    input: Pick<CentreInput, 'programme' | 'name'>,
  ): Promise<Result<{ id: string }>>
  rebuild(settings: Settings): Promise<{ labs: number; copies: number }>
}

/** A way in that works once, for a while. */
export type SignInLink = { address: string; expiresAt: Date; code?: string }

/** What the command line asks of the application; the front door hands it in, because this folder knows no module. */
export type Actions = {
  start(settings: Settings, tell: (line: string) => void): Promise<RunningSite>
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
  archiveLab(
    settings: Settings,
    input: ArchiveInput,
    tell: (pages: number) => void,
  ): Promise<Result<{ folder: string; pages: number; rows: number }>>
  importOpinionMap(
    settings: Settings,
    input: MapImportInput,
    tell: (votesRead: number) => void,
  ): Promise<Result<MapImportReport>>
  programmes: ProgrammeActions
  signInLink(settings: Settings, email: string): Promise<Result<SignInLink>>
}
