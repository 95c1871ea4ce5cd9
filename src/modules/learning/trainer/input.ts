import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  plainText,
} from '../../../platform/input.ts'
import { keyChosen } from '../input.ts'

/** How many people one training may have; a hall holds no more. */
export const traineesMax = 100

const people = (max: number) =>
  z
    .array(z.uuid('platform.input.choose'))
    .max(max, 'learning.input.too-many')
    .default([])
    .transform((ids) => [...new Set(ids)])

/** `heldOn` left empty is today. */
export const recordTrainingInput = z.strictObject({
  pathKey: keyChosen,
  heldOn: optionalDay,
  trainerIds: people(10).refine((ids) => ids.length > 0, 'learning.input.trainer'),
  coTrainerIds: people(10),
  traineeIds: people(traineesMax).refine((ids) => ids.length > 0, 'learning.input.trainee'),
  note: plainText(limits.line),
})

export const aboutTraining = z.strictObject({ trainingId: neededId })
export const withdrawTrainingInput = z.strictObject({
  trainingId: neededId,
  because: neededText(limits.reason, 'learning.input.because'),
})

/** `trainedBy` left empty is the first trainer of a path. */
export const recogniseTrainerInput = z.strictObject({
  pathKey: keyChosen,
  participantId: z.uuid('platform.input.choose'),
  trainedBy: optionalId,
})

export const endTrainerInput = z.strictObject({
  localTrainerId: neededId,
  because: neededText(limits.reason, 'learning.input.because-trainer'),
})
