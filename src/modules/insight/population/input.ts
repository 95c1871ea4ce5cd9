import { z } from 'zod'
import { limits as shared, neededText } from '../../../platform/input.ts'

/** How long what is said of a source may be, and how large its figures as text. */
export const limits = { line: shared.line, address: 2000, textChars: 200_000 } as const

const webAddress = z
  .string('insight.input.address')
  .trim()
  .max(limits.address, 'platform.input.too-long')
  .refine(
    (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
    'insight.input.address',
  )

/** Figures as text with what is needed to check and to name their source. */
export const importPopulationInput = z.strictObject({
  title: neededText(limits.line, 'insight.input.title'),
  address: webAddress,
  licence: neededText(limits.line, 'insight.input.licence'),
  asOf: z.iso
    .date('insight.input.day')
    .refine((day) => day >= '1900' && day < '2200', 'insight.input.day'),
  csv: z
    .string('insight.input.csv')
    .min(1, 'insight.input.csv')
    .max(limits.textChars, 'insight.input.csv-long'),
})
