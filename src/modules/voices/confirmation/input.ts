import { z } from 'zod'
import { limits, neededId, optionalDay, plainText, seenVersion } from '../../../platform/input.ts'
import { consentsInput, saidInput } from '../assisted/input.ts'
import { confirmedHows } from './schema.ts'

const which = { initiativeId: neededId, contributionId: neededId }

/** How, by whom and when it was confirmed or declined; without a day, today. */
const said = {
  how: z.enum(confirmedHows, 'voices.confirmation.problem.how'),
  byWhom: plainText(limits.line),
  saidOn: optionalDay,
}

/** A yes to the words; `body` are the words as they should stand, put right while they were read back, `consents` the uses agreed to. */
export const confirmWordsInput = z.strictObject({
  ...which,
  ...said,
  version: seenVersion,
  body: saidInput.optional(),
  consents: consentsInput,
})

export const declineWordsInput = z.strictObject({ ...which, ...said })
