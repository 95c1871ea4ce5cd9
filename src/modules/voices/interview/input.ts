import { z } from 'zod'
import {
  limits,
  localText,
  neededId,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { languages, type LocalText } from '../../../shared/language.ts'
import { assistedFields, checkOther } from '../assisted/input.ts'
import { wordsMax } from '../contribution/words.ts'

/** How many questions a guide holds. */
export const questionsMax = 30

const linesMax = questionsMax * (limits.line + 1)

/** One question a line, in each language; the same line is the same question. */
const questions = z
  .partialRecord(z.enum(languages), z.string().max(linesMax, 'platform.input.too-long'))
  .transform((sent) => {
    const lists = Object.entries(sent).map(([language, text]) => ({
      language,
      lines: linesOf(text),
    }))
    return lists.filter(({ lines }) => lines.length > 0)
  })
  .superRefine((lists, check) => {
    const fail = (message: string) => check.addIssue({ code: 'custom', message })
    const counts = new Set(lists.map(({ lines }) => lines.length))
    if (lists.length === 0) fail('voices.interview.problem.questions')
    else if (counts.size > 1) fail('voices.interview.problem.lines-differ')
    else if (Math.max(...counts) > questionsMax) fail('voices.interview.problem.too-many')
    else if (lists.some(({ lines }) => lines.some((line) => line.length > limits.line))) {
      fail('platform.input.too-long')
    }
  })
  .transform((lists): LocalText[] =>
    (lists[0]?.lines ?? []).map((_, place) =>
      Object.fromEntries(lists.map(({ language, lines }) => [language, lines[place]!])),
    ),
  )

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** A guide; `version` is the one seen when it was opened, 0 when there was none. */
export const writeGuideInput = z.strictObject({
  initiativeId: neededId,
  version: seenVersion,
  opening: localText(limits.summary).default({}),
  questions,
})

/** How an interview was held. */
export const interviewChannels = ['visit', 'phone', 'session'] as const

/** One interview by a guide: consent first, then what was answered to each question. */
export const keepInterviewInput = z
  .strictObject({
    ...assistedFields,
    initiativeId: neededId,
    guideId: neededId,
    title: plainText(wordsMax.title),
    channel: z.enum(interviewChannels, 'voices.interview.problem.channel'),
    mode: z.enum(['spoken', 'paper'], 'voices.interview.problem.mode'),
    sessionId: optionalId,
    heldOn: optionalDay,
    answers: z.record(z.string().regex(/^\d{1,2}$/), plainText(limits.body)),
    readBack: tick,
  })
  .superRefine(checkOther)
