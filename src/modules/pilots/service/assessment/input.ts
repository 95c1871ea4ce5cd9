import { z } from 'zod'
import {
  day,
  limits,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
  plainText,
} from '../../../../platform/input.ts'
import { assessmentStatements } from '../../method-files.ts'
import { sides } from './schema.ts'

const about = { initiativeId: neededId, serviceId: neededId }

/** How many days a round may last. */
export const roundDaysMax = 120

export const openRoundInput = z
  .strictObject({ ...about, opensOn: day, closesOn: day })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'pilots.input.ends-later',
  })
  .refine(
    ({ opensOn, closesOn }) =>
      (Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000 < roundDaysMax,
    { path: ['closesOn'], message: 'pilots.service.input.round-too-long' },
  )

export const closeRoundInput = z.strictObject({ ...about, assessmentId: neededId })

const grade = z
  .enum(['1', '2', '3', '4', '5'], 'platform.input.choose')
  .transform((typed) => Number(typed))

/** What one person answers: a grade for each statement, and words if they want. */
export const answerInput = z.strictObject({
  words: plainText(limits.summary),
  answers: z
    .record(z.string(), grade)
    .default({})
    .superRefine((answers, { addIssue }) => {
      for (const { key } of assessmentStatements()) {
        if (answers[key] === undefined) {
          addIssue({ code: 'custom', path: [key], message: 'platform.input.choose' })
        }
      }
    }),
})

/** Which sheet of paper was keyed in, and who filled it in. */
export const paperInput = z.strictObject({
  side: z.enum(sides, 'platform.input.choose'),
  sheet: neededText(20, 'pilots.service.input.sheet').transform((typed) => typed.toLowerCase()),
})

export const tellChangeInput = z.strictObject({
  ...about,
  assessmentId: optionalId,
  title: neededLocalText(limits.title, 'pilots.service.input.change'),
  words: neededLocalText(limits.reason, 'pilots.service.input.change-words'),
  onDay: day,
})
