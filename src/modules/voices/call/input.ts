import { z } from 'zod'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  optionalDay,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { sayableKinds } from './words.ts'

const welcome = z
  .union([
    z.enum(sayableKinds).transform((one) => [one]),
    z.array(z.enum(sayableKinds)).min(1, 'voices.call.problem.kinds'),
  ])
  .catch([])
  .refine((kinds) => kinds.length > 0, 'voices.call.problem.kinds')
  .transform((kinds) => sayableKinds.filter((kind) => kinds.includes(kind)))

/** The question of an initiative with all that goes with it; `version` 0 asks for the first time. */
export const writeCallInput = z
  .strictObject({
    initiativeId: neededId,
    version: seenVersion,
    question: neededLocalText(limits.line, 'voices.call.problem.question'),
    about: localText(limits.summary).default({}),
    kinds: welcome,
    opensOn: optionalDay,
    closesOn: optionalDay,
    open: tick,
    sensitive: tick,
    publicComments: tick,
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'voices.call.problem.days',
  })
