import { z } from 'zod'
import { fileVersion, key, localText, words } from '../../platform/data-files/index.ts'
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

const activity = z.strictObject({
  key,
  name: localText,
  help: z.strictObject({ why: localText, steps: z.array(localText).min(2).max(4) }),
})
const evidence = z.strictObject({ key, name: localText })

const requirement = z
  .strictObject({
    key,
    label: localText,
    checker: key,
    params: z.record(z.string(), z.unknown()),
    rule: z.literal([1, 2, 3, 4, 5]).optional(),
    appliesTo: z.enum(applications).optional(),
  })
  .check((ctx) => {
    const { checker, params } = ctx.value
    if (!isKnownChecker(checker)) return
    for (const issue of checkerParams[checker].safeParse(params).error?.issues ?? []) {
      ctx.issues.push({ ...issue, input: params, path: ['params', ...issue.path] } as never)
    }
  })

const gate = z.strictObject({
  sentence: localText,
  requirements: z.array(requirement).min(1, 'A gate needs at least one requirement.'),
})

const phase = z.strictObject({
  key,
  canonicalStages: z.array(z.enum(canonicalStages)).min(1),
  name: localText,
  objective: localText,
  provenance: z.enum(provenances),
  roles: z.array(z.string()).min(1),
  activities: z.array(activity).min(1),
  evidence: z.array(evidence).min(1),
  gate,
  tools: z.array(localText),
})

/** A method as data: what a file under methods/templates holds. */
export const templateSchema = z.strictObject({
  id: key,
  version: fileVersion,
  kind: z.enum(templateKinds),
  ordering: z.enum(orderings),
  name: localText,
  purpose: localText,
  note: localText,
  sources: z.array(words).min(1),
  phases: z.array(phase).min(1),
})

export type Template = z.infer<typeof templateSchema>
export type TemplatePhase = z.infer<typeof phase>
export type TemplateActivity = z.infer<typeof activity>
export type ExpectedEvidence = z.infer<typeof evidence>
export type TemplateGate = z.infer<typeof gate>
export type TemplateRequirement = z.infer<typeof requirement>
export type Ordering = Template['ordering']
export type Application = (typeof applications)[number]
export type CanonicalStage = (typeof canonicalStages)[number]

/** The words a template may use for who takes part; `from` holds the names used in the method's sources. */
export const roleWordsSchema = z.strictObject({
  note: words,
  roles: z.array(
    z.strictObject({ word: key, name: localText, role: z.boolean(), from: z.array(z.string()) }),
  ),
})
export type RoleWord = z.infer<typeof roleWordsSchema>['roles'][number]
