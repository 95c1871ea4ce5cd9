import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  plainText,
  tick,
} from '../../../platform/input.ts'
import { tryResults } from './schema.ts'

/** Who wants to be rung, about what and when; a person of the list, or a name with a number. */
export const askForCallBackInput = z
  .strictObject({
    participantId: optionalId,
    initiativeId: optionalId,
    name: plainText(limits.title),
    phone: plainText(limits.words),
    about: neededText(limits.reason, 'voices.call-back.problem.about'),
    dueOn: optionalDay,
    dueWords: plainText(limits.words),
    take: tick,
  })
  .superRefine(({ participantId, name, phone }, check) => {
    if (participantId) return
    const missing = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message })
    if (!name) missing('name', 'voices.call-back.problem.name')
    if (!phone) missing('phone', 'voices.call-back.problem.phone')
  })

export const aboutCallBack = z.strictObject({ callBackId: neededId })

/** Takes a call back as one's own task, or leaves it to others. */
export const takeCallBackInput = z.strictObject({ callBackId: neededId, mine: tick })

/** What came of ringing; a moved one needs its new day. */
export const recordTryInput = z
  .strictObject({
    callBackId: neededId,
    result: z.enum(tryResults, 'voices.call-back.problem.result'),
    words: plainText(limits.reason),
    dueOn: optionalDay,
  })
  .refine(({ result, dueOn }) => result !== 'moved' || dueOn, {
    path: ['dueOn'],
    message: 'voices.call-back.problem.day',
  })
