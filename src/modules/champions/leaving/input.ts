import { z } from 'zod'
import { limits, neededId, plainText, tick } from '../../../platform/input.ts'

export const contactsMax = 300

/** A champion who leaves, who takes over, what they should know, and who said that their number may be passed on. */
export const leaveRoleInput = z.strictObject({
  participantId: neededId,
  successorId: z.uuid('platform.input.choose'),
  note: plainText(limits.body),
  contacts: z.array(neededId).max(contactsMax).default([]),
  agreed: tick,
})
