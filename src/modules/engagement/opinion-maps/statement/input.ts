import { z } from 'zod'
import {
  limits,
  neededId,
  neededLocalText,
  neededText,
  plainText,
  seenVersion,
  tick,
} from '../../../../platform/input.ts'
import { languages } from '../../../../shared/language.ts'
import { aboutMap } from '../map/input.ts'
import { statementCharsMax } from '../words.ts'

const statementWords = neededText(statementCharsMax, 'engagement.statement.problem.words')
const writtenIn = z.enum(languages, 'platform.input.choose')

/** A statement that somebody who votes adds; `website` is a field that people do not see. */
export const addStatementInput = z.strictObject({
  ...aboutMap.shape,
  words: statementWords,
  language: writtenIn,
  isAboutPeople: tick,
  website: plainText(limits.line),
  /** By what the voter is recognised; the route says it. */
  voterKeys: z.array(z.string().min(1).max(100)).max(2).default([]),
})

/** Statements to begin with, one on each line. */
export const addSeedsInput = z.strictObject({
  ...aboutMap.shape,
  lines: z
    .string('engagement.statement.problem.words')
    .transform((text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')))
    .superRefine((lines, { addIssue }) => {
      const at = lines.findIndex((line) => line.length > statementCharsMax)
      const message = 'engagement.statement.problem.line'
      const details = { line: at + 1, chars: lines[at]?.length, max: statementCharsMax }
      if (at >= 0) addIssue({ code: 'custom', message, ...details })
    })
    .transform((lines) => lines.filter((line) => line !== ''))
    .refine((lines) => lines.length > 0, 'engagement.statement.problem.words')
    .refine((lines) => lines.length <= 200, 'engagement.statement.problem.many'),
  language: writtenIn,
  isAboutPeople: tick,
})

/** Contributions whose words become statements, each with the words to vote on. */
export const addFromVoicesInput = z.strictObject({
  ...aboutMap.shape,
  picked: z
    .array(z.strictObject({ contributionId: neededId, words: statementWords }))
    .min(1, 'engagement.statement.problem.picked')
    .max(50),
  language: writtenIn,
})

export const aboutStatement = z.strictObject({ ...aboutMap.shape, opinionStatementId: neededId })

export const decideStatementInput = z.strictObject({
  ...aboutStatement.shape,
  decision: z.enum(['show', 'reject'], 'platform.input.choose'),
  because: plainText(limits.reason),
})

export const wordStatementInput = z.strictObject({
  ...aboutStatement.shape,
  version: seenVersion,
  words: neededLocalText(statementCharsMax, 'engagement.statement.problem.words'),
  isAboutPeople: tick,
})
