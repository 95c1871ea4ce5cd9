import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'

const initiative = { initiativeId: neededId }
const about = { ...initiative, commitmentId: neededId, version: seenVersion }
const promise = neededLocalText(limits.summary, 'voices.commitment.promise-missing')

/** Who promised is somebody of the lab, or else a name: a person or an organisation. */
export const makeCommitmentInput = z
  .strictObject({
    ...initiative,
    conversationId: optionalId,
    promise,
    ownerId: optionalId,
    ownerName: plainText(limits.title),
    dueOn: day,
    findings: z.array(neededId).max(50).default([]),
  })
  .refine(({ ownerId, ownerName }) => (ownerId === null) !== (ownerName === ''), {
    path: ['ownerName'],
    message: 'voices.commitment.owner-missing',
  })

export const changeCommitmentInput = z.strictObject({
  ...about,
  promise,
  dueOn: day,
  because: neededText(limits.reason, 'voices.commitment.because-missing'),
})

export const settleCommitmentInput = z.strictObject({
  ...about,
  state: z.enum(['kept', 'broken'], 'platform.input.choose'),
  account: neededLocalText(limits.summary, 'voices.commitment.account-missing'),
})
