import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededLocalText,
  neededText,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'

/** `from` is the number of the version the writer began from; 0 when there was none. */
export const writeCodeInput = z
  .strictObject({
    of: z.enum(['initiative', 'group']),
    ofId: neededId,
    from: seenVersion,
    body: neededLocalText(limits.body, 'voices.code.body-missing'),
    whatChanged: plainText(limits.reason),
    agreedOn: day,
    agreedBy: neededText(limits.reason, 'voices.code.agreed-by-missing'),
  })
  .refine(({ from, whatChanged }) => from === 0 || whatChanged !== '', {
    path: ['whatChanged'],
    message: 'voices.code.what-changed-missing',
  })
