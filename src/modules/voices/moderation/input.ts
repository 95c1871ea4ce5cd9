import { z } from 'zod'
import { limits, neededId, plainText } from '../../../platform/input.ts'
import { moderationOutcomes, moderationReasons } from './words.ts'

const reason = z.enum(moderationReasons, 'platform.input.choose')

export const reportInput = z.strictObject({
  initiativeId: neededId,
  contributionId: neededId,
  reason,
  words: plainText(limits.reason),
})

export const decideInput = z
  .strictObject({
    contributionId: neededId,
    outcome: z.enum(moderationOutcomes, 'platform.input.choose'),
    reason: z.union([z.literal(''), reason]).default(''),
    because: plainText(limits.reason),
  })
  .refine(({ outcome, reason: given }) => outcome !== 'hidden' || given !== '', {
    path: ['reason'],
    message: 'voices.moderation.input.reason',
  })

export const aboutCase = z.strictObject({ contributionId: neededId })
