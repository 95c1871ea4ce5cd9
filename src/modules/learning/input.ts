import { z } from 'zod'
import { limits, neededId, neededText, optionalDay, plainText } from '../../platform/input.ts'
import { completionModes } from './schema.ts'

const keyMax = 100
/** The key of a learning path that a form names. */
export const keyChosen = z
  .string('platform.input.choose')
  .min(1, 'platform.input.choose')
  .max(keyMax)
const place = { pathKey: keyChosen, moduleKey: keyChosen }

/** One answer a question: which questions there are, and which answers, the command knows. */
export const answerInput = z.strictObject({
  ...place,
  answers: z.record(z.string().max(keyMax), z.string().max(keyMax)).default({}),
})

export const reflectionInput = z.strictObject({ ...place, reflection: plainText(limits.body) })

/** `completedOn` left empty is today. */
export const recordCompletionInput = z.strictObject({
  participantId: z.uuid('platform.input.choose'),
  pathKey: keyChosen,
  mode: z.enum(completionModes, 'platform.input.choose').default('paper'),
  completedOn: optionalDay,
  note: plainText(limits.line),
})

export const aboutCompletion = z.strictObject({ learningCompletionId: neededId })
export const withdrawCompletionInput = z.strictObject({
  learningCompletionId: neededId,
  because: neededText(limits.reason, 'learning.input.because'),
})
