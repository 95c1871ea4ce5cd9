import { z } from 'zod'
import {
  limits,
  neededId,
  neededLocalText,
  optionalDay,
  optionalId,
  tick,
} from '../../../platform/input.ts'
import { isUuid } from '../../../shared/id.ts'
import { outcomes } from '../contribution/words.ts'

/** How many contributions one answer may be given to, and how long its reason may be. */
export const answersMax = 200
export const reasonMax = limits.summary

/** What an answer may rest on: each is a kind of thing on the thread. */
export const groundKinds = ['theme', 'finding', 'decision', 'commitment'] as const
export type GroundKind = (typeof groundKinds)[number]
export type Ground = { kind: GroundKind; id: string }

/** 'decision:0192…' as a ground; nothing where it cannot be one. */
export function groundOf(typed: string | undefined): Ground | null {
  const [kind, id, more] = (typed ?? '').split(':')
  const known = groundKinds.find((one) => one === kind)
  return known && isUuid(id) && more === undefined ? { kind: known, id: id.toLowerCase() } : null
}

const ground = z
  .union([
    z.literal('').transform(() => null),
    z.null(),
    z.string().refine((typed) => groundOf(typed) !== null, 'platform.input.unknown'),
  ])
  .default(null)
  .transform((typed) => (typed ? groundOf(typed) : null))

const several = z.preprocess(
  (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
  z
    .array(neededId)
    .min(1, 'voices.answer.choose-some')
    .max(answersMax, 'voices.answer.too-many')
    .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]),
)

/** One answer, to one contribution or to many. `seen` is the answer that stood there when the form was opened. */
export const answerInput = z
  .strictObject({
    initiativeId: neededId,
    contributionIds: several,
    seen: optionalId,
    outcome: z.enum(outcomes, 'voices.answer.choose-outcome'),
    reason: neededLocalText(reasonMax, 'voices.answer.reason-missing'),
    mergedInto: optionalId,
    restsOn: ground,
    deferredUntil: optionalDay,
    saveReason: tick,
  })
  .refine(({ outcome, mergedInto }) => outcome !== 'merged' || mergedInto, {
    path: ['mergedInto'],
    message: 'voices.answer.merged-into-missing',
  })
  .refine(({ outcome, deferredUntil }) => outcome !== 'deferred' || deferredUntil, {
    path: ['deferredUntil'],
    message: 'voices.answer.until-missing',
  })
export type AnswerInput = z.output<typeof answerInput>

/** Answers given in one go, to be taken back. */
export const aboutBatch = z.strictObject({ initiativeId: neededId, batchId: neededId })

/** A saved reason that nobody needs any more. */
export const aboutReason = z.strictObject({ initiativeId: neededId, reasonId: neededId })
