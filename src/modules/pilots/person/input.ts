import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededLocalText,
  optionalId,
  plainText,
  tick,
} from '../../../platform/input.ts'
import { helices } from '../../../shared/helix.ts'
import { leavingReasons, parts } from './schema.ts'

/** How long texts may be in characters, and how many people one pilot may have. */
export const limits = { ...shared, consent: 5000, support: 1000, people: 2000 } as const

const about = { initiativeId: neededId, pilotId: neededId }
const one = { ...about, pilotPersonId: neededId }
const choose = 'platform.input.choose'

export const addPilotPersonInput = z.strictObject({
  ...about,
  participantId: optionalId.refine((id) => id !== null, choose),
  part: z.enum(parts, choose),
  /** Left empty, it is the sector of their entry on the map. */
  sector: z.union([z.literal('').transform(() => null), z.enum(helices, choose)]).default(null),
})

export const writeConsentTextInput = z.strictObject({
  ...about,
  body: neededLocalText(limits.consent, 'pilots.input.consent-text'),
})

/** `witness` is who heard a spoken yes, or where the signed paper is kept. */
export const agreeInput = z
  .strictObject({
    ...one,
    textId: neededId,
    mode: z.enum(['tap', 'spoken', 'paper'], choose),
    witness: plainText(limits.line),
  })
  .refine(({ mode, witness }) => mode === 'tap' || witness !== '', {
    path: ['witness'],
    message: 'pilots.input.witness',
  })

export const planSupportInput = z
  .strictObject({
    ...one,
    support: z.enum(['none', 'needed'], choose),
    words: plainText(limits.support),
  })
  .refine(({ support, words }) => support === 'none' || words !== '', {
    path: ['words'],
    message: 'pilots.input.support-words',
  })

export const leaveInput = z.strictObject({
  ...one,
  reason: z.enum(leavingReasons, choose),
  words: plainText(limits.reason),
  /** What happens to what was measured and written about them. */
  data: z.enum(['remove', 'anonymise'], choose),
  wantsToHear: tick,
})
