import { z } from 'zod'
import { isUuid, type Id } from '../../../shared/id.ts'

/** How many letters are printed in one go. */
export const lettersMax = 200

export const makeBatchInput = z.strictObject({})
export const aboutBatch = z.strictObject({
  letterBatchId: z.custom<Id<'letter-batch'>>(
    (value) => isUuid(value),
    'notifications.input.choose',
  ),
})
