import { z } from 'zod'

/** How long what is said of a source may be, and how large its figures as text. */
export const limits = { line: 200, address: 2000, textChars: 200_000 }

const line = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(limits.line, 'insight.input.too-long')

const webAddress = z
  .string('insight.input.address')
  .trim()
  .max(limits.address, 'insight.input.too-long')
  .refine(
    (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
    'insight.input.address',
  )

/** Figures as text with what is needed to check and to name their source. */
export const importPopulationInput = z.strictObject({
  title: line('insight.input.title'),
  address: webAddress,
  licence: line('insight.input.licence'),
  asOf: z.iso
    .date('insight.input.day')
    .refine((day) => day >= '1900' && day < '2200', 'insight.input.day'),
  csv: z
    .string('insight.input.csv')
    .min(1, 'insight.input.csv')
    .max(limits.textChars, 'insight.input.csv-long'),
})
