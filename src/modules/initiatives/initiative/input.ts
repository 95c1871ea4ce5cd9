import { z } from 'zod'
import {
  limits,
  neededId,
  neededLocalText,
  optionalId,
  seenVersion,
} from '../../../platform/input.ts'

const texts = {
  title: neededLocalText(limits.title, 'initiatives.input.title'),
  summary: neededLocalText(limits.summary, 'initiatives.input.summary'),
  placeId: optionalId,
}

export const startInitiativeInput = z.strictObject({
  ...texts,
  templateId: z.string('platform.input.choose').min(1, 'platform.input.choose').max(100),
  templateVersion: z.string().max(20).optional(),
})

export const changeInitiativeInput = z.strictObject({
  initiativeId: neededId,
  version: seenVersion,
  ...texts,
})

export const aboutInitiative = z.strictObject({ initiativeId: neededId })
