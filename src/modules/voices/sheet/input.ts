import { z } from 'zod'
import {
  limits,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  tick,
} from '../../../platform/input.ts'
import { languages } from '../../../shared/language.ts'
import { assistedFields, checkOther, saidInput } from '../assisted/input.ts'
import { sheetKinds } from './schema.ts'

/** How many sheets are made at once. */
export const sheetsMax = 200

const count = z.coerce
  .number('voices.sheet.problem.count')
  .int('voices.sheet.problem.count')
  .min(1, 'voices.sheet.problem.count')
  .max(sheetsMax, 'voices.sheet.problem.count')

export const makeSheetsInput = z.strictObject({
  initiativeId: neededId,
  question: neededText(limits.reason, 'voices.sheet.problem.question'),
  language: z.enum(languages, 'voices.sheet.problem.language'),
  kind: z.enum(sheetKinds, 'voices.sheet.problem.kind'),
  count,
})

/** A sheet to type in: this one, or the next one that nobody has taken, of one batch or of all. */
export const takeSheetInput = z.strictObject({
  initiativeId: neededId,
  batchId: optionalId,
  sheetId: optionalId,
})

/** What stands on a sheet. `signed` means that whose words they are has signed the paper. */
export const keySheetInput = z
  .strictObject({
    ...assistedFields,
    initiativeId: neededId,
    sheetId: neededId,
    body: saidInput,
    writtenOn: optionalDay,
    signed: tick,
  })
  .superRefine(checkOther)

export const aboutSheet = z.strictObject({ initiativeId: neededId, sheetId: neededId })

export const voidSheetInput = z.strictObject({
  initiativeId: neededId,
  sheetId: neededId,
  because: neededText(limits.reason, 'voices.sheet.problem.because'),
})
