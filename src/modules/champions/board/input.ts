import { z } from 'zod'
import { limits, neededId, neededText, plainText, tick } from '../../../platform/input.ts'

export const tagsMax = 5
export const tagCharsMax = 30

/** Tags as people type them: words between commas, in one case, each once. */
const tags = z
  .string()
  .max(400, 'platform.input.too-long')
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(',')
        .map((one) => one.trim().toLowerCase().replace(/^#/, ''))
        .filter(Boolean),
    ),
  ])
  .refine((all) => all.length <= tagsMax, 'champions.board.too-many-tags')
  .refine((all) => all.every((one) => one.length <= tagCharsMax), 'champions.board.tag-too-long')

export const askInput = z.strictObject({
  title: neededText(limits.title),
  body: plainText(limits.body),
  tags,
  nameless: tick,
})
export const answerInput = z.strictObject({
  championQuestionId: neededId,
  body: neededText(limits.body),
})
export const aboutAnswer = z.strictObject({
  championQuestionId: neededId,
  championAnswerId: neededId,
})
export const removeQuestionInput = z.strictObject({
  championQuestionId: neededId,
  because: neededText(limits.reason),
})
export const removeAnswerInput = aboutAnswer.extend({ because: neededText(limits.reason) })
export const aboutQuestion = z.strictObject({ championQuestionId: neededId })
