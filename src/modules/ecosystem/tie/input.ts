import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { tieKinds } from './kinds.ts'

const end = z.uuid('platform.input.choose')
const details = {
  kind: z.enum(tieKinds, 'platform.input.choose'),
  strength: z.coerce
    .number('platform.input.choose')
    .int('platform.input.choose')
    .min(1, 'platform.input.choose')
    .max(3, 'platform.input.choose'),
  since: optionalDay,
  until: optionalDay,
  initiativeId: optionalId,
  note: plainText(limits.reason),
  public: tick,
}

export const makeTieInput = z.strictObject({ fromId: end, toId: end, ...details })
export const aboutTie = z.strictObject({ tieId: neededId })
export const changeTieInput = z.strictObject({ tieId: neededId, version: seenVersion, ...details })
export const endTieInput = z.strictObject({ tieId: neededId, until: day })
