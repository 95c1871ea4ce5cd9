import type { z } from 'zod'
import type { LabId } from '../shared/id.ts'
import type { Language, LocalText } from '../shared/language.ts'
import type { Access, RouteSet } from './http/routes.ts'
import type { Db } from './db/database.ts'
import type { Actor } from './actor.ts'
import type { CommandContext } from './command.ts'
import type { Messages } from './i18n.ts'
import type { Job, Listener } from './jobs.ts'

/** One entry of a lab's main navigation; `label` is a message key. */
export type NavigationItem = {
  label: string
  address(lab: string): string
  shownTo: Access
  order: number
}

/** What a module asks a requirement checker: one requirement of one gate, on live data. */
export type RequirementQuestion = {
  requirementId: string
  checker: string
  params: Record<string, unknown>
  gateId: string
  phaseId: string
  processId: string
  initiativeId: string
  /** What the requirement binds, where it does not bind everything: 'pilot', 'group', 'contributions'. */
  appliesTo: string | null
}

/**
 * The answer: met, not met, waiting for named people, or not applicable because there is nothing to bind;
 * `detail` is a message key with its values.
 */
export type Verdict = {
  state: 'met' | 'not-met' | 'waiting' | 'not-applicable'
  detail: { key: string; values?: Record<string, unknown> }
  waitingFor?: { participantId: string; name: string }[]
}

/** Answers many questions, of one name or of several, with a constant number of queries: one, if it can. */
export type RequirementChecker = {
  names: readonly string[]
  /** What a name may be asked with: the files of the methods are held against it at start. */
  params?: Readonly<Record<string, z.ZodType>>
  check(
    db: Db,
    labId: LabId,
    questions: RequirementQuestion[],
    now: Date,
  ): Promise<Map<string, Verdict>>
}

/** Every checker the house has, by each of its names. */
export type Checkers = ReadonlyMap<string, RequirementChecker>

/** A kind of thing the thread can name: titles and addresses in one batch, only of what the actor may read. */
export type ThreadKind = {
  kind: string
  /** Message key of what such a thing is called: 'Decision'. */
  label: string
  describe(db: Db, labId: LabId, actor: Actor, ids: string[]): Promise<Map<string, ThreadThing>>
  /** What a person may pick to link to, newest first. */
  pick?(
    db: Db,
    labId: LabId,
    actor: Actor,
    initiativeId: string,
  ): Promise<{ id: string; title: LocalText }[]>
  /** Things it can be made of: who may begins one from there, at an address that knows where it came from. */
  growsFrom?: {
    kinds: readonly string[]
    /** Message key: 'Make an idea of this'. */
    label: string
    may(actor: Actor, initiativeId: string): boolean
    address(at: { lab: string; initiativeId: string }, from: { kind: string; id: string }): string
  }
}
export type ThreadThing = {
  title: LocalText
  address: string
  at: Date | null
  /** Whose thing it is: names what else may be picked, and which champions may link it. */
  initiativeId?: string | null
}

/** Something a page gathered from many modules shows: a sentence with its values, and where to act. */
export type Pointer = {
  key: string
  values?: Record<string, unknown>
  /** Values that people wrote in several languages; the page picks one. */
  texts?: Record<string, LocalText>
  address: string
  at: Date | null
  urgency: 'now' | 'soon' | 'later'
  /** Before all else of its urgency: somebody may be in danger. */
  first?: true
  /** Which part of a champion's day it is: groups their page of today. */
  part?: DayPart
  /** Why it is stuck: groups the coordinator's page. */
  reason?: StuckReason
  /** The initiative it belongs to: filters the coordinator's page. */
  about?: { id: string; title: LocalText }
}

/** A champion's day in the order of their page: out and on the phone, who waits, what to type up and to print. */
export const dayParts = ['out', 'answer', 'key-in', 'print', 'hours', 'questions'] as const
export type DayPart = (typeof dayParts)[number]

export const stuckReasons = ['blocked', 'overdue', 'waiting', 'unowned'] as const
export type StuckReason = (typeof stuckReasons)[number]

/** One piece of work on the lab's front page: what it is, and how far it has come. */
export type WorkCard = {
  title: LocalText
  summary: LocalText
  address: string
  /** Step 3 of 5 and what it is called, without a number where steps have no order; none where no phase is open. */
  step: { number: number | null; of: number; name: LocalText } | null
  /** How many steps are over, for when none is open. */
  done?: { count: number; of: number }
  state: 'running' | 'paused' | 'ended'
}

export type GatheredPage = {
  /** What the lab is working on, on its front page: one query. */
  workingOn?(db: Db, labId: LabId, lab: string): Promise<WorkCard[]>
  /** What a visitor can do now, on the lab's front page. */
  canDoNow?(db: Db, labId: LabId, lab: string, now: Date): Promise<Pointer[]>
  /** What came of it, on the lab's front page. */
  cameOfIt?(db: Db, labId: LabId, lab: string): Promise<Pointer[]>
  /** What is stuck, for the coordinator. */
  stuck?(db: Db, labId: LabId, lab: string, now: Date): Promise<Pointer[]>
  /** What waits for this person. */
  waitsForMe?(
    db: Db,
    labId: LabId,
    lab: string,
    actor: Actor,
    now: Date,
    checkers: Checkers,
  ): Promise<Pointer[]>
}

/** A link that one module puts on another's page, with a count where there is one: `label` is a message key. */
export type BesideLink = {
  label: string
  /** Which part of the work it belongs to, where a page has many: hearing people unless it says so. */
  part?: BesidePart
  values?: Record<string, unknown>
  /** Values that people wrote in several languages; the page picks one. */
  texts?: Record<string, LocalText>
  address: string
  order: number
  /** The one next step of the page: it stands above the others, as a button. */
  main?: true
}

export const besideParts = ['hear', 'sense', 'try', 'with', 'answer'] as const
export type BesidePart = (typeof besideParts)[number]

/** What a module adds to a page about a thing of a lower level: links, in one query at most. */
export type Beside = {
  on: 'initiative' | 'initiative-work' | 'session' | 'person' | 'learning' | 'calls' | 'pilot'
  links(place: {
    db: Db
    labId: LabId
    lab: string
    actor: Actor
    now: Date
    thingId: string
  }): Promise<BesideLink[]>
}

/** One kind of thing that is kept about a person: what it is called, and the rows they may take with them. */
export type PersonalRecords = { label: string; rows: Record<string, unknown>[] }

/** What is left after an erasure, and why: `because` is a message key. */
export type Remains = { because: string; count: number }

/** What a person who asks to be forgotten wants, and what they were known by until now. */
export type ErasureWish = {
  /** Whether their words go too, or stay without their name. */
  words: 'take' | 'keep'
  /** What stands where their name stood. */
  nameless: string
  names: readonly string[]
  emails: readonly string[]
  /** The last digits of their numbers, as many as tell one from another. */
  phones?: readonly string[]
}

/** What a module holds about people. `ids` are all entries of one person, merged ones too. */
export type PersonalData = {
  gather(db: Db, labId: LabId, ids: readonly string[]): Promise<PersonalRecords[]>
  /** Makes it gone or anonymous in the open transaction, and says what remains. */
  erase(ctx: CommandContext, ids: readonly string[], wish: ErasureWish): Promise<Remains[]>
}

/** A word for who takes part, as methods use it, with what people call it. */
export type RoleWord = { word: string; name: LocalText }

/** Whom the work of an initiative asks for now, in a word of `RoleWord`. */
export type RoleAsked = { word: string; initiativeId: string; title: LocalText }

/** What an activity of an initiative needs, as its method says; `placeId` is where the work is. */
export type ActivityNeed = {
  id: string
  title: LocalText
  phase: LocalText
  materials: readonly LocalText[]
  steps: readonly LocalText[]
  groupSize: { min: number; max: number } | null
  placeId: string | null
  /** Still to be done, in a phase that is not over. */
  open: boolean
}

/**
 * What a module shows in public, as rows for the archive of a lab: no names of people, nothing that only some may
 * read. `name` is the file, `label` a message key.
 */
export type ArchivedTable = {
  name: string
  label: string
  rows(db: Db, labId: LabId): Promise<Record<string, unknown>[]>
}

/** Takes away what a module keeps for a while only, every night, as the owner, in all labs. */
export type Sweep = (db: Db, now: Date) => Promise<void>

/** How app.ts puts a module into the house; imported by nothing else. */
export type Manifest = {
  name: string
  messages: Record<Language, Messages>
  routes?: readonly RouteSet[]
  navigation?: readonly NavigationItem[]
  listeners?: readonly Listener[]
  jobs?: readonly Job[]
  checkers?: readonly RequirementChecker[]
  threadKinds?: readonly ThreadKind[]
  /** One for each part of the module that has something to say. */
  gathered?: GatheredPage | readonly GatheredPage[]
  besides?: readonly Beside[]
  personalData?: PersonalData
  sweep?: Sweep
  archived?: readonly ArchivedTable[]
  /** The words for who takes part, for modules that may not know the methods. */
  roleWords?: () => readonly RoleWord[]
  /** Whom running work asks for, for modules that may not know initiatives: one query. */
  rolesAsked?: (db: Db, labId: LabId) => Promise<RoleAsked[]>
  /** What the activities of one initiative need, for modules that may not know them: one query. */
  activityNeeds?: (db: Db, labId: LabId, initiativeId: string) => Promise<ActivityNeed[]>
}
