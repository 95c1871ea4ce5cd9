import { z } from 'zod'
import { limits, neededId, neededText, optionalId, plainText } from '../../../platform/input.ts'
import { stepKinds } from './schema.ts'

/** A worry about a person, from what somebody said or on its own. */
export const raiseConcernInput = z.strictObject({
  initiativeId: optionalId,
  contributionId: optionalId,
  words: neededText(limits.summary, 'voices.safeguarding.problem.words'),
})

export const nameLeadInput = z.strictObject({
  initiativeId: optionalId,
  participantId: z.uuid('voices.safeguarding.problem.person'),
})

export const endLeadInput = z.strictObject({ leadId: neededId })

export const aboutConcern = z.strictObject({ concernId: neededId })

/** What was done; words are needed except when a closed one is opened again. */
export const addStepInput = z
  .strictObject({ concernId: neededId, kind: z.enum(stepKinds), words: plainText(limits.summary) })
  .refine(({ kind, words }) => kind === 'reopened' || words, {
    path: ['words'],
    message: 'voices.safeguarding.problem.done',
  })
