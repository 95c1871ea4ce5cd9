import { z } from 'zod'
import {
  approximateDate,
  limits,
  neededId,
  neededText,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'

export const startProcessInput = z.strictObject({
  initiativeId: neededId,
  templateId: z.string('platform.input.choose').min(1, 'platform.input.choose').max(100),
  templateVersion: z.string().max(20).optional(),
  about: plainText(limits.line),
})

export const openPhaseInput = z.strictObject({ initiativeId: neededId, phaseId: neededId })

export const returnToPhaseInput = z.strictObject({
  initiativeId: neededId,
  phaseId: neededId,
  reason: neededText(limits.reason, 'initiatives.input.reason'),
})

export const phaseDatesInput = z
  .strictObject({
    initiativeId: neededId,
    phaseId: neededId,
    version: seenVersion,
    starts: approximateDate,
    ends: approximateDate,
  })
  .refine(({ starts, ends }) => !starts.date || !ends.date || starts.date <= ends.date, {
    path: ['ends'],
    message: 'initiatives.input.ends-before-start',
  })

export const moveVersionInput = z.strictObject({
  initiativeId: neededId,
  processId: neededId,
  /** The version it follows, as it was shown. */
  from: z.string().max(20),
  to: z.string('platform.input.choose').min(1, 'platform.input.choose').max(20),
})
