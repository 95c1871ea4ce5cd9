import { z } from 'zod'
import {
  limits as shared,
  day,
  neededId,
  neededText,
  optionalDay,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { needKinds, saidHows, toldHows } from './schema.ts'

/** How long texts may be in characters, and how many needs a plan holds at a time. */
export const limits = { ...shared, needs: 30 } as const

const optionalHow = z
  .union([z.literal('').transform(() => null), z.enum(saidHows), z.null()], 'sessions.input.choose')
  .default(null)

const optionalTold = z
  .union([z.literal('').transform(() => null), z.enum(toldHows), z.null()], 'sessions.input.choose')
  .default(null)

const details = {
  kind: z.enum(needKinds, 'sessions.input.choose'),
  words: neededText(limits.reason, 'sessions.input.need-words'),
  metBy: plainText(limits.reason),
  agreedOn: optionalDay,
  agreedHow: optionalHow,
}

type Agreement = { agreedOn: string | null; agreedHow: string | null; metBy: string }

/** A day says how, how says a day, and both say what was agreed. */
function agreedInFull<S extends z.ZodType<Agreement>>(input: S) {
  return input
    .refine(({ agreedOn, agreedHow }) => agreedOn === null || agreedHow !== null, {
      path: ['agreedHow'],
      message: 'sessions.input.agreed-how',
    })
    .refine(({ agreedOn, agreedHow }) => agreedHow === null || agreedOn !== null, {
      path: ['agreedOn'],
      message: 'sessions.input.agreed-on',
    })
    .refine(({ agreedOn, metBy }) => agreedOn === null || metBy !== '', {
      path: ['metBy'],
      message: 'sessions.input.met-by',
    })
}

export const writeNeedInput = agreedInFull(z.strictObject({ participantId: neededId, ...details }))

const about = { participantId: neededId, supportNeedId: neededId }

export const changeNeedInput = agreedInFull(
  z.strictObject({ ...about, version: seenVersion, ...details }),
)

export const aboutNeed = z.strictObject(about)
/** `version`: what the person agreed to is what they saw. */
export const agreeInput = z.strictObject({ ...about, version: seenVersion })

export const noteAskingInput = z.strictObject({
  participantId: neededId,
  askedOn: day,
  askedHow: optionalTold,
  needsNothing: tick,
})
