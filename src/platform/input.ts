import { z } from 'zod'
import { isUuid } from '../shared/id.ts'
import { languages, type LocalText } from '../shared/language.ts'

/** How long texts may be, in characters; the pages say the same numbers. */
export const limits = {
  title: 120,
  line: 200,
  words: 60,
  reason: 500,
  summary: 1000,
  body: 5000,
} as const

/** A text in several languages: languages left empty are dropped, and none is too long. */
export function localText(charsMax: number) {
  const text = z.string().trim().max(charsMax, 'platform.input.too-long')
  return z
    .partialRecord(z.enum(languages), text)
    .transform(
      (sent) => Object.fromEntries(Object.entries(sent).filter(([, words]) => words)) as LocalText,
    )
}

/** The same, in at least one language. */
export function neededLocalText(charsMax: number, missing = 'platform.input.missing') {
  return localText(charsMax).refine((text) => Object.keys(text).length > 0, missing)
}

/** One line or several, which may be empty. */
export function plainText(charsMax: number) {
  return z.string().trim().max(charsMax, 'platform.input.too-long').default('')
}

/** One line or several, which may not be empty. */
export function neededText(charsMax: number, missing = 'platform.input.missing') {
  return z.string(missing).trim().min(1, missing).max(charsMax, 'platform.input.too-long')
}

/** An id that may be left empty. */
export const optionalId = z
  .union([z.literal('').transform(() => null), z.uuid('platform.input.unknown'), z.null()])
  .default(null)

/** An id from an address or a form. */
export const neededId = z.string().refine(isUuid, 'platform.input.unknown')

/** A day such as 2026-05-03. The year 0 is none: no calendar and no database has it. */
export const day = z.iso
  .date('platform.input.day')
  .refine((text) => text >= '0001-01-01', 'platform.input.day')

/** A day such as 2026-05-03, or empty. */
export const optionalDay = z
  .union([z.literal('').transform(() => null), day, z.null()])
  .default(null)

/** A day that somebody knows exactly or only in words such as 'after harvest'. */
export const approximateDate = z
  .strictObject({ date: optionalDay, words: plainText(limits.words) })
  .default({ date: null, words: '' })

/** The version somebody saw when they began to write. */
export const seenVersion = z.coerce.number().int().min(0)

/** A tick, from a form or from code. */
export const tick = z
  .union([
    z.boolean(),
    z.literal('yes').transform(() => true),
    z.literal('').transform(() => false),
  ])
  .default(false)

/** A figure as people type it: 9,5 and 9.5 and 12 400 are understood. */
export const figure = z
  .union([z.number(), z.string().transform(numberOf)])
  .refine((value) => Number.isFinite(value) && Math.abs(value) < 1e15, 'platform.input.figure')

/** The same, which may be left empty. */
export const optionalFigure = z
  .union([z.literal('').transform(() => null), z.null(), figure])
  .default(null)

function numberOf(typed: string): number {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
