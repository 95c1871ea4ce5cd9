import { z } from 'zod'
import {
  day,
  limits as shared,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { adoptionStates } from '../words.ts'

/** How long texts may be, in characters, and how many adaptations an adoption has. */
export const limits = { ...shared, result: 3000, adaptations: 50 } as const

export const startAdoptionInput = z.strictObject({
  from: neededId,
  initiativeId: optionalId,
  why: neededText(limits.summary, 'lessons.input.why'),
})

const about = { adoptionId: neededId }

export const adoptionStateInput = z
  .strictObject({
    ...about,
    version: seenVersion,
    state: z.enum(adoptionStates, 'platform.input.choose'),
    because: plainText(limits.reason),
  })
  .refine(({ state, because }) => state !== 'stopped' || because !== '', {
    path: ['because'],
    message: 'lessons.input.stopped',
  })

export const adaptationInput = z.strictObject({
  ...about,
  what: neededLocalText(limits.line, 'lessons.input.what'),
  was: neededLocalText(limits.reason, 'lessons.input.was'),
  became: neededLocalText(limits.reason, 'lessons.input.became'),
  why: neededLocalText(limits.reason, 'lessons.input.adapted'),
})

export const adaptationRemovalInput = z.strictObject({ ...about, adaptationId: neededId })

export const reportInput = z.strictObject({
  ...about,
  result: neededLocalText(limits.result, 'lessons.input.result'),
  reportedOn: day,
})
