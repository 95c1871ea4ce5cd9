import { z } from 'zod'
import { limits, neededId, plainText } from '../../../platform/input.ts'
import { visibilities } from '../contribution/words.ts'

const story = { initiativeId: neededId, contributionId: neededId }

/** `witness` is who heard a spoken yes, or where the signed paper is kept; `agreed` are the texts agreed to. */
export const confirmStoryInput = z
  .strictObject({
    ...story,
    visibility: z.enum(visibilities, 'platform.input.choose'),
    agreed: z.array(neededId).max(10).default([]),
    mode: z.enum(['tap', 'spoken', 'paper'], 'platform.input.choose'),
    witness: plainText(limits.line),
  })
  .refine(({ mode, witness }) => mode === 'tap' || witness !== '', {
    path: ['witness'],
    message: 'voices.story-consent.witness-missing',
  })

export const withdrawStoryConsentInput = z.strictObject({
  ...story,
  contributionConsentId: neededId,
})
