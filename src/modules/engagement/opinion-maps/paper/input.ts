import { z } from 'zod'
import { neededId, plainText, tick } from '../../../../platform/input.ts'
import { languages } from '../../../../shared/language.ts'
import { aboutMap } from '../map/input.ts'
import { speakerInput } from '../speaker/speaker.ts'
import { statementCharsMax, votes, type VoteName } from '../words.ts'

/** What fits on the two sides of one sheet. */
export const statementsOnSheetMax = 20
export const copiesMax = 500

/** Which statements stand on a sheet. */
export const choices = ['weight', 'all', 'picked'] as const
/** How the answers of a sheet were confirmed by whose they are. */
export const paperConfirmations = ['signed', 'read-back', 'not-yet'] as const

const whole = (max: number, problem: string) =>
  z.coerce.number(problem).int(problem).min(1, problem).max(max, problem)
const number = z.coerce.number('platform.input.unknown').int().min(0).max(1_000_000)
const numbers = z
  .union([number.transform((one) => [one]), z.array(number).max(2000)])
  .optional()
  .transform((some) => some ?? [])

export const makeSheetInput = z
  .strictObject({
    ...aboutMap.shape,
    choice: z.enum(choices, 'platform.input.choose'),
    statements: numbers,
    language: z.enum(languages, 'platform.input.choose'),
    copies: whole(copiesMax, 'engagement.sheet.problem.copies'),
  })
  .refine(({ choice, statements }) => choice !== 'picked' || statements.length > 0, {
    path: ['statements'],
    message: 'engagement.sheet.problem.statements',
  })

const names = Object.keys(votes) as [VoteName, ...VoteName[]]
const answer = z.union([
  z.enum(names, 'platform.input.choose').transform((name) => votes[name]),
  z.literal(['', 'none']).transform(() => null),
])

/** What stands on one copy: an answer or none for each statement. */
export const keyCopyInput = z.strictObject({
  ...aboutMap.shape,
  opinionSheetId: neededId,
  copy: whole(copiesMax, 'engagement.sheet.problem.copy'),
  answers: z.record(z.string().regex(/^\d{1,7}$/), answer).default({}),
  matters: numbers,
  words: plainText(statementCharsMax),
  speaker: speakerInput,
  confirmedHow: z.enum(paperConfirmations, 'platform.input.choose'),
  /** This copy was typed in before, and is mended now. */
  corrects: tick,
})
export type KeyCopyInput = z.infer<typeof keyCopyInput>
