import { z } from 'zod'
import { limits, neededId, neededText } from '../../../platform/input.ts'
import { keyChosen } from '../input.ts'

export const waivePathInput = z.strictObject({
  participantId: z.uuid('platform.input.choose'),
  pathKey: keyChosen,
  reason: neededText(limits.reason, 'learning.input.reason'),
})

export const aboutWaiver = z.strictObject({ learningWaiverId: neededId })
