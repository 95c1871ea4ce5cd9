import { z } from 'zod'
import { limits, localText, neededId, neededLocalText, plainText } from '../../../platform/input.ts'
import { isRole } from '../../../shared/role.ts'
import { languages } from '../../../shared/language.ts'
import { remoteFactors } from '../checkers.ts'
import { canonicalStages, helpLevels, orderings, templateKinds } from '../template.ts'
import { partKinds } from './parts.ts'
import { fromLines } from './texts.ts'

/** How much one method of a lab may hold. */
export const ownLimits = {
  methods: 100,
  phases: 20,
  activities: 15,
  evidence: 15,
  requirements: 25,
  steps: 6,
  materials: 8,
  tools: 12,
  sources: 12,
  lines: 3000,
  fileBytes: 1_000_000,
} as const

const ownTemplateId = neededId
/** The mark of what was shown when somebody began to write; empty for something new. */
const seen = z.string().max(64).default('')
/** The languages that the form offered: texts in others stay as they were. */
const spoken = z.array(z.enum(languages)).default([...languages])
const partKey = z.string().max(100).default('')
const name = neededLocalText(limits.line, 'methods.input.name')
const some = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.string().max(100)).max(100),
)

/** Lines of which there are not too many. */
function lines(linesMax: number) {
  return localText(ownLimits.lines)
    .default({})
    .refine((sent) => fromLines([], sent, languages).length <= linesMax, {
      message: 'methods.input.lines',
      params: { max: linesMax },
    })
}

/** A whole number in its bounds, or nothing. */
function count(min: number, max: number) {
  return z.preprocess(
    (sent) => (sent === '' || sent === undefined ? null : Number(sent)),
    z
      .int('methods.input.number')
      .min(min, 'methods.input.number')
      .max(max, 'methods.input.number')
      .nullable(),
  )
}

export const copyTemplateInput = z.strictObject({
  method: z.string('platform.input.choose').min(1, 'platform.input.choose').max(200),
  name,
})

export const writeMethodInput = z.strictObject({
  ownTemplateId,
  seen,
  spoken,
  name,
  purpose: localText(limits.summary).default({}),
  note: localText(limits.summary).default({}),
  kind: z.enum(templateKinds, 'platform.input.choose'),
  ordering: z.enum(orderings, 'platform.input.choose'),
  sources: plainText(ownLimits.lines),
})

export const writePhaseInput = z.strictObject({
  ownTemplateId,
  key: partKey,
  seen,
  spoken,
  name,
  objective: localText(limits.summary).default({}),
  sentence: localText(limits.summary).default({}),
  stages: some.pipe(z.array(z.enum(canonicalStages))),
  roles: some,
  tools: lines(ownLimits.tools),
  prerequisites: some,
})

export const writeActivityInput = z
  .strictObject({
    ownTemplateId,
    phase: partKey,
    key: partKey,
    seen,
    spoken,
    inPhase: partKey,
    name,
    why: localText(limits.summary).default({}),
    steps: lines(ownLimits.steps),
    minutes: count(5, 2000),
    groupMin: count(1, 1000),
    groupMax: count(1, 1000),
    level: z.union([z.enum(helpLevels), z.literal('')]).default(''),
    materials: lines(ownLimits.materials),
    writeDown: localText(limits.summary).default({}),
    accessible: localText(limits.summary).default({}),
    paper: localText(limits.summary).default({}),
    prerequisites: some,
  })
  .refine(({ groupMin: min, groupMax: max }) => (min === null) === (max === null), {
    path: ['groupMax'],
    message: 'methods.input.group-both',
  })
  .refine(({ groupMin: min, groupMax: max }) => min === null || max === null || min <= max, {
    path: ['groupMax'],
    message: 'methods.input.group-order',
  })

export const writeEvidenceInput = z.strictObject({
  ownTemplateId,
  phase: partKey,
  key: partKey,
  seen,
  spoken,
  name,
})

export const writeRequirementInput = z.strictObject({
  ownTemplateId,
  phase: partKey,
  key: partKey,
  seen,
  spoken,
  label: neededLocalText(limits.line, 'methods.input.name'),
  checker: z.string('platform.input.choose').min(1, 'platform.input.choose').max(100),
  role: z
    .string()
    .refine((sent) => sent === '' || isRole(sent), 'platform.input.choose')
    .default(''),
  min: count(1, 1000).default(null),
  groupsMin: count(1, 100).default(null),
  activity: partKey,
  evidence: some,
  factors: some.pipe(z.array(z.enum(remoteFactors))),
})
export type RequirementWish = z.infer<typeof writeRequirementInput>

const aboutPart = { ownTemplateId, kind: z.enum(partKinds), phase: partKey, key: partKey }
export const movePartInput = z.strictObject({ ...aboutPart, way: z.enum(['up', 'down']) })
export const removePartInput = z.strictObject({ ...aboutPart, seen })
export const skipPartInput = z.strictObject({
  ...aboutPart,
  kind: z.enum(['phase', 'activity']),
  skipped: z.enum(['yes', 'no']),
})

export const publishInput = z.strictObject({
  ownTemplateId,
  seen,
  whatChanged: plainText(limits.summary),
})
export const aboutOwnTemplate = z.strictObject({ ownTemplateId })
