import { z } from 'zod'
import {
  anyLocalText,
  fileVersion,
  key,
  localText,
  words,
} from '../../platform/data-files/index.ts'
import { checkerParams, isKnownChecker } from './checkers.ts'

/** Stages that make different methods comparable, in their usual order. */
export const canonicalStages = [
  'PREPARE',
  'DEFINE',
  'DESIGN',
  'PILOT',
  'DECIDE',
  'DELIVER',
  'ASSESS',
  'TRANSFER',
] as const
export const templateKinds = ['process', 'overlay', 'track', 'subprocess', 'event'] as const
export const orderings = [
  'sequential',
  'sequential-with-return',
  'iterative',
  'cyclic',
  'unordered-nodes',
] as const
export const provenances = [
  'reconstructed',
  'brief',
  'public-source',
  'background-knowledge',
] as const
/** When a requirement counts: only if something was contributed, a pilot exists, or a group holds the gate. */
export const applications = ['contributions', 'pilot', 'group'] as const

/** How much skill it takes to lead an activity. */
export const helpLevels = ['anyone', 'some-practice', 'trained'] as const

const people = z.int().min(1).max(1000)
const groupSize = z
  .strictObject({ min: people, max: people })
  .refine(({ min, max }) => min <= max, 'The smallest group is larger than the largest.')

/** What should come before, by key; it may stand in any phase. */
const prerequisites = z.array(key).min(1).optional()

const requirementParams = z.record(z.string(), z.unknown())

/** A template whose texts are there in the languages that `text` asks for. */
function templateIn(text: typeof localText | typeof anyLocalText) {
  const help = z.strictObject({
    why: text,
    steps: z.array(text).min(2).max(6),
    minutes: z.int().min(5).max(2000),
    groupSize: groupSize,
    level: z.enum(helpLevels),
    materials: z.array(text).min(1).max(8),
    writeDown: text,
    accessible: text,
    paper: text,
  })
  const activity = z.strictObject({ key, name: text, prerequisites, help })
  const evidence = z.strictObject({ key, name: text })
  const requirement = z
    .strictObject({
      key,
      label: text,
      checker: key,
      params: requirementParams,
      rule: z.literal([1, 2, 3, 4, 5]).optional(),
      appliesTo: z.enum(applications).optional(),
    })
    .check(wrongParams)
  const phase = z.strictObject({
    key,
    prerequisites,
    canonicalStages: z.array(z.enum(canonicalStages)).min(1),
    name: text,
    objective: text,
    provenance: z.enum(provenances),
    roles: z.array(z.string()).min(1),
    activities: z.array(activity).min(1),
    evidence: z.array(evidence).min(1),
    gate: z.strictObject({
      sentence: text,
      requirements: z.array(requirement).min(1, 'A gate needs at least one requirement.'),
    }),
    tools: z.array(text),
  })
  return z.strictObject({
    id: key,
    version: fileVersion,
    kind: z.enum(templateKinds),
    ordering: z.enum(orderings),
    name: text,
    purpose: text,
    note: text,
    sources: z.array(words).min(1),
    phases: z.array(phase).min(1),
  })
}

type Asked = { checker: string; params: z.infer<typeof requirementParams> }

function wrongParams(ctx: z.core.ParsePayload<Asked>): void {
  const { checker, params } = ctx.value
  if (!isKnownChecker(checker)) return
  for (const issue of checkerParams[checker].safeParse(params).error?.issues ?? []) {
    ctx.issues.push({ ...issue, input: params, path: ['params', ...issue.path] } as never)
  }
}

/** A method as data: what a file under methods/templates holds. */
export const templateSchema = templateIn(localText)

/** The same as a lab publishes it for itself: each text in one of the languages at least. */
export const ownTemplateSchema = templateIn(anyLocalText)

export type Template = z.infer<typeof templateSchema>
export type TemplatePhase = Template['phases'][number]
export type TemplateActivity = TemplatePhase['activities'][number]
export type ExpectedEvidence = TemplatePhase['evidence'][number]
export type TemplateGate = TemplatePhase['gate']
export type TemplateRequirement = TemplateGate['requirements'][number]
export type Ordering = Template['ordering']
export type MethodKind = Template['kind']
export type Application = (typeof applications)[number]
export type CanonicalStage = (typeof canonicalStages)[number]

/** The words a template may use for who takes part; `from` holds the names used in the method's sources. */
export const roleWordsSchema = z.strictObject({
  note: words,
  roles: z.array(
    z.strictObject({ word: key, name: localText, role: z.boolean(), from: z.array(z.string()) }),
  ),
})
/** The names of checkers that a requirement may use, offered by a module or not yet. */
export const checkerNamesSchema = z.strictObject({
  note: words,
  checkers: z.array(z.strictObject({ name: key, label: localText })),
})
export type CheckerName = z.infer<typeof checkerNamesSchema>['checkers'][number]
export type ActivityHelp = TemplateActivity['help']
export type RoleWord = z.infer<typeof roleWordsSchema>['roles'][number]
