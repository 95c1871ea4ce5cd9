import { z } from 'zod'
import { neededId, tick } from '../../../platform/input.ts'
import { askedBy, askedHow } from './schema.ts'

/** That somebody is to be forgotten: who, how they asked, and whether their words go too. */
export const erasureInput = z.strictObject({
  participantId: neededId,
  words: z.enum(['take', 'keep'], 'voices.erasure.choose-words'),
  askedHow: z.enum(askedHow, 'voices.erasure.choose-how'),
  askedBy: z.enum(askedBy, 'voices.erasure.choose-by'),
  sure: tick.refine((yes) => yes, 'voices.erasure.be-sure'),
})
