import { z } from 'zod'
import { limits, neededId, neededText, optionalDay, tick } from '../input.ts'
import { perspectives } from './schema.ts'

const seat = { initiativeId: neededId, participantId: neededId }

export const joinInput = z.strictObject({
  initiativeId: neededId,
  participantId: z.uuid('initiatives.input.choose'),
  perspective: z.enum(perspectives, 'initiatives.input.choose'),
  funder: tick,
  joinedOn: optionalDay,
})

export const trainingInput = z.strictObject({
  ...seat,
  trainedOn: z.iso.date('initiatives.input.day'),
  training: neededText(limits.line, 'initiatives.core-team.training-needed'),
})

export const leaveInput = z.strictObject({ ...seat, leftOn: optionalDay })
