import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  optionalDay,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { website } from '../stakeholder/input.ts'
import { pointAnswers, policyKinds } from './schema.ts'

export const addPolicyTextInput = z.strictObject({
  stakeholderId: neededId,
  title: neededText(limits.title),
  kind: z.enum(policyKinds, 'platform.input.choose'),
  dated: optionalDay,
  link: website,
})
export const aboutPolicyText = z.strictObject({ policyTextId: neededId })

const answer = z.strictObject({
  answer: z.union([z.enum(pointAnswers), z.literal('')], 'platform.input.choose').default(''),
  place: plainText(limits.line),
})
const pointKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'platform.input.unknown')
  .max(60)

/** `round`: how often the text had been checked when the form was opened. */
export const checkInput = z.strictObject({
  policyTextId: neededId,
  round: seenVersion,
  points: z.record(pointKey, answer),
})
export const decideClauseInput = z
  .strictObject({
    policyTextId: neededId,
    point: pointKey,
    decision: z.enum(['adopted', 'not-adopted'], 'platform.input.choose'),
    clause: plainText(limits.summary),
    reason: plainText(limits.reason),
  })
  .refine(({ decision, clause }) => decision !== 'adopted' || clause !== '', {
    path: ['clause'],
    message: 'ecosystem.policy.input.clause',
  })
  .refine(({ decision, reason }) => decision !== 'not-adopted' || reason !== '', {
    path: ['reason'],
    message: 'ecosystem.policy.input.reason',
  })
