import { z } from 'zod'
import { roles } from '../../../shared/role.ts'
import { limits, neededId, neededText, optionalId, plainText } from '../../../platform/input.ts'

const at = { initiativeId: neededId, gateId: neededId }

export const passGateInput = z.strictObject({ ...at, witness: plainText(limits.line) })

export const overrideInput = z.strictObject({
  ...at,
  requirementId: neededId,
  reason: neededText(limits.reason, 'initiatives.input.reason'),
})

export const holderInput = z.strictObject({
  ...at,
  holderRole: z.enum(roles, 'platform.input.choose').default('coordinator'),
  groupId: optionalId,
})
