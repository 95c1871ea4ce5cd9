import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  seenVersion,
} from '../../../platform/input.ts'
import { practiceParts, type PracticePart } from '../words.ts'
import { reviewVerdicts } from './schema.ts'

/** How long the texts of a practice may be, in characters; a title of 100 is what European programmes take. */
export const limits = { ...shared, title: 100, part: 3000, words: 2000 } as const

const parts = Object.fromEntries(
  practiceParts.map((part) => [
    part,
    neededLocalText(part === 'summary' ? limits.summary : limits.part, 'lessons.input.part'),
  ]),
) as Record<PracticePart, ReturnType<typeof neededLocalText>>

const details = {
  title: neededLocalText(limits.title, 'lessons.input.title'),
  ...parts,
  contact: neededText(limits.line, 'lessons.input.contact'),
  adoptionId: optionalId,
}

export const writePracticeInput = z.strictObject({ initiativeId: neededId, ...details })

const about = { goodPracticeId: neededId }
export const aboutPractice = z.strictObject(about)

export const changePracticeInput = z.strictObject({ ...about, version: seenVersion, ...details })

export const reviewInput = z.strictObject({
  ...about,
  verdict: z.enum(reviewVerdicts, 'platform.input.choose'),
  words: neededText(limits.words, 'lessons.input.words'),
})

export const retireInput = z.strictObject({
  ...about,
  because: neededText(limits.reason, 'lessons.input.retired'),
})
