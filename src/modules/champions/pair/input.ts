import { z } from 'zod'
import { neededId } from '../../../platform/input.ts'
import { pairKinds } from './schema.ts'

const chosen = z.uuid('platform.input.choose')

/** Two who are asked to be a pair: `firstId` is the mentor, or one of two buddies. */
export const askPairInput = z.strictObject({
  kind: z.enum(pairKinds, 'platform.input.choose'),
  firstId: chosen,
  secondId: chosen,
})
export const aboutPair = z.strictObject({ championPairId: neededId })
