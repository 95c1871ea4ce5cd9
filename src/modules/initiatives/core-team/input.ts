import { z } from 'zod'
import { limits, neededId, neededText, optionalDay, tick } from '../../../platform/input.ts'
import { perspectives } from './schema.ts'

const seat = { initiativeId: neededId, participantId: neededId }

export const joinInput = z.strictObject({
  initiativeId: neededId,
  participantId: z.uuid('platform.input.choose'),
  perspective: z.enum(perspectives, 'platform.input.choose'),
  funder: tick,
  joinedOn: optionalDay,
})

export const trainingInput = z.strictObject({
  ...seat,
  trainedOn: z.iso.date('platform.input.day'),
  training: neededText(limits.line, 'initiatives.core-team.training-needed'),
})

export const leaveInput = z.strictObject({ ...seat, leftOn: optionalDay })
