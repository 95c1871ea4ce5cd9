import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { languageCodes } from './language-codes.ts'
import { visibilities, wordsMax } from './words.ts'

const address = { initiativeId: neededId, contributionId: neededId }

export const correctInput = z.strictObject({
  ...address,
  version: seenVersion,
  title: plainText(wordsMax.title),
  body: neededText(wordsMax.body, 'voices.wording.problem.body'),
  language: z.enum(languageCodes, 'platform.input.choose'),
  because: plainText(limits.reason),
})

export const audienceInput = z.strictObject({
  ...address,
  visibility: z.enum(visibilities, 'platform.input.choose'),
  sensitive: tick,
  /** How its owner agreed, where somebody else widens it. */
  agreedHow: z
    .union([z.enum(['spoken', 'paper']), z.literal('').transform(() => null)])
    .nullish()
    .transform((how) => how ?? null),
})

/** `code` is the receipt that gives the right to it; empty where the actor has it otherwise. */
export const aboutContribution = z.strictObject({ ...address, code: plainText(60) })
