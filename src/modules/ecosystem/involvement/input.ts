import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededText,
  optionalId,
  plainText,
} from '../../../platform/input.ts'

const about = { stakeholderId: neededId }

/** Which initiatives there are the address knows: they belong to a module above. */
export const involveInput = z.strictObject({
  ...about,
  initiativeId: z.uuid('platform.input.choose'),
  part: plainText(limits.line),
  since: day,
})
export const endInvolvementInput = z.strictObject({
  ...about,
  involvementId: neededId,
  endedOn: day,
})
export const noteActInput = z.strictObject({
  ...about,
  initiativeId: optionalId,
  onDay: day,
  note: neededText(limits.reason, 'ecosystem.input.note'),
})
export const withdrawActInput = z.strictObject({ ...about, stakeholderActId: neededId })
