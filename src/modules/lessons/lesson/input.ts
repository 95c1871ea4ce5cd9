import { z } from 'zod'
import {
  limits as shared,
  localText,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { confidences, densities, levels, modes, services } from '../words.ts'

/** How long the texts of a lesson may be, in characters. */
export const limits = { ...shared, claim: 300, explanation: 3000 } as const

const choose = 'platform.input.choose'

/** A thing of the thread as a picker sends it: 'pilot:0190...'. */
export const thingRef = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}:[0-9a-f-]{36}$/, choose)
  .transform((text) => {
    const [kind = '', id = ''] = text.split(':')
    return { kind, id }
  })
  .refine(({ id }) => z.uuid().safeParse(id).success, choose)

const details = {
  claim: neededLocalText(limits.claim, 'lessons.input.claim'),
  explanation: localText(limits.explanation).default({}),
  placeId: optionalId,
  placeWords: plainText(limits.line),
  density: z.enum(densities, choose),
  service: z.enum(services, choose),
  mode: z.enum(modes, choose),
  level: z.enum(levels, choose),
  confidence: z.enum(confidences, choose),
  confidenceBecause: neededLocalText(limits.reason, 'lessons.input.because'),
}

export const writeLessonInput = z.strictObject({
  initiativeId: neededId,
  ...details,
  /** What it is written about, where somebody comes from there. */
  from: z.union([z.literal('').transform(() => null), z.null(), thingRef]).default(null),
})

export const changeLessonInput = z.strictObject({
  lessonId: neededId,
  version: seenVersion,
  ...details,
})

export const aboutLesson = z.strictObject({ lessonId: neededId })

export const withdrawLessonInput = z.strictObject({
  lessonId: neededId,
  because: neededText(limits.reason, 'lessons.input.withdrawn'),
})
