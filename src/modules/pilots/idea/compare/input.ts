import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
} from '../../../../platform/input.ts'

/** How many criteria and ideas one round holds. */
export const limits = {
  ...shared,
  criteria: 12,
  ideas: 12,
  piles: 200,
  peopleInPile: 1000,
} as const

export const beginRoundInput = z.strictObject({ initiativeId: neededId, groupId: optionalId })

const about = { initiativeId: neededId, ideaComparisonId: neededId }
export const aboutRound = z.strictObject(about)
export type AboutRound = z.infer<typeof aboutRound>

export const addCriterionInput = z.strictObject({
  ...about,
  label: neededLocalText(limits.title, 'pilots.compare.input.label'),
  why: neededLocalText(limits.reason, 'pilots.compare.input.why'),
  weight: z.coerce
    .number('platform.input.choose')
    .int('platform.input.choose')
    .min(1, 'platform.input.choose')
    .max(3, 'platform.input.choose'),
})
export const removeCriterionInput = z.strictObject({ ...about, ideaCriterionId: neededId })

export const pickIdeasInput = z.strictObject({
  ...about,
  solutionIdeaIds: z
    .union([neededId.transform((one) => [one]), z.array(neededId)])
    .default([])
    .transform((all) => [...new Set(all.map((one) => one.toLowerCase()))])
    .refine((all) => all.length <= limits.ideas, 'pilots.compare.input.too-many-ideas'),
})

export const fixInput = z.strictObject({
  ...about,
  agreed: neededText(limits.reason, 'pilots.compare.input.agreed'),
})

const people = z
  .union([z.literal(''), z.coerce.number()], 'pilots.compare.input.people')
  .transform((count) => (count === '' ? 0 : count))
  .refine(
    (count) => Number.isInteger(count) && count >= 0 && count <= limits.peopleInPile,
    'pilots.compare.input.people',
  )
const points = z.enum(['1', '2', '3', '4', '5'])

export const keyPaperInput = z.strictObject({
  ...about,
  solutionIdeaId: neededId,
  words: neededText(limits.line, 'pilots.compare.input.words'),
  /** By criterion, how many sheets gave it 1, 2, 3, 4 and 5 points. */
  counts: z.partialRecord(z.string(), z.partialRecord(points, people)).default({}),
})
export const takeBackPaperInput = z.strictObject({ ...about, ideaPaperId: neededId })

/** What one person gives, by idea and criterion; empty takes back. */
export const scoresInput = z.strictObject({
  scores: z
    .partialRecord(z.string(), z.partialRecord(z.string(), z.union([z.literal(''), points])))
    .default({}),
})
export type GivenScores = z.infer<typeof scoresInput>['scores']
